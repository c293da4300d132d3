import type { CaseState } from '../../machine/caseState';
import { refuseField, type Refusal } from '../../machine/refusal';
import { isRepresented } from './questions';

/** The refusal of what is done about a representative where there is none (4.2, 4.5). */
export const refuseUnrepresented = (
  state: CaseState,
  paragraph: string,
  field: string,
): Refusal | undefined =>
  isRepresented(state)
    ? undefined
    : refuseField(paragraph, field, 'Nobody is speaking for another person here.');
