import { roles } from '../../roles';

const { seniorManager, leadManager, managingDirector, headOfCorporateAffairs } = roles;
const { deputyChiefExecutive, chiefExecutive, patientSafetyLead, safeguardingLead, inclusionLead } = roles;

/** Who may have been there, by role: never by name. */
export const attending = {
  seniorManager,
  leadManager,
  managingDirector,
  headOfCorporateAffairs,
  deputyChiefExecutive,
  chiefExecutive,
  patientSafetyLead,
  safeguardingLead,
  inclusionLead,
} as const;
