import { clinicalGroups, professions, subjects } from '../../codes';
import { complaintsStaff } from '../../roles';

export const subjectField = {
  kind: 'choice',
  label: 'What was it mostly about?',
  options: subjects,
} as const;

export const subjectsField = {
  kind: 'choices',
  label: 'What was it about?',
  hint: 'Every subject that applies',
  options: subjects,
} as const;

export const clinicalGroupField = {
  kind: 'choice',
  label: 'Which kind of clinical treatment?',
  options: clinicalGroups,
  mayBeUnknown: true,
  onlyIf: { field: 'subjects', is: ['clinicalTreatment'] },
} as const;

export const professionsField = {
  kind: 'choices',
  label: 'Whose work was it about?',
  options: professions,
} as const;

/** Whoever works on the case may say what it counts as. */
export const staff = { roles: complaintsStaff, relations: ['handler', 'investigator'] } as const;
