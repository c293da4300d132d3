import type { LondonDate } from '../../calendar/dates';
import type { ConversationWay } from '../shared/choices';
import type { Exclusion } from './choices';

export interface Issue {
  readonly id: string;
  readonly words: string;
  readonly notCovered?: NotCovered;
  /** London date the person said that they want no answer to it (L17). */
  readonly droppedOn?: LondonDate;
}

export interface NotCovered {
  readonly reason: Exclusion;
  readonly explanation: string;
  readonly signpost: string;
  readonly decidedOn?: LondonDate;
  /** London date the person was told in writing. */
  readonly toldOn?: LondonDate;
}

export type ScopeEvent =
  | { readonly type: 'issuesListed'; readonly issues: readonly string[] }
  | {
      readonly type: 'partNotCovered';
      readonly issue: string;
      readonly reason: Exclusion;
      readonly explanation: string;
      readonly signpost: string;
      /** London date, where it was decided before the day it was entered. */
      readonly decidedOn?: LondonDate;
    }
  | {
      readonly type: 'issueDropped';
      readonly issue: string;
      readonly on: LondonDate;
      readonly how: ConversationWay;
      readonly said: string;
    }
  | { readonly type: 'partCovered'; readonly issue: string }
  | { readonly type: 'notCoveredLetterSent'; readonly on: LondonDate; readonly how: string }
  | {
      readonly type: 'lateDecided';
      readonly goodReason: boolean;
      readonly stillPossible: boolean;
      readonly reasons: string;
      readonly decidedOn?: LondonDate;
    }
  | { readonly type: 'outOfTimeLetterSent'; readonly on: LondonDate; readonly how: string };

export interface Scope {
  readonly issues: readonly Issue[];
  /** The highest number an issue has had: numbers are never used again. */
  readonly numbered: number;
  readonly late?: {
    readonly accepted: boolean;
    readonly goodReason: boolean;
    readonly stillPossible: boolean;
    readonly reasons: string;
    readonly on: LondonDate;
  };
  readonly outOfTimeLetterOn?: LondonDate;
}

/** How a complaint stands to the 12 months (5.1). */
export interface TimeLimit {
  readonly lastInTime: LondonDate;
  readonly inTime: boolean;
  readonly daysLate: number;
  readonly explain: () => string;
}
