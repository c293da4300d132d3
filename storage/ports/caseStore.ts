import type { Instant, LondonDate } from '../../policy/dates';
import type { Audience } from '../../policy/section';
import type { Promoted, Recorded } from '../../policy/stream';

/** One stream: a case, a restriction, a training record. It is one partition and commits as one. */
export interface StreamId {
  readonly kind: string;
  readonly id: string;
}

/** The state as of its last event. `version` is the number of events; folding them must give the state (`verify`). */
export interface Snapshot {
  readonly state: unknown;
  readonly version: number;
}

/** Something said or refused, or read, on a stream: the audit of what events do not show. Ids only. */
export interface AccessRecord {
  readonly at: Instant;
  readonly by: string;
  readonly what: 'did' | 'read' | 'refused' | 'listed' | 'exported';
  readonly command?: string;
  /** The kind of refusal, when refused. */
  readonly why?: string;
}

/** A message owed because of a decision, kept until it is delivered. No name, no narrative. */
export interface OwedMessage {
  readonly to: Audience;
  readonly say: string;
  readonly paragraph: string;
  readonly command?: string;
  readonly urgent?: true;
  /** Who did what it tells of: they need no telling. */
  readonly by: string;
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
  readonly state: unknown;
  readonly promoted: Promoted;
  readonly operation: Operation;
  readonly access: AccessRecord;
  readonly messages: readonly OwedMessage[];
  /** When `messages` may go, a UTC instant. */
  readonly sendFrom: Instant;
}

/** `conflict`: somebody else committed first, decide again. `repeated`: this operation is committed already. */
export type CommitOutcome = 'committed' | 'conflict' | 'repeated';

/** A page of a list, with what lists may show. Never names or narrative. */
export interface Row {
  readonly id: string;
  readonly version: number;
  readonly promoted: Omit<Promoted, 'involved'>;
}

export interface Page<T> {
  readonly rows: readonly T[];
  readonly continuation?: string;
}

export interface ListQuery {
  readonly kind: string;
  readonly involving?: string;
  readonly openOnly?: boolean;
  readonly stage?: string;
  readonly team?: string;
  readonly dueBy?: LondonDate;
  readonly pageSize: number;
  readonly continuation?: string;
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

/** Where cases and registers are kept. Every adapter passes one contract suite. A lost connection throws. */
export interface CaseStore {
  load(stream: StreamId): Promise<Snapshot | undefined>;
  operation(stream: StreamId, key: string): Promise<Operation | undefined>;
  /** Events, snapshot, operation, audit entry and owed messages: all of them or none. */
  commit(commit: Commit): Promise<CommitOutcome>;
  recordAccess(stream: StreamId, records: readonly AccessRecord[]): Promise<void>;
  list(query: ListQuery): Promise<Page<Row>>;
  /** Claims up to `limit` owed messages whose time has come, for `owner` until `leaseUntil`. */
  claimDuties(claim: {
    now: Instant;
    owner: string;
    leaseUntil: Instant;
    limit: number;
  }): Promise<readonly Duty[]>;
  /** Records what came of a claimed message; false when the claim had been taken over. */
  settleDuty(duty: Duty, outcome: DutyOutcome): Promise<boolean>;
  /** Every stream, paged, for `verify` and exports. */
  streams(page: { pageSize: number; continuation?: string }): Promise<Page<StreamId>>;
  events(stream: StreamId): Promise<readonly Recorded[]>;
  accessRecords(stream: StreamId): Promise<readonly AccessRecord[]>;
  close(): Promise<void>;
}
