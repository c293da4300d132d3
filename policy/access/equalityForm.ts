import { isOfItsTeam, kindOf } from '../machine/kind';
import type { CaseState } from '../machine/caseState';
import type { EqualityStanding } from '../machine/registers';
import { complaintsStaff, type Person } from '../roles';
import { openStages } from '../stages';
import { isAbout } from './access';

/**
 * How a person stands to the equality form of a case (8.39): its contact, while the case is open. That is who handles it in
 * PALS or the Complaints Team; anybody of the team that has it, where nobody of theirs has it by name.
 */
export function equalityStanding(state: CaseState, person: Person): EqualityStanding {
  if (!openStages.includes(state.stage)) return 'closed';
  const { team, handler } = state.triage;
  const isOfStaff = person.roles.some((role) => complaintsStaff.some((each) => each === role));
  if (!isOfStaff || isAbout(state, person.id)) return 'somebodyElses';
  if (handler !== undefined && team !== 'service') return handler === person.id ? 'theirs' : 'somebodyElses';
  return kindOf(state) !== 'complaint' || isOfItsTeam(state, person) ? 'theirs' : 'somebodyElses';
}
