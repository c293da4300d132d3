import { caseCommand } from '../../machine/section';
import { learningField } from '../shared/fields';
import { concernOf } from '../intake/questions';
import { codeIfGiven, staff, subject } from './fields';

export const closeLedElsewhere = caseCommand({
  name: 'closeLedElsewhere',
  button: 'Close: they have responded',
  about: 'The organisation that leads has answered the person.',
  paragraph: '11.3',
  fields: {
    on: { kind: 'date', label: 'When did their answer go to the person?', when: 'past' },
    subject,
    learning: learningField,
  },
  who: staff,
  stages: ['ledElsewhere'],
  leadsTo: ['closed'],
  needs: 'closing',
  keeps: (state) => ({ subject: state.monitoring.codes?.subjects[0] ?? concernOf(state).subject }),
  done: () => 'The case is closed: the organisation that leads has answered the person.',
  decide: (state, { on, subject: about, learning }) => [
    ...codeIfGiven(state, about),
    { type: 'leadResponded', on },
    { type: 'caseClosed', ending: 'ledElsewhereDone', learning, confirmedBy: 'staff' },
  ],
});
