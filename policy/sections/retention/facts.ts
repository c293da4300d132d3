import { addMonths, type LondonDate } from '../../calendar/dates';
import { timescales } from '../../timescales';
import type { CaseState } from '../../machine/caseState';

export interface LegalHold {
  readonly id: string;
  readonly reason: string;
  readonly placedOn: LondonDate;
  readonly liftedOn?: LondonDate;
}

/** What is left of a case after its disposal, besides its reference: dates, and by whom and why (D36). London dates. */
export interface Tombstone {
  readonly receivedOn: LondonDate;
  readonly closedOn: LondonDate;
  readonly keptUntil: LondonDate;
  readonly reason: string;
}

export type RetentionEvent =
  | { readonly type: 'legalHoldPlaced'; readonly reason: string; readonly askedBy: string }
  | { readonly type: 'legalHoldLifted'; readonly hold: string; readonly reason: string }
  | { readonly type: 'disposed'; readonly tombstone: Tombstone };

export interface Retention {
  readonly holds: readonly LegalHold[];
  readonly disposed?: Tombstone & { readonly on: LondonDate; readonly by: string };
}

/** Legal holds that stand. */
export const standing = ({ retention }: CaseState): readonly LegalHold[] =>
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
  state.stage === 'closed' && keptUntil(state) < today && standing(state).length === 0;
