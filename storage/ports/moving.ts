import type { Instant } from '../../policy/calendar/dates';
import type { Promoted, Recorded } from '../../policy/machine/stream';
import type { AccessRecord, AskedPage, Operation, OwedMessage, Page, StreamId } from './caseStore';
import type { Link } from './proving';

/** An owed message as it is kept, delivered or not. A claim under way is not part of it. */
export interface KeptDuty {
  readonly id: string;
  readonly message: OwedMessage;
  /** When it may go, a UTC instant; absent when it was delivered or given up. */
  readonly sendAt?: Instant;
  readonly attempts: number;
  readonly why?: string;
  readonly dead: boolean;
}

export interface KeptSnapshot {
  readonly state: unknown;
  readonly version: number;
  readonly shape: number;
  readonly promoted: Omit<Promoted, 'wakeAt'>;
  /** Absent in exports that know no editions: the columns are then made again. */
  readonly edition?: number;
}

/** The next look at a stream's reminders. `fence` goes on rising, so that the ids of later messages stay new. */
export interface KeptWake {
  readonly wakeAt?: Instant;
  readonly calendar?: string;
  readonly reminded: readonly string[];
  readonly fence: number;
}

/** The stream was written to after it was read for moving, so that writing it now would take something away. */
export class GoneOn extends Error {
  constructor({ kind, id }: StreamId) {
    super(`The ${kind} ${id} has more events here than in the export.`);
  }
}

/** Everything there is of a stream, or of what was asked for and is none. */
export interface KeptStream {
  readonly stream: StreamId;
  readonly snapshot?: KeptSnapshot;
  readonly events: readonly Recorded[];
  /** What proves each event; absent in exports that know no proof: it is then made where they are written. */
  readonly links?: readonly (Link | undefined)[];
  readonly operations: readonly Operation[];
  readonly access: readonly AccessRecord[];
  readonly duties: readonly KeptDuty[];
  readonly wake?: KeptWake;
}

export interface KeptDocument {
  readonly kind: string;
  readonly id: string;
  readonly body: unknown;
  readonly expiresAt?: Instant;
}

/** What moving between stores needs: all there is, whole, and writing it as it was. */
export interface Movable {
  /** Everything there are access records of: streams, and what was asked for and is none. */
  audited(page: AskedPage): Promise<Page<StreamId>>;
  read(stream: StreamId): Promise<KeptStream>;
  /** Writes what is not there yet, so that it may be repeated. Throws when the stream has gone on since it was read. */
  write(kept: KeptStream): Promise<void>;
  documents(page: AskedPage): Promise<Page<KeptDocument>>;
  /** Writes, or overwrites. */
  writeDocument(document: KeptDocument): Promise<void>;
}
