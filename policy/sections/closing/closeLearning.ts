import { caseCommand } from '../../machine/section';
import { concernOf } from '../intake/questions';
import { learningField } from '../shared/fields';
import { codeIfGiven, staff, subject } from './fields';
import { notLookedInto } from './questions';

export const closeLearning = caseCommand({
  name: 'closeLearning',
  button: 'Close: looked into',
  about: 'Look into it for what we can learn, unless there is a reason not to.',
  paragraph: '3.9',
  fields: {
    lookedInto: { kind: 'yesNo', label: 'Was it looked into?' },
    reason: {
      kind: 'longText',
      label: 'The reason it was not',
      notBare: 'Give the reason in your own words: “busy” or “none” is not one.',
      onlyIf: { field: 'lookedInto', is: [false] },
    },
    learning: { ...learningField, onlyIf: { field: 'lookedInto', is: [true] } },
    subject,
  },
  who: staff,
  stages: ['learning'],
  leadsTo: ['closed'],
  needs: 'closing',
  keeps: (state) => ({ subject: concernOf(state).subject }),
  done: () => 'The case is closed. What was learnt is kept.',
  decide: (state, { lookedInto, reason = '', learning: learnt = '', subject: about }) => [
    ...codeIfGiven(state, about),
    {
      type: 'caseClosed',
      ending: 'learningTaken',
      learning: lookedInto ? learnt : `${notLookedInto}${reason}`,
      confirmedBy: 'staff',
    },
  ],
});
