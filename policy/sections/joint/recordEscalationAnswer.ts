import type { CaseState } from '../../machine/caseState';
import { caseCommand } from '../../machine/section';
import { pickMatter } from './picks';
import { unanswered } from './questions';
import { jointStages, team } from './who';

export const recordEscalationAnswer = caseCommand({
  name: 'recordEscalationAnswer',
  button: 'Record managers’ decision',
  paragraph: 'App.4 3.3',
  fields: {
    matter: {
      kind: 'pick',
      label: 'Which matter?',
      from: ({ joint }: CaseState) => pickMatter(joint.escalations),
    },
    answer: { kind: 'longText', label: 'What was decided, and by whom?' },
  },
  who: { ...team, relations: [...team.relations, 'oversight'] },
  stages: jointStages,
  basis: ['joint'],
  offered: ({ joint }) => unanswered(joint.escalations).length > 0,
  done: () => 'Recorded: what the Senior Managers decided.',
  decide: (_state, answer) => [{ type: 'escalationAnswered', ...answer }],
});
