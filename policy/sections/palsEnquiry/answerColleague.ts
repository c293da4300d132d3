import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { earlyStages } from './questions';

export const answerColleague = caseCommand({
  name: 'answerColleague',
  button: 'Answer what I was asked',
  paragraph: '8.13',
  fields: { answer: { kind: 'longText', label: 'Your answer' } },
  reads: {
    of({ enquiry: { questions = {} } }, { actor }) {
      const asked = questions[actor.id];
      return asked
        ? [
            {
              title: 'What you are asked',
              part: 'narrative',
              to: [actor.id],
              said: [{ label: 'The question', words: asked }],
            },
          ]
        : [];
    },
  },
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
