import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { handling } from '../shared/who';
import { earlyStages } from './questions';

export const askColleague = caseCommand({
  name: 'askColleague',
  button: 'Ask a colleague',
  about: 'Somebody who knows more can speak with the person. They will see this case.',
  paragraph: '8.13',
  fields: {
    colleague: { kind: 'person', label: 'Which colleague do you ask?' },
    question: { kind: 'longText', label: 'What is the question?' },
  },
  who: handling,
  stages: earlyStages,
  done: () => 'They have been asked, and can see this case.',
  decide(state, { colleague, question }, { actor }) {
    if (colleague === actor.id) return refuseField('8.13', 'colleague', 'Choose somebody else: this is you.');
    if (state.enquiry.waitingFor.includes(colleague))
      return refuseField('8.13', 'colleague', 'They have been asked already and have not answered yet.');
    return [{ type: 'colleagueAsked', colleague, question }];
  },
});
