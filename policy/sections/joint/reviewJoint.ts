import { caseCommand } from '../../machine/section';
import { reviewOwed } from './reopened';
import { gathering, team } from './who';

export const reviewJoint = caseCommand({
  name: 'reviewJoint',
  button: 'Look at it again together',
  about:
    'Go through with the person what is settled and what is not, and tell the partners. A partner whose part is settled may leave.',
  paragraph: 'App.4 6.1',
  fields: {
    on: { kind: 'date', label: 'When did you go through it with the person?', when: 'past' },
    wants: { kind: 'longText', label: 'What do they want to happen next?' },
    partnersToldOn: { kind: 'date', label: 'When were the partners told?', when: 'past' },
    decision: {
      kind: 'choice',
      label: 'How does it go on?',
      options: { more: 'There is more we can do together', conclude: 'Our part in it has come to its end' },
    },
    reason: { kind: 'longText', label: 'Why does it need another look?' },
  },
  who: team,
  stages: gathering,
  basis: ['joint', 'response'],
  offered: reviewOwed,
  done: () => 'Recorded: you have looked at it again together.',
  decide: (_state, review) => [{ type: 'jointReviewed', ...review }],
});
