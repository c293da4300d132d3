/** Services of the Trust (10.1), as staff name them. The key is stored; labels may change. */
export const services = {
  communityNorth: 'Adult community mental health, North',
  communitySouth: 'Adult community mental health, South',
  crisis: 'Crisis and home treatment',
  acuteInpatient: 'Acute inpatient wards',
  rehabilitation: 'Rehabilitation',
  camhs: 'Child and adolescent mental health (CAMHS)',
  olderPeople: 'Older people and dementia',
  learningDisability: 'Learning disability',
  forensic: 'Forensic and secure',
  perinatal: 'Perinatal mental health',
  eatingDisorders: 'Eating disorders',
  talkingTherapies: 'Talking Therapies',
  psychosis: 'Early intervention in psychosis',
  neurodiversity: 'ADHD and autism',
  privateProvider: 'A private provider working for us',
  otherService: 'Another service or not known yet',
} as const;

export type Service = keyof typeof services;
