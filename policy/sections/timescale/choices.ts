/** The only reasons for which the 35 or 60 working days stop (8.24, D5). */
export const pauseReasons = {
  consent: 'Consent has been asked for and is not here yet',
  information: 'Only the person, or another body, can give what we need',
  person: 'The person asks for it, or agrees to it',
  authority: 'The police, a coroner or a judge formally ask for it',
} as const;

/** What the person says to a new day, as others read it. */
export const personSays = {
  agreed: 'Agreed',
  notAgreed: 'Did not agree',
  waiting: 'Has not answered yet',
} as const;
