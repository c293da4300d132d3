import { equalityCommand } from './command';

export const countEqualityAnswers = equalityCommand({
  name: 'countEqualityAnswers',
  button: 'Count the answers',
  about: 'When the case closes its answers become one line that leads back to nobody, and are removed here.',
  paragraph: '8.39',
  fields: {},
  who: { roles: 'everyone' },
  stages: ['open'],
  leadsTo: ['counted'],
  erases: true,
  done: () => 'The answers are counted, and removed here.',
  decide: () => [{ type: 'equalityAnswersCounted' }],
});
