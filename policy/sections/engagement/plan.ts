import type { CaseState } from '../../machine/caseState';
import type { Trust } from '../../trust/trust';
import { formats } from '../intake/choices';
import { concernOf } from '../intake/questions';

/** What the plan says of how it is looked into (8.21). */
export const planFields = {
  evidence: { kind: 'longText', label: 'What evidence will be looked for?' },
  speakTo: { kind: 'longText', label: 'Who will be spoken to?' },
} as const;

/** Who answers, and how it reaches them, where nothing else was arranged: the Chief Executive, as the person asked. */
export function asUsual(state: CaseState, { signatories }: Trust) {
  const { format = 'standard' } = concernOf(state);
  return { responsible: signatories.chiefExecutive, answeredHow: formats[format] };
}
