import type { Instant } from '../../policy/calendar/dates';

/** A letter as it was handed to somebody. Its kind and format are those of the room that draws letters up. */
export interface NewLetter {
  readonly reference: string;
  readonly kind: string;
  readonly format: string;
  /** The file’s name and media type. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** The e-mail address it is written to, if it may go there as it is. */
  readonly mailTo?: string;
  readonly at: Instant;
  readonly by: string;
}

export interface KeptLetter extends NewLetter {
  /** Of `bytes`, in hexadecimal: what an event refers to it by. */
  readonly sha256: string;
}

/** Letters of cases, each a document of its own apart from the events, so that what was sent can be proven and read again. */
export interface Letters {
  /** Keeps a letter. Of those nobody has sent, only the newest of its kind and format is kept for each person. */
  keep(letter: NewLetter): Promise<KeptLetter>;
  read(reference: string, sha256: string): Promise<KeptLetter | undefined>;
  /** The hash of the newest one of this kind that waits, neither recorded as sent nor going: this person’s own, or else anybody’s. */
  unsent(reference: string, kind: string, by: string): Promise<string | undefined>;
  /** A decision that names it is about to be committed, at this UTC instant: until that is settled no other takes its place. False when one has. */
  markGoing(reference: string, sha256: string, at: Instant): Promise<boolean>;
  /** Those of which it is not settled whether they went, and since when. */
  going(reference: string): Promise<readonly { readonly sha256: string; readonly since: Instant }[]>;
  /** The decision was not made: it waits again. */
  markWaiting(reference: string, sha256: string): Promise<void>;
  /** An event refers to it now: it stays for as long as the case. */
  markSent(reference: string, sha256: string): Promise<void>;
  /**
   * Words are withheld from a case: takes away its letters that nobody has sent, since they have to be made again. Of those
   * that went `change` gives what is to be kept in place of each: as it is, other bytes, or nothing. Its hash stays what went.
   */
  withhold(reference: string, change: (letter: KeptLetter) => Uint8Array | undefined): Promise<void>;
  /** Takes away every letter of a case that is disposed of (7.1). */
  forget(reference: string): Promise<void>;
}
