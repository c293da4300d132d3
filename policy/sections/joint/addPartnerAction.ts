import { caseCommand } from '../../machine/section';
import { pickPartner } from './picks';
import { isJoint } from './questions';
import { jointStages, team } from './who';

export const addPartnerAction = caseCommand({
  name: 'addPartnerAction',
  button: 'Add a partner’s action',
  about: 'Something a partner does. Somebody of ours follows it up.',
  paragraph: 'App.4 3.4',
  fields: {
    organisation: { kind: 'pick', label: 'Whose action is it?', from: pickPartner() },
    what: { kind: 'longText', label: 'What will they do?' },
    owner: { kind: 'person', label: 'Who follows it up for us?' },
    due: { kind: 'date', label: 'By when?', when: 'future' },
  },
  who: team,
  stages: [...jointStages, 'closed'],
  offered: isJoint,
  done: () => 'The partner’s action is added.',
  decide: (_state, action) => [{ type: 'actionAdded', ...action, because: 'partner' }],
});
