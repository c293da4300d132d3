import type { LondonDate } from '../../calendar/dates';
import type { ombudsmanOutcomes, ombudsmen } from './choices';

interface Outcome {
  readonly on: LondonDate;
  readonly outcome: keyof typeof ombudsmanOutcomes;
  readonly recommendations?: string;
}

/** A case the Ombudsman has. London dates. */
interface Referral {
  readonly id: string;
  readonly body: keyof ReturnType<typeof ombudsmen>;
  readonly on: LondonDate;
  readonly outcome?: Outcome;
}

/** Something the Ombudsman asked for. */
interface InformationRequest {
  readonly id: string;
  readonly referral: string;
  readonly receivedOn: LondonDate;
  readonly due: LondonDate;
  readonly answeredOn?: LondonDate;
}

export type OmbudsmanEvent =
  | { readonly type: 'signposted'; readonly on: LondonDate; readonly how: string; readonly why: string }
  | {
      readonly type: 'ombudsmanReferred';
      readonly body: keyof ReturnType<typeof ombudsmen>;
      readonly on: LondonDate;
      readonly theirReference: string;
    }
  | { readonly type: 'ombudsmanDecided'; readonly referral: string; readonly outcome: Outcome }
  | {
      readonly type: 'ombudsmanAsked';
      readonly referral: string;
      readonly receivedOn: LondonDate;
      readonly what: string;
      readonly due: LondonDate;
    }
  | {
      readonly type: 'ombudsmanAnswered';
      readonly request: string;
      readonly on: LondonDate;
      readonly what: string;
    };

export interface Ombudsman {
  /** London date the person was last pointed to the Ombudsman instead of reopening the case. */
  readonly signpostedOn?: LondonDate;
  readonly referrals: readonly Referral[];
  readonly requests: readonly InformationRequest[];
}
