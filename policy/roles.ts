/** Roles of the policy (Appendix 1, 9.3, 12) in its own words. Held in the directory, never on a card. */
export const roles = {
  frontline: 'Frontline staff',
  palsOfficer: 'PALS officer',
  complaintsTeam: 'Complaints Team',
  leadManager: 'Lead Manager for Complaints',
  investigator: 'Complaint Investigator',
  seniorManager: 'Senior Manager',
  managingDirector: 'Managing Director',
  clinicalTeam: 'Clinical team',
  clinicalAdviser: 'Clinical adviser',
  headOfCorporateAffairs: 'Head of Corporate Affairs',
  deputyChiefExecutive: 'Deputy Chief Executive',
  chiefExecutive: 'Chief Executive (Responsible Person)',
  patientSafetyLead: 'Patient safety lead',
  safeguardingLead: 'Safeguarding lead',
  legalLead: 'Legal services lead',
  inclusionLead: 'Inclusion and Engagement lead',
  spiritualCare: 'Spiritual Care lead',
  informationRights: 'Information Rights lead',
  hrLead: 'HR lead',
} as const;

export type Role = keyof typeof roles;

/** Relations a person can have to one case. They come from the case's own facts. */
export const relations = {
  logger: 'logged it',
  handler: 'is handling it',
  colleague: 'was asked to help',
  investigator: 'is its investigator',
  invitedInvestigator: 'was asked to investigate it',
  adviser: 'gives the clinical view',
  staffConcerned: 'is named in it',
  author: 'wrote the response',
  coverAuthor: 'wrote the cover letter',
  checker: 'checked or signed the response',
  requester: 'made the request',
  approver: 'was asked to decide on it',
  oversight: 'keeps oversight of it',
  proposer: 'proposed it',
  agreer: 'was asked to agree to it',
  agreed: 'agreed to it',
  decider: 'approved it',
  actionOwner: 'has an action on it',
  absent: 'is away',
} as const;

export type Relation = keyof typeof relations;

/** PALS, the Complaints Team and who leads them: they handle every case (2.4). */
export const complaintsStaff = ['palsOfficer', 'complaintsTeam', 'leadManager'] as const;

/** Roles that oversee every case (2.4, 7.1); everybody else sees only what they are involved in. */
export const overseeing: readonly Role[] = [...complaintsStaff];

/** The roles through which a person may look at what is not theirs: those last known count too. */
export const rolesToRead = ({ roles: held, lastKnownRoles = [] }: Person): readonly Role[] => [
  ...new Set([...held, ...lastKnownRoles]),
];

/** Does this person oversee every case (2.4, 7.1)? */
export const oversees = (person: Person): boolean =>
  rolesToRead(person).some((role) => overseeing.includes(role));

/** A person as the directory knows them. `id` is the directory's object id. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** The roles they hold, confirmed not long ago: the only ones anything may be done with. */
  readonly roles: readonly Role[];
  /**
   * There only while the directory cannot be asked: the roles it last gave, with which a case may be read and nothing
   * may be done. None when that was too long ago.
   */
  readonly lastKnownRoles?: readonly Role[];
  /** A guest of the Trust's tenant, or somebody who has left it: may not use the bot. */
  readonly outsider?: true;
  readonly jobTitle?: string;
  readonly manager?: string;
  readonly email?: string;
}
