import type { LondonDate } from '../../calendar/dates';
import type { Role } from '../../roles';
import type { RedFlag } from './choices';

/** That a flag was raised. London date. */
export interface Raised {
  readonly on: LondonDate;
  readonly by: string;
  readonly note?: string;
  /** Somebody may be in danger now: it is to be accepted the same day (D45). */
  readonly danger?: boolean;
}

/** What became of a flag since it was raised. London dates. */
export interface Handled {
  readonly accepted?: { readonly on: LondonDate; readonly by: string };
  /** What was done about it, the last thing last. */
  readonly done: readonly { readonly on: LondonDate; readonly by: string; readonly what: string }[];
  /** One of the two people it takes says that it may be lowered (L35). */
  readonly lowering?: { readonly by: string; readonly as: Role; readonly why: string };
  readonly loweredOn?: LondonDate;
}

export type RedFlagEvent =
  | {
      readonly type: 'redFlagsRaised';
      readonly flags: readonly RedFlag[];
      readonly note: string;
      readonly danger?: boolean;
    }
  | { readonly type: 'redFlagAccepted'; readonly flag: RedFlag }
  | {
      readonly type: 'redFlagActedOn';
      readonly flag: RedFlag;
      readonly on: LondonDate;
      readonly what: string;
    }
  | {
      readonly type: 'loweringProposed';
      readonly flag: RedFlag;
      /** The one of the two roles it was asked in. */
      readonly as: Role;
      readonly why: string;
    }
  | {
      readonly type: 'loweringDecided';
      readonly flag: RedFlag;
      readonly agreed: boolean;
      readonly reasons?: string;
    };

type ByFlag<T> = Readonly<Partial<Record<RedFlag, T>>>;

/** Flags that were raised after the concern was logged, and what became of each flag since it was last raised. */
export interface RedFlags {
  readonly raised: ByFlag<Raised>;
  readonly handled: ByFlag<Handled>;
}
