import type { ClockName } from '../../policy/reminders/thresholds';
import type { Instant, LondonDate } from '../../policy/calendar/dates';
import type { Asked, Audience, Decided } from '../../policy/machine/section';
import type { Promoted, Recorded } from '../../policy/machine/stream';
import type { Term } from '../../policy/search/words';

/** One stream: a case, a restriction, a training record. It is one partition and commits as one. */
export interface StreamId {
  readonly kind: string;
  readonly id: string;
}

/**
 * What is kept of the state as of its last event (`keptOf`). `version` is the number of events; folding them must give
 * the state (`verify`).
 */
export interface Snapshot {
  readonly state: unknown;
  readonly version: number;
  /** The shape of the state when it was kept (`shapeOf`); one of another shape is folded again from the events. */
  readonly shape: number;
}

/** Something said or refused, or read, on a stream: the audit of what events do not show. Ids only. */
export interface AccessRecord {
  readonly at: Instant;
  readonly by: string;
  readonly what: 'did' | 'read' | 'refused' | 'listed' | 'exported';
  /** What was done or asked for: a list stands here by its name. */
  readonly command?: string;
  /** The sha256 of what was searched for, folded (D46). */
  readonly words?: string;
  /** The ids of what stood on a list. */
  readonly shown?: readonly string[];
  /** The kind of refusal, when refused. */
  readonly why?: string;
}

/** The reminder a message is: enough to find it in the plan again, which says if it still holds when it is delivered. */
export interface OwedReminder {
  readonly key: string;
  readonly clock: ClockName;
  readonly of?: string;
  readonly due: LondonDate;
}

/** A message owed because of a decision or of a clock, kept until it is delivered. No name, no narrative. */
export interface OwedMessage {
  readonly to: Audience;
  readonly say: string;
  readonly paragraph: string;
  readonly command?: string;
  readonly urgent?: true;
  /** Who did what it tells of: they need no telling. A reminder is nobody’s doing. */
  readonly by: string;
  readonly reminder?: OwedReminder;
  /** The command is a decision that was asked for. */
  readonly asked?: Asked;
  /** Nobody is sent this: it is for the messages that asked, which are changed to say what became of it. */
  readonly decided?: Decided;
  /** The number of the event it comes of: whoever may read that is handed what was recorded with it. */
  readonly tells?: number;
}

/** What proves what is left of an event: a salt, and a hash with it in hexadecimal. */
export interface LeftContent {
  readonly salt: string;
  readonly content: string;
}

/** An event as it stands once words of it are withheld, with the hash of what is left. */
export interface LeftEvent {
  readonly recorded: Recorded;
  readonly left: LeftContent;
}

/** What a decision takes out of what was recorded before it. */
export interface Withheld {
  readonly events: readonly LeftEvent[];
  /** A text without the words: answers and owed messages are left without them, too. */
  readonly rid: (text: string) => string;
}

/** The first answer to a command, kept under its key so that a repeat gets it again and changes nothing. */
export interface Operation {
  readonly key: string;
  readonly sentence: string;
  readonly version: number;
}

export interface Commit {
  readonly stream: StreamId;
  /** Number of events the decision was made on; 0 creates the stream. */
  readonly expectedVersion: number;
  readonly events: readonly Recorded[];
  /** What is kept of the state (`keptOf`). */
  readonly state: unknown;
  readonly shape: number;
  readonly promoted: Promoted;
  /** Of `promoted` (`editionOf`). */
  readonly edition: number;
  readonly operation: Operation;
  readonly access: AccessRecord;
  readonly messages: readonly OwedMessage[];
  /** When `messages` may go, a UTC instant. */
  readonly sendFrom: Instant;
  /** When the stream is to be looked at next for reminders, a UTC instant; absent when nothing is to come. */
  readonly wakeAt?: Instant;
  /** The version of the bank-holiday calendar that `wakeAt` was planned by. */
  readonly calendar: string;
  /** Words that stand in none of it from then on: an event of it names each that is changed, and what is left of it. */
  readonly withheld?: Withheld;
}

