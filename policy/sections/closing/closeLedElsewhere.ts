import { caseCommand } from '../../machine/section';
import { learningField } from '../shared/fields';
import { staff } from './fields';

export const closeLedElsewhere = caseCommand({
  name: 'closeLedElsewhere',
  button: 'They have responded',
  about: 'The organisation that leads has answered the person.',
  paragraph: '11.3',
  fields: {
    on: { kind: 'date', label: 'When did their answer go to the person?', when: 'past' },
    learning: learningField,
  },
  who: staff,
  stages: ['ledElsewhere'],
  leadsTo: ['closed'],
  needs: 'closing',
  done: () => 'The case is closed: the organisation that leads has answered the person.',
  decide: (_state, { on, learning }) => [
    { type: 'leadResponded', on },
    { type: 'caseClosed', ending: 'ledElsewhereDone', learning, confirmedBy: 'staff' },
  ],
});
