import type { LondonDate } from '../../calendar/dates';
import type { Values } from '../../machine/fields';
import type { ConversationWay } from '../shared/choices';
import type { invitationFields } from './fields';

/** What speaks against an investigator (8.19, 8.20): only the Lead Manager may go on all the same (D27). */
export type Doubt = 'untrained' | 'involved';

export type Asked = Values<typeof invitationFields>;

export interface Invitation extends Asked {
  readonly support: string;
  readonly doubts: readonly Doubt[];
  /** How many cases they were investigating when they were asked. */
  readonly openCases: number;
}

export type AllocationEvent =
  | {
      readonly type: 'investigatorAsked';
      readonly invitation: Invitation;
      readonly insteadOf?: string;
      readonly reason?: string;
    }
  | { readonly type: 'involvementDeclared'; readonly part: string }
  | {
      readonly type: 'involvementDecided';
      readonly allowed: boolean;
      readonly reason: string;
      readonly person: string;
    }
  | { readonly type: 'allocationAccepted'; readonly investigator: string; readonly insteadOf?: string }
  | { readonly type: 'allocationDeclined'; readonly reason: string }
  | {
      readonly type: 'involvementExplained';
      readonly on: LondonDate;
      readonly how: ConversationWay;
      readonly explanation: string;
    }
  | { readonly type: 'caseHandedBack'; readonly reason: string };

export interface Allocation {
  /** The person who accepted, by directory id. */
  readonly investigator?: string;
  /** London date they accepted. */
  readonly acceptedOn?: LondonDate;
  /** The person asked who has not answered yet, by directory id. */
  readonly invited?: string;
  readonly invitation?: Invitation;
  /** What the invited person said of their own part in it. */
  readonly declared?: string;
  /** Why somebody involved looks into it, and when the person was told (8.20). */
  readonly involvement?: { readonly reason: string; readonly explainedOn?: LondonDate };
}
