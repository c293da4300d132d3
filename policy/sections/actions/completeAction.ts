import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { isAnyOpen, pickOpen, whileKept } from './fields';
import { openActions } from './questions';

export const completeAction = caseCommand({
  name: 'completeAction',
  button: 'Mark an action as done',
  about: 'Say what shows that it was done.',
  paragraph: '8.39',
  fields: {
    action: { kind: 'pick', label: 'Which action?', from: pickOpen },
    on: { kind: 'date', label: 'When was it done?', when: 'past' },
    evidence: {
      kind: 'longText',
      label: 'What shows it, and where is that kept?',
      notBare: 'Say what shows that it was done: a new leaflet, minutes, an audit.',
    },
  },
  who: { roles: ['complaintsTeam', 'leadManager', 'seniorManager'], relations: ['actionOwner'] },
  stages: whileKept,
  basis: ['actions'],
  offered: isAnyOpen,
  done: () => 'The action is done. Thank you.',
  decide(state, { action, ...done }, { actor }) {
    const owned = openActions(state).find(({ id }) => id === action)?.owner === actor.id;
    const oversees = (['complaintsTeam', 'leadManager', 'seniorManager'] as const).some((role) =>
      actor.roles.includes(role),
    );
    if (!owned && !oversees)
      return refuseField('8.39', 'action', 'That action belongs to somebody else. Choose one of yours.');
    return [{ type: 'actionDone', action, ...done }];
  },
});
