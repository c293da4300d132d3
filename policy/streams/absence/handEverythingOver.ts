import { refuseField } from '../../machine/refusal';
import { handOverFields } from '../../sections/triage/handOver';
import { absenceCommand, arranging } from './command';

/** All that one person has in hand, case by case: each as it can be handed over by itself (2.5). */
export const handEverythingOver = absenceCommand({
  name: 'handEverythingOver',
  button: 'Hand everything over',
  about:
    'All they have in hand, on every case, goes to the new person at once. What cannot go stays, and you are told why.',
  paragraph: '2.5',
  fields: {
    to: handOverFields.to,
    why: handOverFields.why,
    note: handOverFields.note,
    involved: {
      kind: 'yesNo',
      label: 'Was the new person involved in what any of it is about?',
      hint: 'If so, what is being investigated stays, for you to look at one by one.',
    },
  },
  who: arranging,
  stages: ['kept'],
  onAllHeld: 'handOver',
  done: () => 'It is on record.',
  decide: ({ id }, { to, ...rest }) =>
    to === id
      ? refuseField('2.5', 'to', 'It is theirs already. Choose somebody else.')
      : [{ type: 'everythingHandedOver', to, ...rest }],
});
