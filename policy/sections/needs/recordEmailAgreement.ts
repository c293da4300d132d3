import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { concernOf } from '../intake/questions';
import { when } from '../shared/fields';
import { inContact } from '../shared/who';

/** Regulation 15 of the 2009 Regulations. */
export const recordEmailAgreement = caseCommand({
  name: 'recordEmailAgreement',
  button: 'Agree letters by email',
  about: 'A formal letter goes by email only to somebody who has agreed to that.',
  paragraph: '8.29',
  fields: {
    agreed: { kind: 'yesNo', label: 'Do they agree to have formal letters by email?' },
    on: when,
    how: { kind: 'text', label: 'How did they say so, and where is it kept?' },
  },
  who: inContact,
  stages: openStages,
  offered: (state) => concernOf(state).raisedBy !== 'anonymous',
  done: ({ needs }) =>
    needs.emailAgreed
      ? 'Recorded: formal letters may go to them by email.'
      : 'Recorded: formal letters go to them by post.',
  decide: (_state, answer) => [{ type: 'emailAnswered', ...answer }],
});
