import type { LondonDate } from '../../calendar/dates';
import type { arrangements, barriers, materials } from './choices';

export type Barrier = keyof typeof barriers;
export type Material = keyof typeof materials;

export type NeedsEvent =
  | { readonly type: 'hardToRaiseAsked'; readonly barriers: readonly Barrier[]; readonly note?: string }
  | { readonly type: 'needRecorded'; readonly kind: keyof typeof arrangements; readonly words: string }
  | { readonly type: 'needMet'; readonly need: string; readonly on: LondonDate; readonly how: string }
  | {
      readonly type: 'emailAnswered';
      readonly agreed: boolean;
      readonly on: LondonDate;
      readonly how: string;
    }
  | { readonly type: 'materialOffered'; readonly materials: readonly Material[]; readonly on: LondonDate };

export interface Needs {
  /** What was hard about raising it; undefined while nobody has asked (2.3). */
  readonly barriers?: readonly Barrier[];
  readonly recorded: readonly Need[];
  /** Needs met, by their id. London dates. */
  readonly met: Readonly<Record<string, LondonDate>>;
  readonly materials: readonly Material[];
  /** Have they agreed to formal letters by email (reg 15)? */
  readonly emailAgreed?: boolean;
}

/** Something the person asked for so that they can take part. */
export interface Need {
  readonly id: string;
  readonly words: string;
}
