import type { CaseState } from '../../machine/caseState';
import { addMonths, type LondonDate } from '../../calendar/dates';
import { timescales } from '../../timescales';
import { currentRound } from './clockStops';

/** The only two grounds on which another process holds a complaint up (6.4). */
export const holdGrounds = {
  person: 'The person wants us to wait, or agrees to it',
  authority: 'The police, a coroner or a judge formally ask us to wait',
} as const;

export const holdEndings = {
  processEnded: 'The other process has ended',
  personGoesOn: 'The person wants us to go on now',
  requestLifted: 'The police, coroner or judge no longer ask for it',
} as const;

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

/** The hold of this round that has not ended. */
export const openHold = (state: CaseState): Hold | undefined =>
  state.hold.holds.find(({ to, round }) => to === undefined && round === currentRound(state).number);

/** London date on which a hold has to be reviewed: a month after the last time (6.4, D28). */
export const reviewDueOn = ({ reviewedOn, from }: Hold): LondonDate =>
  addMonths(reviewedOn ?? from, timescales.holdReview.months);
