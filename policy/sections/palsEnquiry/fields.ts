import { conversationWays } from '../shared/choices';
import { toldTo } from '../consent/toldTo';

export const whenSatisfied = { field: 'satisfied', is: [true] } as const;
export const resolutionFields = {
  resolvedOn: { kind: 'date', label: 'When was it resolved?', when: 'past' },
  how: { kind: 'choice', label: 'How did you answer them?', options: conversationWays },
  response: { kind: 'longText', label: 'What was the answer, and what was done?' },
  satisfied: { kind: 'yesNo', label: 'Has the person said that they are satisfied?' },
  confirmedBy: { kind: 'text', label: 'Who confirmed that, and how?', onlyIf: whenSatisfied },
  summarySentOn: {
    kind: 'date',
    label: 'When was the summary shared with them?',
    when: 'past',
    onlyIf: whenSatisfied,
  },
  toldTo: { ...toldTo, label: 'Who was that, and who has the summary?', onlyIf: whenSatisfied },
} as const;
