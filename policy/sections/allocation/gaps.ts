import type { CaseState } from '../../machine/caseState';
import type { Missing } from '../../machine/section';
import { isNamedInIt } from '../staffConcerned/questions';

/** The command that chooses somebody, where the case stands. */
export const commandToChoose = ({ stage }: CaseState): string =>
  stage === 'closerLook' ? 'allocate' : 'reallocate';

/** What is missing until somebody looks into it whose part in it is settled (8.18, 8.20). */
export function* gaps(state: CaseState): Iterable<Missing> {
  const { investigator, invited, declared, involvement } = state.allocation;
  if (declared !== undefined)
    yield {
      what: 'Decide if somebody who had a part in it may look into it',
      paragraph: '8.20',
      command: 'decideInvolvement',
    };
  else if (invited)
    yield {
      what: 'The investigator who was asked has not answered yet',
      paragraph: '8.18',
      command: 'acceptAllocation',
    };
  else if (!investigator)
    yield {
      what: 'Choose an investigator',
      paragraph: '8.18',
      command: commandToChoose(state),
      blocks: 'evidence',
    };
  if (isNamedInIt(state, investigator))
    yield {
      what: 'The investigator is named in this complaint: choose another',
      paragraph: '8.20',
      command: 'reallocate',
      blocks: 'evidence',
    };
  if (involvement && !involvement.explainedOn)
    yield {
      what: 'Tell the person why an investigator who had a part in it looks into it',
      paragraph: '8.20',
      command: 'explainInvolvement',
      blocks: 'evidence',
    };
}
