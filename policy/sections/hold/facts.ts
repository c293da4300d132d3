import type { LondonDate } from '../../calendar/dates';
import type { holdEndings, holdGrounds } from './choices';

export interface Hold {
  readonly round: number;
  readonly ground: keyof typeof holdGrounds;
  /** The other process: an inquest, a trial, a police inquiry. */
  readonly process: string;
  readonly askedBy: string;
  readonly evidence: string;
  readonly from: LondonDate;
  /** London date it ended; absent while it lasts. */
  readonly to?: LondonDate;
  readonly reviewedOn?: LondonDate;
}

export type HoldEvent =
  | { readonly type: 'holdPlaced'; readonly hold: Hold }
  | { readonly type: 'holdReviewed'; readonly on: LondonDate; readonly note: string }
  | { readonly type: 'holdEnded'; readonly on: LondonDate; readonly why: keyof typeof holdEndings };

export interface Holds {
  readonly holds: readonly Hold[];
}
