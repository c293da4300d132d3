import { caseCommand } from '../../machine/section';
import { concernOf } from '../intake/questions';
import { learningField } from '../shared/fields';
import { codeIfGiven, staff, subject } from './fields';

export const closeFeedback = caseCommand({
  name: 'closeFeedback',
  button: 'Close feedback',
  about: 'No reply is owed. What we learn from it stays.',
  paragraph: '3.3',
  fields: { subject, learning: learningField },
  who: staff,
  stages: ['feedback'],
  leadsTo: ['closed'],
  needs: 'closing',
  keeps: (state) => ({ subject: concernOf(state).subject }),
  done: () => 'The feedback is closed. What was learnt is kept.',
  decide: (state, { subject: about, learning }) => [
    ...codeIfGiven(state, about),
    { type: 'caseClosed', ending: 'feedbackKept', learning, confirmedBy: 'staff' },
  ],
});
