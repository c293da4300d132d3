/** Where evidence comes from. The answer to each issue rests on the first two (8.23). */
export const sources = {
  person: 'The person who raised it',
  staff: 'Staff',
  other: 'Records, a visit or something else',
} as const;
