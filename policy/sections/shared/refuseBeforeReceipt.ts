import type { LondonDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { type Refusal, refuseField } from '../../machine/refusal';
import { concernOf } from '../intake/questions';

/** The refusal of a day on which there was nothing to do it for yet. */
export const refuseBeforeReceipt = (
  state: CaseState,
  paragraph: string,
  field: string,
  on: LondonDate,
): Refusal | undefined =>
  on < concernOf(state).receivedOn
    ? refuseField(paragraph, field, 'That is before it reached us.')
    : undefined;