/**
 * `conflict`: somebody else committed first, decide again. `repeated`: this operation is committed already. `tooMuch`: it is more than
 * the store keeps in one transaction, and nothing of it was written.
 */
export type CommitOutcome = 'committed' | 'conflict' | 'repeated' | 'tooMuch';

/** A page of a list, with what lists may show. Never names or narrative. */
export interface Row {
  readonly id: string;
  readonly version: number;
  readonly promoted: Omit<Promoted, 'involved' | 'marks' | 'words' | 'counted' | 'wakeAt'>;
}

export interface Page<T> {
  readonly rows: readonly T[];
  readonly continuation?: string;
}

/** Every row of every page, in their order; `ask` gives the page after where the last one ended. */
export async function* everyRow<T>(
  ask: (continuation: string | undefined) => Promise<Page<T>>,
): AsyncGenerator<T> {
  let continuation: string | undefined;
  do {
    const page = await ask(continuation);
    yield* page.rows;
    continuation = page.continuation;
  } while (continuation !== undefined);
}

/** What rows have to meet, all of it. */
export interface RowFilter {
  readonly kind: string;
  readonly openOnly?: boolean;
  readonly involving?: string;
  /** Every one of these marks. */
  readonly marked?: readonly string[];
  /** One of these. */
  readonly stages?: readonly string[];
  readonly team?: string;
  /** One of these. */
  readonly services?: readonly string[];
  /** From and up to, that day too: the soonest due date. */
  readonly dueFrom?: LondonDate;
  readonly dueBy?: LondonDate;
  /** From and up to, likewise: the day it reached the Trust. */
  readonly receivedFrom?: LondonDate;
  readonly receivedBy?: LondonDate;
  /** The last day it was kept. */
  readonly keptBy?: LondonDate;
}

export interface AskedPage {
  readonly pageSize: number;
  readonly continuation?: string;
}

export interface ListQuery extends RowFilter, AskedPage {
  /** What rows are sorted by, soonest first: `nextDue` unless told, and what has none comes last. By another date, what has none is left out. */
  readonly sortBy?: 'nextDue' | 'receivedOn' | 'keptUntil';
}

export interface FindQuery extends AskedPage {
  readonly kind: string;
  /** Every one of them is met. None finds nothing. */
  readonly terms: readonly Term[];
  readonly involving?: string;
}

/** Columns made by an earlier edition, to be made again from the state. */
export interface Renewal {
  readonly promoted: Promoted;
  readonly edition: number;
  /** Of the state they were made from. */
  readonly version: number;
}

/** A message that has been claimed for delivery: `fence` proves the claim is still ours when it is settled. */
export interface Duty {
  readonly stream: StreamId;
  readonly id: string;
  readonly message: OwedMessage;
  readonly attempts: number;
  readonly fence: number;
}

export type DutyOutcome =
  | { readonly delivered: true }
  | { readonly retryAt: Instant; readonly why: string }
  | { readonly dead: true; readonly why: string };

/** A message given up, as the list of delivery problems shows it. */
export interface DeadDuty {
  readonly stream: StreamId;
  readonly id: string;
  readonly message: OwedMessage;
  readonly attempts: number;
  readonly why: string;
}

/** A claim to take something for `owner` until `leaseUntil`, both in UTC instants, at most `limit` of it. */
export interface Claim {
  readonly now: Instant;
  readonly owner: string;
  readonly leaseUntil: Instant;
  readonly limit: number;
}

/** A stream whose reminders are to be looked at, claimed: `fence` proves the claim is still ours when it is settled. */
export interface Wake {
  readonly stream: StreamId;
  /** The keys of the reminders sent so far. */
  readonly reminded: readonly string[];
  readonly fence: number;
}

