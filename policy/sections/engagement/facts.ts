import type { LondonDate } from '../../calendar/dates';
import type { ConversationWay } from '../shared/choices';
import type { audiences, mediationResults, meetings, wellbeing } from './choices';

/** What was agreed with the person, the issues by their words. */
interface Agreement {
  readonly issues: readonly string[];
  readonly effect: string;
  readonly wellbeing?: readonly (keyof typeof wellbeing)[];
  readonly outcome: string;
  readonly on: LondonDate;
  readonly how: ConversationWay;
}

/** How it will be looked into, as it was shared with the person. */
export interface Plan {
  readonly evidence: string;
  readonly speakTo: string;
  readonly responsible: string;
  readonly answeredHow: string;
  readonly sharedOn: LondonDate;
  readonly sharedHow: ConversationWay;
  /** Who heard it, where whoever speaks for the person could not have what is personal (4.2). */
  readonly toldTo?: string;
}

type Audience = keyof typeof audiences;

export interface Mediation {
  readonly kind: keyof typeof meetings;
  readonly offeredOn: LondonDate;
  readonly result?: keyof typeof mediationResults;
}

export type EngagementEvent =
  | { readonly type: 'issuesAgreed'; readonly agreed: Agreement }
  | {
      readonly type: 'contactTried';
      readonly on: LondonDate;
      readonly how: ConversationWay;
      readonly note: string;
      readonly goOn: boolean;
    }
  | { readonly type: 'planShared'; readonly plan: Plan }
  | { readonly type: 'advocacyOffered'; readonly service: string; readonly on: LondonDate }
  | {
      readonly type: 'updateGiven';
      readonly toldTo?: string;
      readonly to: Audience;
      readonly on: LondonDate;
      readonly how: ConversationWay;
      readonly note: string;
    }
  | {
      readonly type: 'mediationOffered';
      readonly kind: keyof typeof meetings;
      readonly on: LondonDate;
      readonly how: ConversationWay;
    }
  | {
      readonly type: 'mediationEnded';
      readonly toldTo?: string;
      readonly result: keyof typeof mediationResults;
      readonly on: LondonDate;
      readonly note: string;
    };

/** How the person, and staff, are kept part of it (8.21). Dates are London dates. */
export interface Engagement {
  readonly agreed?: Agreement;
  /** The days on which reaching the person was tried in vain. */
  readonly tried: readonly LondonDate[];
  /** The investigation goes on though the person could not be reached. */
  readonly unreached: boolean;
  readonly plan?: Plan;
  readonly advocacyOn?: LondonDate;
  readonly updates: readonly {
    readonly to: Audience;
    readonly on: LondonDate;
    readonly how: ConversationWay;
  }[];
  readonly mediations: readonly Mediation[];
}
