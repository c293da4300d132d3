import { roles } from '../../policy/roles';
import type { Audience } from '../../policy/machine/section';
import type { Duty } from '../../storage/ports/caseStore';
import type { Directory, Listed } from '../../storage/ports/directory';
import type { Holding } from './reminders';

/** Somebody a message goes to, and the label it carries where it was for somebody else or one chat serves everybody. */
export interface Addressee {
  readonly person: Listed;
  readonly forWhom?: string;
}

/** One owed message on its way. */
export interface Errand {
  readonly duty: Duty;
  readonly to: readonly Addressee[];
  /** Whoever it is for did what it tells of, so nobody needs telling. */
  readonly known: boolean;
  /** What a reminder is made of. */
  readonly holding?: Holding;
}

type Addressees = (to: Audience, by: string) => Promise<Pick<Errand, 'to' | 'known'>>;

/** Who is meant by an audience now. `oneChat`: a message to a whole role shows once, labelled. */
export function addresseesIn(directory: Directory, oneChat: boolean): Addressees {
  const peopleOf = async (to: Audience): Promise<readonly Listed[]> => {
    if ('role' in to) return directory.inRole(to.role);
    const person = await directory.person(to.person);
    return person && !person.outsider ? [person] : [];
  };
  return async (to, by) => {
    const everybody = await peopleOf(to);
    const people = everybody.filter(({ id }) => id !== by);
    const known = people.length === 0 && everybody.length > 0;
    if (!oneChat) return { to: people.map((person) => ({ person })), known };
    const label = (person: Listed): string => ('role' in to ? roles[to.role] : person.name);
    return { to: people.slice(0, 1).map((person) => ({ person, forWhom: label(person) })), known };
  };
}
