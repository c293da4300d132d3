import { refuse, refuseField } from '../../machine/refusal';
import { complaintsStaff } from '../../roles';
import { caseCommand } from '../../machine/section';
import { conversationWays } from '../shared/choices';
import { earlyStages, staff } from './facts';
import { actions } from './choices';

const helpers = { roles: complaintsStaff, relations: ['handler', 'logger', 'colleague'] } as const;

const recordAction = caseCommand({
  name: 'recordAction',
  button: 'Record what we did',
  about: 'An explanation, an apology, something put right. In person or by phone where you can.',
  paragraph: '8.13',
  fields: {
    action: { kind: 'choice', label: 'What was done?', options: actions },
    note: { kind: 'longText', label: 'In a few words' },
    how: { kind: 'choice', label: 'How did you speak with them?', options: conversationWays },
    on: { kind: 'date', label: 'When?', when: 'past' },
  },
  who: helpers,
  stages: earlyStages,
  prefill: (_state, { today }) => ({ on: today, how: 'phone' }),
  done: () => 'What you did is recorded.',
  decide: (_state, details) => [{ type: 'actionTaken', ...details }],
});

const askColleague = caseCommand({
  name: 'askColleague',
  button: 'Ask a colleague',
  about: 'Somebody who knows more can speak with the person. They will see this case.',
  paragraph: '8.13',
  fields: {
    colleague: { kind: 'person', label: 'Who?' },
    question: { kind: 'longText', label: 'What do you need from them?' },
  },
  who: staff,
  stages: earlyStages,
  done: () => 'They have been asked, and can see this case.',
  decide(state, { colleague, question }, { actor }) {
    if (colleague === actor.id) return refuseField('8.13', 'colleague', 'Choose somebody else: this is you.');
    if (state.enquiry.waitingFor.includes(colleague))
      return refuseField('8.13', 'colleague', 'They have been asked already and have not answered yet.');
    return [{ type: 'colleagueAsked', colleague, question }];
  },
});

const answerColleague = caseCommand({
  name: 'answerColleague',
  button: 'Answer what I was asked',
  paragraph: '8.13',
  fields: { answer: { kind: 'longText', label: 'Your answer' } },
  who: { relations: ['colleague'] },
  stages: earlyStages,
  offered: (state, { actor }) => state.enquiry.waitingFor.includes(actor.id),
  done: () => 'Thank you. Your answer is recorded.',
  decide: (state, { answer }, { actor }) =>
    state.enquiry.waitingFor.includes(actor.id)
      ? [{ type: 'colleagueAnswered', answer }]
      : refuse(
          '8.13',
          'Nobody is waiting for your answer on this case.',
          'If you know more, tell whoever is handling it.',
        ),
});

const handToPals = caseCommand({
  name: 'handToPals',
  button: 'Hand to PALS',
  about: 'PALS looks after it from now on.',
  paragraph: '8.5',
  fields: {},
  who: { relations: ['logger', 'handler'] },
  stages: earlyStages,
  offered: (state) => state.triage.team !== 'pals',
  decide: () => [{ type: 'assigned', team: 'pals' }],
});

export const helpingCommands = [recordAction, askColleague, answerColleague, handToPals];
