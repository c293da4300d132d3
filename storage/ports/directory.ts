import type { Person, Role } from '../../policy/roles';

/** The people of the Trust: who they are and which roles they hold. Never taken from a card. */
export interface Directory {
  person(id: string): Promise<Person | undefined>;
  inRole(role: Role): Promise<readonly Person[]>;
  /** People whose name or job title matches, at most `limit`. */
  search(words: string, limit: number): Promise<readonly Person[]>;
}
