import type { Instant, LondonDate } from '../../calendar/dates';
import type { paperKinds, paperReaders, paperTypes } from './choices';

/** The ending of a file’s name, which says what type it is. */
export type PaperEnding = keyof typeof paperTypes;
export type PaperReaders = keyof typeof paperReaders;

/** A file that somebody sent, found to be what it says it is, and waits to be kept on a case. */
export interface WaitingFile {
  /** Of what is in it, in hexadecimal. */
  readonly sha256: string;
  readonly ending: PaperEnding;
  /** In bytes. */
  readonly size: number;
  /** What it was called, cleaned and without its ending. */
  readonly name: string;
}

/** A document of the case. What is in it is kept apart from events: it can go without them (7.1). */
export interface Paper extends Omit<WaitingFile, 'name'> {
  readonly kind: keyof typeof paperKinds;
  readonly title: string;
  readonly readers: PaperReaders;
}

export type PapersEvent =
  | { readonly type: 'documentKept'; readonly document: Paper }
  | { readonly type: 'documentWithdrawn'; readonly document: string; readonly reason: string };

export interface KeptPaper extends Paper {
  readonly at: Instant;
  readonly on: LondonDate;
  readonly by: string;
  /** Withdrawn: what was in it is gone. */
  readonly withdrawn?: true;
}

export interface Papers {
  /** The oldest first, each content once. */
  readonly kept: readonly KeptPaper[];
}
