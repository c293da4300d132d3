import type { CaseState } from '../../machine/caseState';
import { caseCommand } from '../../machine/section';
import { pickMatter } from './picks';
import { unanswered } from './questions';
import { gathering, team } from './who';

export const resolveConflict = caseCommand({
  name: 'resolveConflict',
  button: 'End the conflict',
  paragraph: 'App.4 4.5B',
  fields: {
    conflict: {
      kind: 'pick',
      label: 'Which one?',
      from: ({ joint }: CaseState) => pickMatter(joint.conflicts),
    },
    how: { kind: 'longText', label: 'What was agreed, and with whom?' },
  },
  who: team,
  stages: gathering,
  basis: ['joint'],
  offered: ({ joint }) => unanswered(joint.conflicts).length > 0,
  done: () => 'Recorded: the conflict is resolved.',
  decide: (_state, resolution) => [{ type: 'conflictResolved', ...resolution }],
});
