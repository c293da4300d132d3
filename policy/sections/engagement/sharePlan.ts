import { caseCommand } from '../../machine/section';
import { investigating } from '../shared/who';
import { conversationWays } from '../shared/choices';
import { toldTo } from '../consent/toldTo';

export const sharePlan = caseCommand({
  name: 'sharePlan',
  button: 'Share the plan',
  about: 'Tell the person how it will be looked into. If the plan changes, share it again.',
  paragraph: '8.21',
  fields: {
    evidence: { kind: 'longText', label: 'What evidence will be looked for?' },
    speakTo: { kind: 'longText', label: 'Who will be spoken to?' },
    responsible: {
      kind: 'text',
      label: 'Who answers for the final response?',
      hint: 'Usually the Chief Executive',
    },
    answeredHow: { kind: 'text', label: 'How will the answer reach them?' },
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
  decide: (_state, plan) => [{ type: 'planShared', plan }],
});
