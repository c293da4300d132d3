import { refuseField } from '../../machine/refusal';
import { entryFields } from './choices';
import { keepers, partnerCommand } from './command';

export const updatePartner = partnerCommand({
  name: 'updatePartner',
  button: 'Update the entry',
  about: 'Who manages complaints there, who deputises, and how to reach them.',
  paragraph: 'App.4 3.1',
  fields: entryFields,
  who: keepers,
  stages: ['unlisted', 'listed', 'left'],
  leadsTo: ['listed'],
  keeps: ({ name, kind, manager, deputy, phone, email }) =>
    name === '' ? {} : { name, kind, manager, deputy, phone, email },
  done: () => 'The entry is up to date.',
  decide(_state, entry) {
    if (!entry.phone && !entry.email)
      return refuseField(
        'App.4 3.1',
        'phone',
        'Give a phone number or an email address, so that they can be reached.',
      );
    return [{ type: 'partnerUpdated', entry }];
  },
});
