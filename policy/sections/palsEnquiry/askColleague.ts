import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { inContact } from '../shared/who';
import { isNamedInIt } from '../staffConcerned/questions';
import { askingStages } from './questions';

export const askColleague = caseCommand({
  name: 'askColleague',
  button: 'Ask a colleague',
  about:
    'For their account of what happened, or because they know more. They will see this case, and answer here.',
  paragraph: '8.13',
  fields: {
    colleague: { kind: 'person', label: 'Which colleague do you ask?' },
    question: { kind: 'longText', label: 'What is the question?' },
    dueOn: { kind: 'date', label: 'By when do you need it?', when: 'future', optional: true },
  },
  who: inContact,
  stages: askingStages,
  done: () => 'They have been asked, and can see this case.',
  decide(state, asked, { actor }) {
    const { colleague } = asked;
    if (colleague === actor.id) return refuseField('8.13', 'colleague', 'Choose somebody else: this is you.');
    if (state.enquiry.waitingFor.includes(colleague))
      return refuseField('8.13', 'colleague', 'They have been asked already and have not answered yet.');
    return isNamedInIt(state, colleague)
      ? refuseField(
          '8.32',
          'colleague',
          'They are named in this complaint. Use “Ask for their account” once they were told of it.',
        )
      : [{ type: 'colleagueAsked', ...asked }];
  },
});
