import { caseCommand } from '../../machine/section';
import { isAnyOpen, pickOpen, whileKept } from './fields';

export const dropAction = caseCommand({
  name: 'dropAction',
  button: 'Drop an action',
  about: 'For one that no longer makes sense. The reason is kept.',
  paragraph: '2.2',
  fields: {
    action: { kind: 'pick', label: 'Which action?', from: pickOpen },
    reason: {
      kind: 'longText',
      label: 'Why is it no longer needed?',
      notBare: 'Say why it is no longer needed.',
    },
  },
  who: { roles: ['leadManager', 'seniorManager'] },
  stages: whileKept,
  basis: ['actions'],
  offered: isAnyOpen,
  done: () => 'The action is dropped. The reason is kept.',
  decide: (_state, drop) => [{ type: 'actionDropped', ...drop }],
});
