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
  family: 'Family',
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
} as const;

export const consentSoFar = {
  received: 'We have their consent',
  requested: 'We have asked for it',
  notYet: 'Not asked yet',
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
