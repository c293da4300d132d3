import type { Person } from '../../policy/roles';
import type { Keeping } from '../port/desk';

const DAYS_KEPT = 1;

/** The case this person opened last, so that “add she rang again” needs no reference. What is done on it is authorised anew. */
export async function shownLast(desk: Keeping, person: Person): Promise<string | undefined> {
  return (await desk.recall<string>(person, 'shown'))?.body;
}

export const keepShown = (desk: Keeping, person: Person, reference: string): Promise<unknown> =>
  desk.keep(person, 'shown', reference, { days: DAYS_KEPT });
