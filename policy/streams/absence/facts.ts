import type { LondonDate } from '../../calendar/dates';
import type { RegisterState } from '../../machine/registers';
import type { whyHandedOver } from '../../sections/triage/choices';

/** Who stands in while somebody is away, from the first day to the last. London dates. */
export interface CoverTerms {
  readonly standIn: string;
  readonly from: LondonDate;
  readonly until: LondonDate;
}

export interface Cover extends CoverTerms {
  readonly id: string;
  readonly note?: string;
  readonly arrangedBy: string;
  /** London date from which it no longer counts. */
  readonly endedOn?: LondonDate;
}

/** What is arranged for while one person is away, or has left. `id` is that person’s. */
export interface Absence extends RegisterState<'kept'> {
  readonly covers: readonly Cover[];
  /** Whom everything went to last, by directory id. */
  readonly handedTo?: string;
}

export type AbsenceEvent =
  | {
      readonly type: 'everythingHandedOver';
      readonly to: string;
      readonly why: keyof typeof whyHandedOver;
      readonly note: string;
      readonly involved: boolean;
    }
  | ({ readonly type: 'coverArranged'; readonly note?: string } & CoverTerms)
  | ({ readonly type: 'coverEnded'; readonly cover: string; readonly reason: string } & CoverTerms);
