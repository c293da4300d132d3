import { caseCommand } from '../../machine/section';
import { isJoint } from './questions';
import { jointStages, team } from './who';

export const escalateJoint = caseCommand({
  name: 'escalateJoint',
  button: 'Take it to Senior Managers',
  about: 'The Senior Managers of the organisations settle it, without delay.',
  paragraph: 'App.4 3.3',
  fields: {
    what: { kind: 'longText', label: 'What can the partners not agree on?' },
    to: { kind: 'person', label: 'Which of our Senior Managers is asked?', among: ['seniorManager'] },
    theirs: { kind: 'text', label: 'Who do the partners ask?' },
  },
  who: team,
  stages: jointStages,
  offered: isJoint,
  done: () => 'A Senior Manager has been asked to settle it.',
  decide: (_state, matter) => [{ type: 'jointEscalated', ...matter }],
});
