import type { CaseState } from './caseState';
import type { Audience } from './section';

/** Who looks after a case now: its handler and its investigator; the Complaints Team while it has neither. */
export function ownersOf({
  triage: { handler },
  allocation: { investigator },
}: CaseState): readonly Audience[] {
  const people = [...new Set([handler, investigator])].flatMap((person) => (person ? [{ person }] : []));
  return people.length > 0 ? people : [{ role: 'complaintsTeam' }];
}
