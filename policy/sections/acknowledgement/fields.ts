const ways = {
  letter: 'By letter',
  email: 'By email',
  phone: 'By phone',
  inPerson: 'In person',
  video: 'By video call',
} as const;

type Way = keyof typeof ways;

export const writtenWays: readonly Way[] = ['letter', 'email'];

export const acknowledgementFields = {
  on: { kind: 'date', label: 'When was it acknowledged?', when: 'past' },
  how: { kind: 'choice', label: 'How was it acknowledged?', options: ways },
  reassured: { kind: 'yesNo', label: 'Did it say that their care will not be affected?' },
  advocacy: { kind: 'yesNo', label: 'Did it say where to get independent advocacy?' },
  choice: {
    kind: 'yesNo',
    label: 'Did it say that they may go to the commissioner (ICB) instead?',
    optional: true,
  },
  limits: {
    kind: 'longText',
    label: 'What did it say about limits on what we can share?',
    hint: 'The person cannot agree to it themselves, so it has to say what we may not be able to share (4.3).',
    optional: true,
  },
} as const;

export const planFields = {
  offeredOn: { kind: 'date', label: 'When did you offer to talk about how we will respond?', when: 'past' },
  accepted: { kind: 'yesNo', label: 'Did they want to talk about it?' },
  plan: { kind: 'longText', label: 'How will it be handled?' },
  respondBy: {
    kind: 'date',
    label: 'Respond by',
    hint: 'The date agreed with them, or set by us if they did not want to talk',
  },
  notifiedOn: {
    kind: 'date',
    label: 'When were they told that date in writing?',
    when: 'past',
    onlyIf: { field: 'accepted', is: [false] },
  },
} as const;
