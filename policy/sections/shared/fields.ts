import { conversationWays } from './choices';

export const when = { kind: 'date', label: 'When was this?', when: 'past' } as const;
/** A decision counts as made on the day that it is entered, unless it says when it was (L9). */
export const decidedOn = {
  kind: 'date',
  label: 'When was it decided?',
  hint: 'Leave it empty for today.',
  when: 'past',
  optional: true,
} as const;
export const how = { kind: 'choice', label: 'How was this done?', options: conversationWays } as const;

/** The question every closure asks (8.7, 8.37): what was learnt, or why nothing was. A bare “none” is not an answer. */
export const learningField = {
  kind: 'longText',
  label: 'What can we learn?',
  hint: 'There is something to learn even when nothing went wrong. If nothing, say why.',
  notBare: 'Say what can be learnt, or why nothing can: “None, because …”.',
} as const;

/** What is asked about a letter that has gone. */
export const letterSent = {
  on: { kind: 'date', label: 'When was the letter sent?', when: 'past' },
  how: {
    kind: 'choice',
    label: 'How was it sent?',
    options: { letter: 'By post', email: 'By email', hand: 'By hand' },
  },
} as const;
