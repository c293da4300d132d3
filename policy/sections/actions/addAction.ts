import { caseCommand } from '../../machine/section';
import { actionSources } from './choices';
import { team, refusePastDay, whileKept } from './fields';

export const addAction = caseCommand({
  name: 'addAction',
  button: 'Add an action',
  about: 'Who will do what, and by when. It stays open until it is done, also after the case has closed.',
  paragraph: '8.39',
  fields: {
    what: { kind: 'longText', label: 'What will be done?' },
    owner: { kind: 'person', label: 'Who will do it?' },
    due: { kind: 'date', label: 'By when?' },
    because: { kind: 'choice', label: 'What does it come from?', options: actionSources },
  },
  who: { ...team, roles: ['palsOfficer', ...team.roles] },
  stages: whileKept,
  done: () => 'The action is added.',
  decide: (_state, action, { today }) =>
    refusePastDay(action.due, today) ?? [{ type: 'actionAdded', ...action }],
});
