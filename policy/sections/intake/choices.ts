export const channels = {
  inPerson: 'In person',
  phone: 'By phone',
  letter: 'By letter',
  email: 'By email',
  online: 'Online',
  webform: 'Website form',
  commissioner: 'Through the commissioner (ICB)',
  mp: 'Through an MP',
  partner: 'Through a partner organisation',
} as const;

export const standings = {
  patient: 'The person who uses the service',
  affected: 'Somebody affected by what we did',
  representative: 'Somebody speaking for another person',
  anonymous: 'They did not say, or it is general',
} as const;

export const relationships = {
  parent: 'Parent',
  guardian: 'Guardian',
  spouse: 'Husband, wife or partner',
  child: 'Son or daughter',
  family: 'Another family member',
  carer: 'Carer',
  friend: 'Friend',
  advocate: 'Advocate',
  mp: 'MP',
  professionalCarer: 'Professional carer',
  solicitor: 'Solicitor',
  other: 'Somebody else',
} as const;

export const whyRepresented = {
  asked: 'The person asked them to',
  died: 'The person has died',
  under13: 'The person is a child under 13',
  aged13to17: 'The person is 13 to 17',
  capacity: 'The person is not able to do it (physical or mental capacity)',
  notAsked: 'The person did not ask them to, or does not know',
} as const;

export const consentSoFar = {
  received: 'They say the person agrees',
  refused: 'The person does not agree',
  requested: 'We have asked for it',
  notYet: 'Not asked yet, or not known',
  notNeeded: 'Not needed: they have died, are under 13 or cannot give it',
} as const;

export const formats = {
  standard: 'Standard letter',
  largePrint: 'Large print',
  easyRead: 'Easy read',
  email: 'Email',
  audio: 'Audio',
  braille: 'Braille',
  bsl: 'British Sign Language',
} as const;

export const wordsAre = {
  theirs: 'Their own words',
  note: 'My note of what they told me',
} as const;

/** The age of the person affected when it reached us, as the national return counts it (KO41a). Keys are kept for good. */
export const ageBands = {
  age0to5: '0 to 5',
  age6to17: '6 to 17',
  age18to25: '18 to 25',
  age26to55: '26 to 55',
  age56to64: '56 to 64',
  age65to74: '65 to 74',
  age75plus: '75 or over',
} as const;

/** Why something could not be sorted there and then, as it is usually answered. Any other reason is typed. */
export const whyNotSorted = {
  somebodyElse: 'It needs somebody else to look into it',
  wantItLookedAt: 'They want it looked at',
} as const;
