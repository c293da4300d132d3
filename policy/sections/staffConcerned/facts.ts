import type { LondonDate } from '../../calendar/dates';
import type { ConversationWay } from '../shared/choices';
import type { accountAnswers } from './choices';

interface AccountAnswer {
  readonly kind: keyof typeof accountAnswers;
  readonly on: LondonDate;
  readonly account?: string;
}

/** One request for an account, and its answer. */
export interface AccountRequest {
  readonly questions: string;
  readonly dueOn: LondonDate;
  readonly answer?: AccountAnswer;
}

/** What they said to how they are used, and once it was weighed, what changed by it or why nothing did (8.33). */
export interface StaffComment {
  readonly words: string;
  readonly considered?: string;
}

/** A member of staff the complaint is about. Dates are London dates. */
export interface StaffMember {
  readonly id: string;
  readonly person: string;
  readonly job: string;
  readonly namedOn: LondonDate;
  readonly told?: { readonly on: LondonDate; readonly words: string };
  readonly notToldBecause?: string;
  /** The last one is the one that counts. */
  readonly requests: readonly AccountRequest[];
  /** How their account is used, as they were shown it, and the day they last answered that. */
  readonly shown?: { readonly on: LondonDate; readonly use: string; readonly answeredOn?: LondonDate };
  readonly notShown?: { readonly on: LondonDate; readonly reason: string };
  readonly comments: readonly StaffComment[];
  /** Who said last why they were not told, not shown, or do not belong here. */
  readonly whyNotBy?: string;
  /** The Lead Manager agreed to that reason (L14). */
  readonly whyNotAgreed?: true;
}

export type StaffConcernedEvent =
  | { readonly type: 'staffNamed'; readonly person: string; readonly job: string }
  | { readonly type: 'noStaffNamed'; readonly why: string }
  | { readonly type: 'staffRemoved'; readonly staff: string; readonly reason: string }
  | {
      readonly type: 'staffTold';
      readonly staff: string;
      readonly on: LondonDate;
      readonly how: ConversationWay;
      readonly words: string;
    }
  | { readonly type: 'staffNotTold'; readonly staff: string; readonly reason: string }
  | {
      readonly type: 'accountAsked';
      readonly staff: string;
      readonly questions: string;
      readonly dueOn: LondonDate;
    }
  | { readonly type: 'accountAnswered'; readonly staff: string; readonly answer: AccountAnswer }
  | {
      readonly type: 'useShown';
      readonly staff: string;
      readonly on: LondonDate;
      readonly how: ConversationWay;
      readonly use: string;
    }
  | { readonly type: 'useNotShown'; readonly staff: string; readonly reason: string }
  | { readonly type: 'whyNotAgreed'; readonly staff: readonly string[]; readonly reasons: string }
  | { readonly type: 'staffCommented'; readonly staff: string; readonly comment: string }
  | { readonly type: 'useFoundRight'; readonly staff: string }
  /** All that they have said to it so far. */
  | { readonly type: 'staffCommentConsidered'; readonly staff: string; readonly considered: string };

export interface StaffConcerned {
  readonly named: readonly StaffMember[];
  /** Those who were named and taken off again: nobody is left out of it by that (L14). */
  readonly removed: readonly StaffMember[];
  /** It has been looked at, and it is about no member of staff. */
  readonly none: boolean;
  /** The highest number given: numbers are never used again. */
  readonly numbered: number;
}
