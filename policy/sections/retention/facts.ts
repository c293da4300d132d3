import type { LondonDate } from '../../calendar/dates';
import type { LeftOfEvent } from '../../machine/events';
import type { withholdingReasons } from './withheldWords';

export interface LegalHold {
  readonly id: string;
  readonly reason: string;
  readonly placedOn: LondonDate;
  readonly liftedOn?: LondonDate;
}

/** What is left of a case after its disposal, besides its reference: dates, and by whom and why (D36). London dates. */
interface Tombstone {
  readonly receivedOn: LondonDate;
  readonly closedOn: LondonDate;
  readonly keptUntil: LondonDate;
  readonly reason: string;
}

export type RetentionEvent =
  | { readonly type: 'legalHoldPlaced'; readonly reason: string; readonly askedBy: string }
  | { readonly type: 'legalHoldLifted'; readonly hold: string; readonly reason: string }
  | {
      readonly type: 'wordsWithheld';
      readonly reason: keyof typeof withholdingReasons;
      readonly why: string;
      /** What is left of each entry that held them. The words stand nowhere. */
      readonly entries: readonly LeftOfEvent[];
    }
  | { readonly type: 'disposed'; readonly tombstone: Tombstone };

export interface Retention {
  readonly holds: readonly LegalHold[];
  readonly disposed?: Tombstone & { readonly on: LondonDate; readonly by: string };
}
