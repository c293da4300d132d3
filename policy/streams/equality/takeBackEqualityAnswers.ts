import { refuse } from '../../machine/refusal';
import { askers, equalityCommand } from './command';

export const takeBackEqualityAnswers = equalityCommand({
  name: 'takeBackEqualityAnswers',
  button: 'Take the answers back',
  about: 'The person does not want their answers kept. Nothing has to be explained.',
  paragraph: '7.1',
  fields: {},
  who: askers,
  stages: ['open'],
  erases: true,
  done: () => 'The answers are gone.',
  decide: ({ answered }) =>
    answered === undefined
      ? refuse('7.1', 'No answers are kept with this case.', 'There is nothing to take back.')
      : [{ type: 'equalityAnswersTakenBack' }],
});
