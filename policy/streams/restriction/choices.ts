export const restrictionStages = {
  notProposed: 'No limit proposed',
  proposed: 'Waiting for the three agreements',
  agreed: 'Waiting for the Deputy Chief Executive',
  returned: 'Sent back to be worked on',
  declined: 'Declined',
  approved: 'Approved, from its first day to its last',
  ended: 'Ended',
} as const;

/** The three who decide together (9.3). */
export const capacities = {
  managingDirector: 'Managing Director',
  clinicalTeam: 'Clinical team',
  leadManager: 'Lead Manager',
} as const;

export const topics = {
  same: 'What the limit is about',
  newSubject: 'A new subject',
  care: 'Their healthcare',
} as const;

/** The four behaviours of 9.2. The first two are about conduct, and need no full response first (9.1). */
export const behaviourKinds = {
  abuse: 'Abuse or aggression, spoken, written or physical',
  excessive: 'Far too many or too long calls, emails or letters',
  persisting: 'Carries on after the procedure has been used in full',
  arguing: 'Will not accept the answer, and brings nothing new',
} as const;

export const ways = {
  phone: 'By phone',
  email: 'By email',
  letter: 'By letter',
  inPerson: 'In person',
} as const;

export const periods = { day: 'A day', week: 'A week, Monday to Sunday', month: 'A calendar month' } as const;
