import { roles } from '../../policy/roles';
import type { Audience } from '../../policy/machine/section';
import type { Duty } from '../../storage/ports/caseStore';
import type { Directory, Listed } from '../../storage/ports/directory';
import type { LiveReminder } from './reminders';

/** Somebody a message goes to, and the label it carries where it was for somebody else or one chat serves everybody. */
export interface Addressee {
  readonly person: Listed;
  readonly forWhom?: string;
}

/** A duty on its way to its people. */
export interface Errand {
  readonly duty: Duty;
  readonly to: readonly Addressee[];
  /** What a reminder is made of. */
  readonly live?: LiveReminder;
}

/** Who is meant by an audience now. `known`: whoever it is for did what it tells of, so nobody needs telling. */
export async function findAddressees(
  { directory, oneChat }: { readonly directory: Directory; readonly oneChat: boolean },
  to: Audience,
  by: string,
): Promise<{ readonly to: readonly Addressee[]; readonly known: boolean }> {
  const everybody = await peopleIn(directory, to);
  const people = everybody.filter(({ id }) => id !== by);
  const known = people.length === 0 && everybody.length > 0;
  if (!oneChat) return { to: people.map((person) => ({ person })), known };
  const label = (person: Listed): string => ('role' in to ? roles[to.role] : person.name);
  return { to: people.slice(0, 1).map((person) => ({ person, forWhom: label(person) })), known };
}

async function peopleIn(directory: Directory, to: Audience): Promise<readonly Listed[]> {
  if ('role' in to) return directory.inRole(to.role);
  const person = await directory.person(to.person);
  return person && !person.outsider ? [person] : [];
}
