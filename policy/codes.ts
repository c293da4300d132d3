/**
 * What a case is counted under (8.39). The keys are kept for good; the words may change, and then the version goes up.
 * The words follow the national return as far as its lists are known to us; its own code list has to be loaded before a return is made.
 */
export const codesVersion = 2;

/** What it was about. The commonest in mental health come first, so that they are the first a person sees. */
export const subjects = {
  patientCare: 'Care, including food and drink',
  communications: 'Communication',
  valuesAndBehaviours: 'Staff values and behaviour',
  clinicalTreatment: 'Clinical treatment',
  access: 'Access to treatment or medicines',
  appointments: 'Appointments',
  waitingTimes: 'Waiting times',
  admissionsAndDischarges: 'Admission, discharge or transfer',
  prescribing: 'Prescribing',
  privacyAndDignity: 'Privacy, dignity and wellbeing',
  restraint: 'Restraint',
  consent: 'Consent',
  administration: 'Policies, procedures and records',
  staffNumbers: 'Staff numbers',
  facilities: 'Buildings and facilities',
  integratedCare: 'Joined-up care, including discharge waiting for a care package',
  endOfLife: 'End of life care',
  transport: 'Transport',
  commissioning: 'Commissioning',
  mortuary: 'Mortuary',
  otherSubject: 'Something else',
} as const;

export type Subject = keyof typeof subjects;

/** Whose work it was about. */
export const professions = {
  nursing: 'Nursing',
  medical: 'Medical',
  scientific: 'Scientific, therapeutic and technical: psychology and allied health too',
  clinicalSupport: 'Support to clinical staff',
  infrastructure: 'Administration, estates and other infrastructure',
  healthVisiting: 'Health visiting',
  midwifery: 'Midwifery',
  dental: 'Dental',
  ambulance: 'Ambulance',
  otherProfession: 'Others, or nobody in particular',
} as const;

export type Profession = keyof typeof professions;

/** How it came out. Upheld and partly upheld are reported apart, and together as well-founded (8.42, D21). */
export const outcomes = {
  upheld: 'Upheld',
  partlyUpheld: 'Partly upheld',
  notUpheld: 'Not upheld',
  settled: 'Not investigated: put right without a finding',
} as const;

export type Outcome = keyof typeof outcomes;

/** The clinical group of what was about clinical treatment (KO41a, section 6). The commonest here stands first. */
export const clinicalGroups = {
  psychiatry: 'Psychiatry',
  generalMedicine: 'General medicine',
  paediatrics: 'Children’s medicine',
  communityHealth: 'Public and community health',
  dental: 'Dental',
  obstetrics: 'Pregnancy, birth and women’s health',
  surgery: 'Surgery',
  emergency: 'Accident and emergency',
  anaesthetics: 'Anaesthetics',
  oncology: 'Cancer treatment',
  pathology: 'Laboratory tests',
  radiology: 'Scans and X-rays',
} as const;

export type ClinicalGroup = keyof typeof clinicalGroups;
