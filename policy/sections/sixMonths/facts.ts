import type { LondonDate } from '../../calendar/dates';

/** The letter that says why there is no answer after six months, and when there will be one (8.25). */
export interface DelayLetter {
  readonly round: number;
  readonly sentOn: LondonDate;
  readonly reasons: string;
  readonly likelyOn: LondonDate;
  /** Who heard it, where whoever speaks for the person could not have what is personal (4.2). */
  readonly toldTo?: string;
}

export type SixMonthsEvent =
  | { readonly type: 'oversightNamed'; readonly person: string }
  | { readonly type: 'sixMonthLetterSent'; readonly letter: DelayLetter }
  | { readonly type: 'oversightChecked'; readonly on: LondonDate; readonly note: string };

export interface SixMonths {
  /** Who writes that letter and keeps oversight until the answer goes, by directory id. */
  readonly oversight?: string;
  readonly letters: readonly DelayLetter[];
  readonly checkedOn?: LondonDate;
}