/** What a look at the reminders of a stream came to. `reminded` replaces what was kept. */
export interface WakeOutcome {
  readonly messages: readonly OwedMessage[];
  readonly sendFrom: Instant;
  readonly reminded: readonly string[];
  readonly wakeAt?: Instant;
  readonly calendar: string;
}

/** How much is owed, and since when: numbers and UTC instants alone. */
export interface Backlog {
  /** Messages neither delivered nor given up, whether their time has come or not. */
  readonly messages: number;
  /** When the message that has waited longest might have gone; absent when none waits. */
  readonly oldestMessage?: Instant;
  /** The same of the streams that are to be looked at for reminders. */
  readonly oldestWake?: Instant;
  readonly givenUp: number;
}

/** Where cases and registers are kept. Every adapter passes one contract suite. A lost connection throws. */
export interface CaseStore {
  load(stream: StreamId): Promise<Snapshot | undefined>;
  operation(stream: StreamId, key: string): Promise<Operation | undefined>;
  /** Events, snapshot, operation, audit entry, owed messages and the next wake: all of them or none. */
  commit(commit: Commit): Promise<CommitOutcome>;
  recordAccess(stream: StreamId, records: readonly AccessRecord[]): Promise<void>;
  list(query: ListQuery): Promise<Page<Row>>;
  /** How many a list has on all its pages. No row is read for it. */
  count(filter: RowFilter): Promise<number>;
  /** Finds by words, what is open first. */
  find(query: FindQuery): Promise<Page<Row>>;
  /** What reports count of the streams of a kind, by id. A case that holds nothing to count has none. */
  counted(query: AskedPage & { readonly kind: string }): Promise<Page<unknown>>;
  /** At most so many streams of a kind whose columns were made by an edition before this one. */
  promotedBefore(query: { kind: string; edition: number; limit: number }): Promise<readonly StreamId[]>;
  /** Puts columns in the place of those there are; false when the stream was written since. Its wake stays. */
  promoteAgain(stream: StreamId, renewal: Renewal): Promise<boolean>;
  /** How much is owed, and what of it was to be done by `now`. */
  backlog(now: Instant): Promise<Backlog>;
  /** Resolves when the store answers. */
  ping(): Promise<void>;
  /** Claims up to `limit` owed messages whose time has come, for `owner` until `leaseUntil`. */
  claimDuties(claim: Claim): Promise<readonly Duty[]>;
  /** Records what came of a claimed message; false when the claim had been taken over. */
  settleDuty(duty: Duty, outcome: DutyOutcome): Promise<boolean>;
  /** The messages given up, paged. */
  deadDuties(page: { pageSize: number; continuation?: string }): Promise<Page<DeadDuty>>;
  /** Owes a message that was given up once more, from `now`; false when it was not given up. */
  reviveDuty(stream: StreamId, id: string, now: Instant): Promise<boolean>;
  /** Claims streams whose time has come, and those that were planned by another calendar and have a time to come. */
  claimWakes(claim: Claim & { readonly calendar: string }): Promise<readonly Wake[]>;
  /** Owes the reminders and plans the next look, together; false when the stream was written or claimed since. */
  settleWake(wake: Wake, outcome: WakeOutcome): Promise<boolean>;
  /**
   * Takes away for good what a stream holds from before this event: what its events said, the answers to commands, the
   * messages owed or given up. Of each event its number, time and person stay. Done again it changes nothing.
   */
  remove(stream: StreamId, before: number): Promise<void>;
  /** Takes a stream away wholly, but for the record of who read it. */
  forget(stream: StreamId): Promise<void>;
  /** Leaves nothing in what the store keeps of its own writing of what was taken away or written over. */
  emptyLog(): Promise<void>;
  /** Every stream, paged, for `verify` and exports. */
  streams(page: { pageSize: number; continuation?: string }): Promise<Page<StreamId>>;
  /** In their order, from the one with this number on. */
  events(stream: StreamId, from?: number): Promise<readonly Recorded[]>;
  accessRecords(stream: StreamId): Promise<readonly AccessRecord[]>;
  close(): Promise<void>;
}
