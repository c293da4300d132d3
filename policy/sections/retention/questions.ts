import { addMonths, type LondonDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { timescales } from '../../timescales';
import type { LegalHold } from './facts';

/** Legal holds that stand. */
export const standingHolds = ({ retention }: CaseState): readonly LegalHold[] =>
  retention.holds.filter(({ liftedOn }) => !liftedOn);

/** The London date a closed case closed. A fault when asked of one that never has. */
export function closedOnOf({ closing: { on } }: CaseState): LondonDate {
  if (!on) throw new Error('This case has not closed.');
  return on;
}

/** The last London date a closed case is kept: ten years after the day it closed (7.1). */
export const keptUntil = (state: CaseState): LondonDate =>
  addMonths(closedOnOf(state), timescales.retention.years * 12);

/** Its ten years have passed, and nothing holds it (7.1, D36). */
export const isOver = (state: CaseState, today: LondonDate): boolean =>
  state.stage === 'closed' && keptUntil(state) < today && standingHolds(state).length === 0;
