import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import type { Person } from '../../roles';
import type { Action } from './facts';
import { isAnyOpen, pickOpenOf, whileKept } from './fields';
import { openActions } from './questions';

const overseeing = ['complaintsTeam', 'leadManager', 'seniorManager'] as const;

/** Is it this person’s to say of this action that it is done: its owner’s, or theirs who oversee all? */
const isTheirs = ({ owner }: Action, { id, roles }: Person): boolean =>
  owner === id || overseeing.some((role) => roles.includes(role));

export const completeAction = caseCommand({
  name: 'completeAction',
  button: 'Mark an action as done',
  about: 'Say what shows that it was done.',
  paragraph: '8.39',
  fields: {
    action: { kind: 'pick', label: 'Which action?', from: pickOpenOf(isTheirs) },
    on: { kind: 'date', label: 'When was it done?', when: 'past' },
    evidence: {
      kind: 'longText',
      label: 'What shows it, and where is that kept?',
      notBare: 'Say what shows that it was done: a new leaflet, minutes, an audit.',
    },
  },
  who: { roles: overseeing, relations: ['actionOwner'] },
  stages: whileKept,
  basis: ['actions'],
  offered: isAnyOpen,
  done: () => 'The action is done. Thank you.',
  decide(state, { action, ...done }, { actor }) {
    const meant = openActions(state).find(({ id }) => id === action);
    if (!meant || !isTheirs(meant, actor))
      return refuseField('8.39', 'action', 'That action belongs to somebody else. Choose one of yours.');
    return [{ type: 'actionDone', action, ...done }];
  },
});
