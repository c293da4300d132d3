import { caseCommand } from '../../machine/section';
import { toldTo } from '../consent/toldTo';
import { conversationWays } from '../shared/choices';
import { investigating } from '../shared/who';
import { asUsual, planFields } from './plan';

export const sharePlan = caseCommand({
  name: 'sharePlan',
  button: 'Share the plan',
  about: 'Tell the person how it will be looked into. If the plan changes, share it again.',
  paragraph: '8.21',
  fields: {
    ...planFields,
    responsible: {
      kind: 'text',
      label: 'Who answers for the final response?',
      hint: 'Leave it empty for the Chief Executive.',
      optional: true,
    },
    answeredHow: {
      kind: 'text',
      label: 'How will the answer reach them?',
      hint: 'Leave it empty if it goes as they asked.',
      optional: true,
    },
    sharedOn: { kind: 'date', label: 'When was this shared with the person?', when: 'past' },
    sharedHow: { kind: 'choice', label: 'How was it shared?', options: conversationWays },
    toldTo,
  },
  who: investigating,
  stages: ['investigation'],
  keeps: ({ engagement: { plan } }) => ({
    ...plan,
    sharedOn: undefined,
    sharedHow: undefined,
    toldTo: undefined,
  }),
  done: () => 'The plan is shared, so the person knows what comes next.',
  decide: (state, plan, { trust }) => [{ type: 'planShared', plan: { ...asUsual(state, trust), ...plan } }],
});
