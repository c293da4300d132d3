import { addMonths, type LondonDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { currentRound } from '../../machine/kind';
import { timescales } from '../../timescales';
import type { Hold } from './facts';

/** The hold of this round that has not ended. */
export const openHold = (state: CaseState): Hold | undefined =>
  state.hold.holds.find(({ to, round }) => to === undefined && round === currentRound(state).number);

/** London date on which a hold has to be reviewed: a month after the last time (6.4, D28). */
export const reviewDueOn = ({ reviewedOn, from }: Hold): LondonDate =>
  addMonths(reviewedOn ?? from, timescales.holdReview.months);
