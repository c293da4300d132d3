import { caseCommand } from '../../machine/section';
import { complaintsStaff } from '../../roles';
import { conversationWays } from '../shared/choices';
import { actions } from './choices';
import { earlyStages } from './questions';
import { toldTo } from '../consent/toldTo';

const helpers = { roles: complaintsStaff, relations: ['handler', 'logger', 'colleague'] } as const;

export const recordAction = caseCommand({
  name: 'recordAction',
  button: 'Record what we did',
  about: 'An explanation, an apology, something put right. In person or by phone where you can.',
  paragraph: '8.13',
  fields: {
    action: { kind: 'choice', label: 'What was done?', options: actions },
    note: { kind: 'longText', label: 'In a few words' },
    how: { kind: 'choice', label: 'How did you speak with them?', options: conversationWays },
    on: { kind: 'date', label: 'When was it done?', when: 'past' },
    toldTo,
  },
  who: helpers,
  stages: earlyStages,
  done: () => 'What you did is recorded.',
  decide: (_state, details) => [{ type: 'actionTaken', ...details }],
});
