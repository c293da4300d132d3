import type { Instant } from '../../policy/calendar/dates';
import type { Recorded } from '../../policy/machine/stream';
import type { AccessRecord, AskedPage, LeftContent, Page, StreamId } from './caseStore';

/** What proves an event: hashes in hexadecimal. It is of its header and of its content apart, so that the content can go. */
export interface Link {
  /** Hashed with the content, so that it cannot be guessed from the hash; it goes when the content goes, or words of it. */
  readonly salt?: string;
  readonly content: string;
  /** On the first event of a decision: of the record of who made it. */
  readonly did?: string;
  /** Of the link before it, the header and the hashes above. */
  readonly link: string;
  /** Of what is left once words of it were withheld: `content` stays the hash of what was written. */
  readonly left?: LeftContent;
}

/** How many views of a stream are on record, and the link of the last of them. */
export interface Views {
  readonly count: number;
  readonly link: string;
}

/** What all of a stream is proven by. */
export interface Proof {
  readonly events: readonly Recorded[];
  /** One for each event; absent where it was lost. */
  readonly links: readonly (Link | undefined)[];
  /** The link that the snapshot names as the last; absent when there is no snapshot. */
  readonly last?: string;
  /** In their order, decisions and views alike. */
  readonly access: readonly { readonly record: AccessRecord; readonly link?: string }[];
  readonly views: Views;
}

/** How far a stream had come when it was sealed: its events with the link of the last, and its views. */
export interface SealedHead extends StreamId {
  readonly events: number;
  readonly last: string;
  readonly views: Views;
}

/** What had changed since the seal before. `link` is of that one's link and all of this, in hexadecimal. */
export interface Seal {
  /** From 1, without a gap. */
  readonly number: number;
  readonly at: Instant;
  readonly heads: readonly SealedHead[];
  readonly link: string;
}

/** What shows that nothing was changed, added or taken away behind the bot's back. */
export interface Provable {
  /** A stream as of one moment, with what proves it. */
  proof(stream: StreamId): Promise<Proof>;
  /** Seals up to `limit` streams that changed since they were sealed; undefined when none did, or another instance was first. */
  seal(at: Instant, limit: number): Promise<Seal | undefined>;
  /** All seals, paged, the first one first. */
  seals(page: AskedPage): Promise<Page<Seal>>;
}
