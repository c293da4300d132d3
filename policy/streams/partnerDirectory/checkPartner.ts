import { longDate } from '../../calendar/dates';
import { refuseField } from '../../machine/refusal';
import { keepers, partnerCommand } from './command';

export const checkPartner = partnerCommand({
  name: 'checkPartner',
  button: 'Confirm it is still right',
  paragraph: 'App.4 3.1',
  fields: { on: { kind: 'date', label: 'When was it checked with them?', when: 'past' } },
  who: keepers,
  stages: ['listed'],
  offered: ({ manager }) => manager !== undefined,
  done: () => 'Recorded: the entry is still right.',
  decide({ manager, checkedOn }, { on }) {
    if (!manager)
      return refuseField('App.4 3.1', 'on', 'There is nobody on this entry yet. Update the entry instead.');
    if (checkedOn && on < checkedOn)
      return refuseField('App.4 3.1', 'on', `It was checked later than that, on ${longDate(checkedOn)}.`);
    return [{ type: 'partnerChecked', on }];
  },
});
