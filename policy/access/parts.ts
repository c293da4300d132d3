import { coveredOn, isAbout, relationsOf, rolesOn, type StandingIn } from './access';
import type { CaseState } from '../machine/caseState';
import type { Person, Relation, Role } from '../roles';
import { staffExtract } from '../sections/staffConcerned/extract';
import type { Part } from '../machine/partsOfCase';

const forThePerson: readonly Part[] = ['summary', 'narrative', 'personalDetails'];
const forTheAnswer: readonly Part[] = [...forThePerson, 'investigation', 'staff'];

/** What a role reads of a case it may see. A role that is not here reads the summary. */
const byRole: Readonly<Partial<Record<Role, readonly Part[]>>> = {
  palsOfficer: [...forThePerson, 'investigation'],
  complaintsTeam: [...forTheAnswer, 'teamOnly'],
  leadManager: [...forTheAnswer, 'teamOnly', 'restricted'],
  headOfCorporateAffairs: forTheAnswer,
  chiefExecutive: forTheAnswer,
  patientSafetyLead: forThePerson,
  safeguardingLead: forThePerson,
  legalLead: forThePerson,
  inclusionLead: forThePerson,
  spiritualCare: forThePerson,
  informationRights: forThePerson,
  hrLead: ['summary', 'staff', 'restricted'],
};

/** What a relation lets somebody read. */
const byRelation: Readonly<Record<Relation, readonly Part[]>> = {
  logger: forThePerson,
  handler: [...forThePerson, 'investigation'],
  colleague: forThePerson,
  investigator: [...forTheAnswer, 'teamOnly'],
  // Enough to say whether they had a part in it themselves (8.20).
  invitedInvestigator: ['summary', 'narrative', 'staff'],
  adviser: forThePerson,
  author: forTheAnswer,
  coverAuthor: forTheAnswer,
  checker: forTheAnswer,
  oversight: [...forThePerson, 'investigation'],
  decider: ['summary', 'narrative'],
  approver: ['summary', 'narrative'],
  requester: ['summary'],
  actionOwner: ['summary'],
  absent: [],
  proposer: ['summary'],
  agreer: ['summary'],
  agreed: ['summary'],
  staffConcerned: [],
};

/** Discipline and referrals are never lent with a role (6.5). */
const lendable = (part: Part): boolean => part !== 'restricted';

/** The parts of the case this person may read; none when they may not see it (7.1). */
export function mayRead(state: CaseState, person: Person, standingIn?: StandingIn): ReadonlySet<Part> {
  if (isAbout(state, person.id)) return new Set(staffExtract(state, person.id) ? ['ownExtract'] : []);
  const { own, lent } = rolesOn(state, person, standingIn);
  const read = (role: Role): readonly Part[] => byRole[role] ?? ['summary'];
  return new Set([
    ...own.flatMap(read),
    ...lent.flatMap(read).filter(lendable),
    ...relationsOf(state, person.id).flatMap((relation) => byRelation[relation]),
    ...coveredOn(state, person.id, standingIn)
      .flatMap(({ id }) => relationsOf(state, id).flatMap((relation) => byRelation[relation]))
      .filter(lendable),
  ]);
}
