/** The parts of a case, each shown only to those who need it (7.1). Equality answers are no part of it: nobody reads them here (12). */
export const parts = {
  summary: 'Where it stands, its dates and its service',
  narrative: 'What was said, and the issues',
  personalDetails: 'Names, contact and needs',
  investigation: 'Evidence, findings and the letter',
  staff: 'Members of staff it names, and their accounts',
  teamOnly: 'Documents for the Complaints Team and the investigator alone',
  restricted: 'Discipline or referral to a regulator',
  ownExtract: 'What is theirs, for somebody the case names',
} as const;

export type Part = keyof typeof parts;
