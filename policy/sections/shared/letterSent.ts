/** What is asked about a letter that has gone. */
export const letterSent = {
  on: { kind: 'date', label: 'When was the letter sent?', when: 'past' },
  how: { kind: 'choice', label: 'How?', options: { letter: 'By post', email: 'By email', hand: 'By hand' } },
} as const;
