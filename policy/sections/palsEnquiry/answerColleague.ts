import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { askingStages } from './questions';

export const answerColleague = caseCommand({
  name: 'answerColleague',
  button: 'Answer what I was asked',
  paragraph: '8.13',
  fields: { answer: { kind: 'longText', label: 'Your answer' } },
  reads: {
    of({ enquiry: { questions } }, { actor }) {
      const asked = questions[actor.id];
      return asked
        ? [
            {
              title: 'What you are asked',
              part: 'narrative',
              to: [actor.id],
              said: [
                { label: 'The question', words: asked.question },
                ...(asked.dueOn ? [{ label: 'Needed by', on: asked.dueOn }] : []),
              ],
            },
          ]
        : [];
    },
  },
  who: { relations: ['colleague'] },
  stages: askingStages,
  offered: (state, { actor }) => state.enquiry.waitingFor.includes(actor.id),
  done: () => 'Thank you. Whoever asked has your answer.',
  decide: (state, { answer }, { actor }) =>
    state.enquiry.waitingFor.includes(actor.id)
      ? [{ type: 'colleagueAnswered', answer }]
      : refuse(
          '8.13',
          'Nobody is waiting for your answer on this case.',
          'If you know more, tell whoever is handling it.',
        ),
});
