import type { CaseState } from '../policy/caseState';
import type { Context } from '../policy/command';
import type { Instant } from '../policy/dates';
import type { Refusal } from '../policy/refusal';
import type { Person } from '../policy/roles';
import type { Request } from '../policy/stream';
import type { Directory } from '../storage/ports/directory';
import type { Documents } from '../storage/ports/documents';
import type { ListQuery, Page, Row } from '../storage/ports/caseStore';

export type Acted = { readonly sentence: string; readonly repeated: boolean } | { readonly refusal: Refusal };

/** What a conversation may use: every read and act on it is authorised for the person and audited. */
export interface Desk {
  readonly documents: Documents;
  readonly directory: Directory;
  /** Local mode: the words for trying things out are offered. */
  readonly local: boolean;
  now(): Instant;
  newId(): string;
  newReference(): string;
  context(person: Person): Promise<Context>;
  /** Does a command on a case; `key` makes a repeat harmless. */
  act(person: Person, reference: string, request: Request, key: string): Promise<Acted>;
  /** Why this person may not begin a command on the case now; audited when so. */
  refusalToStart(person: Person, reference: string, command: string): Promise<Refusal | undefined>;
  /** The case, if this person may see it; undefined when there is none or they may not: the two look the same. */
  read(person: Person, reference: string): Promise<CaseState | undefined>;
  /** A case that is not there yet, for a conversation that will log it. */
  blank(reference: string): CaseState;
  list(person: Person, query: Omit<ListQuery, 'kind'>): Promise<Page<Row>>;
}
