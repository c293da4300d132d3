/** The only two grounds on which another process holds a complaint up (6.4). */
export const holdGrounds = {
  person: 'The person wants us to wait, or agrees to it',
  authority: 'The police, a coroner or a judge formally ask us to wait',
} as const;

export const holdEndings = {
  processEnded: 'The other process has ended',
  personGoesOn: 'The person wants us to go on now',
  requestLifted: 'The police, coroner or judge no longer ask for it',
} as const;
