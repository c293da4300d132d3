import type { Person, Role } from '../../policy/roles';

const person = (number: number, name: string, ...roles: Role[]): Person => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  name,
  roles: ['frontline', ...roles],
});

/** Sample people, named for their roles. */
export const people = {
  wardSister: person(1, 'Sample ward sister, Community North'),
  palsOfficer: person(2, 'Sample PALS officer, Experience Team', 'palsOfficer'),
  complaintsOfficer: person(3, 'Sample complaints officer, Experience Team', 'complaintsTeam'),
  leadManager: person(4, 'Sample Lead Manager for Complaints', 'leadManager'),
  investigator: person(5, 'Sample investigator, Community North', 'investigator'),
  secondInvestigator: person(6, 'Sample investigator, Crisis', 'investigator'),
  seniorManager: person(7, 'Sample senior manager, Community', 'seniorManager'),
  managingDirector: person(8, 'Sample managing director, Community', 'managingDirector'),
  clinicalTeam: person(9, 'Sample team leader, Community North', 'clinicalTeam'),
  clinicalAdviser: person(10, 'Sample clinical adviser', 'clinicalAdviser'),
  headOfCorporateAffairs: person(11, 'Sample Head of Corporate Affairs', 'headOfCorporateAffairs'),
  deputyChiefExecutive: person(12, 'Sample Deputy Chief Executive', 'deputyChiefExecutive'),
  chiefExecutive: person(13, 'Sample Chief Executive', 'chiefExecutive'),
  patientSafetyLead: person(14, 'Sample patient safety lead', 'patientSafetyLead'),
  safeguardingLead: person(15, 'Sample safeguarding lead', 'safeguardingLead'),
  legalLead: person(16, 'Sample legal services lead', 'legalLead'),
  inclusionLead: person(17, 'Sample Inclusion and Engagement lead', 'inclusionLead'),
  spiritualCare: person(18, 'Sample Spiritual Care lead', 'spiritualCare'),
  informationRights: person(19, 'Sample Information Rights lead', 'informationRights'),
  hrLead: person(20, 'Sample HR lead', 'hrLead'),
  namedNurse: person(21, 'Sample nurse, Community North'),
  stranger: person(22, 'Sample clerk, Estates'),
} as const;
