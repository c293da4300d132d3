import { complaintsStaff } from '../../roles';
import { caseCommand } from '../../machine/section';
import { learningField } from '../shared/fields';

export const confirmLeadHasIt = caseCommand({
  name: 'confirmLeadHasIt',
  button: 'Record the lead has it',
  about:
    'We were only copied in. This closes our copy once the lead has said that it has the complaint, if the person wants no reply from us.',
  paragraph: 'App.4 4.4',
  fields: {
    on: { kind: 'date', label: 'When did they say so?', when: 'past' },
    how: { kind: 'text', label: 'Who said so, and how?' },
    learning: learningField,
  },
  who: { roles: complaintsStaff },
  stages: ['copiedIn'],
  leadsTo: ['closed'],
  done: () => 'Our copy is closed: the lead organisation has the complaint.',
  decide: (_state, { on, how, learning }) => [
    { type: 'leadConfirmed', on, how },
    { type: 'caseClosed', ending: 'copiedInDone', learning, confirmedBy: 'staff' },
  ],
});
