import { caseCommand } from '../../machine/section';
import { steps } from './choices';
import { restricted } from './fields';

export const considerStaffSteps = caseCommand({
  ...restricted,
  name: 'considerStaffSteps',
  button: 'Record steps about staff',
  about: 'Only you and the HR lead see this. It does not change how the complaint is answered.',
  fields: {
    person: { kind: 'person', label: 'Who is it about?' },
    steps: { kind: 'choice', label: 'What is being considered?', options: steps },
    why: { kind: 'longText', label: 'Why are steps considered?' },
  },
  done: () => 'Kept apart from the case. Now tell the person what can be shared with them.',
  decide: (_state, considered) => [{ type: 'staffStepsConsidered', ...considered }],
});
