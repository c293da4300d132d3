/** Who puts a case on hold, looks at the hold again and ends it (6.4). */
export const decidesOnHold = {
  roles: ['complaintsTeam', 'leadManager'],
  delegated: 'decideHold',
  not: ['staffConcerned'],
} as const;
