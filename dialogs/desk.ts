import type { CaseState } from '../policy/machine/caseState';
import type { Context } from '../policy/machine/command';
import type { Instant } from '../policy/calendar/dates';
import type { Refusal } from '../policy/machine/refusal';
import type { Person } from '../policy/roles';
import type { Request } from '../policy/machine/stream';
import type { Directory } from '../storage/ports/directory';
import type { Documents } from '../storage/ports/documents';
import type { DeadDuty, ListQuery, Page, Row, StreamId } from '../storage/ports/caseStore';
import type { Letters } from '../storage/ports/letters';
import type { Restriction } from '../policy/streams/restriction/facts';
import type { OfferedFile } from './reply';

export type Acted = { readonly sentence: string; readonly repeated: boolean } | { readonly refusal: Refusal };

/** What a conversation may use: every read and act on it is authorised for the person and audited. */
export interface Desk {
  readonly documents: Documents;
  readonly directory: Directory;
  /** Letters that were handed out. Ask `handedOver` for one: it looks at who may read it. */
  readonly letters: Letters;
  /** An address on this machine where the person can fetch a file once. Undefined where Teams carries files. */
  readonly linkTo?: (person: Person, file: OfferedFile) => string;
  /** Owes a kept letter to the e-mail address it is written to. Undefined where there is no mailbox. */
  readonly mail?: (reference: string, sha256: string) => Promise<void>;
  /** Local mode: the words for trying things out are offered. */
  readonly local: boolean;
  /** Teams can be asked for its people picker: what it answers with is an id in the directory. */
  readonly picker: boolean;
  now(): Instant;
  newId(): string;
  newReference(): string;
  context(person: Person): Promise<Context>;
  /** Does a command on the case or record of this id; `key` makes a repeat harmless. */
  act(person: Person, id: string, request: Request, key: string): Promise<Acted>;
  /** Why this person may not begin a command on it now; audited when so. */
  refusalToStart(person: Person, id: string, command: string): Promise<Refusal | undefined>;
  /** The case, if this person may see it; undefined when there is none or they may not: the two look the same. */
  read(person: Person, reference: string): Promise<CaseState | undefined>;
  /** The same for anything commands are done on: a case, or a record of a register, which may not have been begun. */
  record(person: Person, kind: string, id: string): Promise<unknown>;
  /** A case that is not there yet, for a conversation that will log it. */
  blank(reference: string): CaseState;
  /** The limit on contact that goes with a case, if this person may see it. */
  restriction(person: Person, reference: string): Promise<Restriction | undefined>;
  /** Records that a letter of the case has left the bot. */
  exported(person: Person, reference: string): Promise<void>;
  /** What was done on a case, oldest first, if this person may see it; restricted steps only for those they are for. */
  deeds(
    person: Person,
    reference: string,
  ): Promise<readonly { readonly at: Instant; readonly by: string; readonly command: string }[] | undefined>;
  /** A page of cases, or of the records of a register: references, stages and dates only. */
  list(person: Person, query: Omit<ListQuery, 'kind'>, kind?: string): Promise<Page<Row>>;
  /** Messages that were given up; undefined for anybody but the Lead Manager, and audited either way. */
  problems(person: Person, continuation?: string): Promise<Page<DeadDuty> | undefined>;
  /** Owes one of them once more; false when it was not given up, undefined for anybody but the Lead Manager. */
  sendAgain(person: Person, stream: StreamId, duty: string): Promise<boolean | undefined>;
}
