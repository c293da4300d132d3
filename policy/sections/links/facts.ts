import type { LondonDate } from '../../calendar/dates';
import type { LinkKind } from './choices';

/** `other` is the reference of another case; each of the two has the link. */
export type LinkEvent =
  | { readonly type: 'caseLinked'; readonly other: string; readonly as: LinkKind; readonly why: string }
  | { readonly type: 'caseUnlinked'; readonly other: string; readonly why: string }
  | { readonly type: 'eventNoteWritten'; readonly note: string };

interface Link {
  readonly other: string;
  readonly as: LinkKind;
  readonly on: LondonDate;
}

export interface Links {
  readonly items: readonly Link[];
  /** What was found of the event, for every case that is about it. */
  readonly note?: { readonly words: string; readonly on: LondonDate; readonly by: string };
}
