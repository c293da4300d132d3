import type { Member } from './cast';
import type { Place } from './places';
import type { Told } from './table';

/** How far a command gets: `allowed` is past all that has to do with who asks and where it stands. */
export type Outcome = 'notFound' | 'notYours' | 'wrongStage' | 'allowed';

/** What the page says of this command for this person here. Nothing of the program that decides has a part in it. */
export function expected(told: Told, { stage, ties, sees, open }: Place, member: Member): Outcome {
  const { person, does } = member;
  const tie = ties.get(person.id);
  if (!sees(member) && !open(told, member)) return 'notFound';
  const barred = tie !== undefined && told.never.includes(tie);
  const byRole =
    told.everyone ||
    person.roles.some((role) => told.roles.includes(role)) ||
    (does !== undefined && does === told.delegated);
  const byTie = tie !== undefined && told.relations.includes(tie);
  if (barred || !(told.both ? byRole && byTie : byRole || byTie)) return 'notYours';
  return told.stages.includes(stage) ? 'allowed' : 'wrongStage';
}
