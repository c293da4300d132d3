import type { Person, Role } from '../../policy/roles';

/** Somebody as a list gives them: what roles they hold is asked of `person`. */
export type Listed = Omit<Person, 'roles' | 'lastKnownRoles' | 'outsider'>;

export interface Found {
  readonly people: readonly Listed[];
  /** The directory could not be asked: these are only people it named earlier. */
  readonly unavailable?: true;
}

/** Whether somebody is there to take something on, in words for a list: “out of office until Mon 12 Jan 2026”. */
export interface Availability {
  readonly away: boolean;
  readonly words: string;
}

/** Thrown when the directory cannot be asked, and what it said earlier is too old. Asking again later may work. */
export class DirectoryUnavailable extends Error {
  override readonly name = 'DirectoryUnavailable';
}

/** The people of the Trust: who they are and which roles they hold. Never taken from a card. */
export interface Directory {
  /** Everybody is in it: somebody it does not know is no member of staff. */
  readonly complete: boolean;
  /** Throws `DirectoryUnavailable`. Roles it cannot confirm are left out, or are `lastKnownRoles`. */
  person(id: string): Promise<Person | undefined>;
  /** Throws `DirectoryUnavailable`. */
  inRole(role: Role): Promise<readonly Listed[]>;
  /** People whose name or job title matches, at most `limit`. */
  search(words: string, limit: number): Promise<Found>;
  /** For those of whom it is known, by id. Never throws: what cannot be asked is not known. */
  availability(ids: readonly string[]): Promise<ReadonlyMap<string, Availability>>;
}

/** What the directory answers, or this while it cannot be asked. Any other fault stays one. */
export async function unlessUnavailable<T, U>(asked: Promise<T>, instead: U): Promise<T | U> {
  return asked.catch((fault: unknown) => {
    if (fault instanceof DirectoryUnavailable) return instead;
    throw fault;
  });
}
