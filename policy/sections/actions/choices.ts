/** What an action comes from. */
export const actionSources = {
  learning: 'What we learnt',
  remedy: 'Putting right what went wrong',
  barrier: 'Removing something that stands in people’s way',
  meeting: 'Agreed at a meeting with the person',
  partner: 'Agreed with a partner organisation',
} as const;
