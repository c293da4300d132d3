import type { LondonDate } from '../../calendar/dates';
import type { Values } from '../../machine/fields';
import type { RegisterState } from '../../machine/registers';
import type { behaviourKinds, capacities, periods, restrictionStages, topics, ways } from './choices';
import type { proposalFields } from './fields';

export type RestrictionStage = keyof typeof restrictionStages;

export type Capacity = keyof typeof capacities;

export interface Contact {
  readonly on: LondonDate;
  readonly how: Way;
  readonly about: keyof typeof topics;
}

interface Proposal {
  readonly terms: Terms;
  readonly by: string;
  /** The person who agreed in each capacity. */
  readonly agreements: Readonly<Partial<Record<Capacity, string>>>;
  /** Why it was not agreed, sent back or declined. */
  readonly refusedBecause?: string;
}

/** A limit that was approved. London dates; `from` is never before the approval. */
export interface Standing extends Proposal {
  readonly limit: Limit;
  readonly from: LondonDate;
  readonly reviewOn: LondonDate;
  readonly approvedOn: LondonDate;
  readonly approvedBy: string;
  /** The day the letter went: contact before it is never counted. */
  readonly toldOn?: LondonDate;
  readonly endedOn?: LondonDate;
}

/** What the person has to be told of in a letter. */
export type LetterOwed = 'approved' | 'reviewed' | 'challengeAnswered' | 'ended';

interface Behaviour {
  readonly kind: BehaviourKind;
  readonly on: LondonDate;
  readonly evidence: string;
  readonly by: string;
}

/** The behaviours recorded on one case and the limit they led to. `id` is the case's reference. */
export interface Restriction extends RegisterState<RestrictionStage> {
  readonly behaviours: readonly Behaviour[];
  readonly proposal?: Proposal;
  readonly standing?: Standing;
  readonly contacts: readonly Contact[];
  /** A challenge that waits for its answer, in the person's words. */
  readonly challenge?: { readonly on: LondonDate; readonly words: string };
  readonly everChallenged?: true;
  readonly letterOwed?: LetterOwed;
  /** Why it was decided as that letter says, where it was decided after the limit was approved. */
  readonly reasons?: string;
}

export type RestrictionEvent =
  | {
      readonly type: 'behaviourRecorded';
      readonly kind: BehaviourKind;
      readonly happenedOn: LondonDate;
      readonly evidence: string;
    }
  | {
      readonly type: 'restrictionProposed';
      readonly terms: Terms;
      readonly rests: 'onConduct' | 'onFullResponse';
    }
  | { readonly type: 'restrictionAgreed'; readonly as: Capacity }
  | { readonly type: 'agreementRefused'; readonly as: Capacity; readonly why: string }
  | { readonly type: 'proposalWithdrawn'; readonly reasons: string }
  | { readonly type: 'restrictionApproved'; readonly from: LondonDate }
  | { readonly type: 'restrictionReturned'; readonly reasons: string }
  | { readonly type: 'restrictionDeclined'; readonly reasons: string }
  | { readonly type: 'restrictionLetterSent'; readonly on: LondonDate; readonly how: 'letter' | 'email' }
  | ({ readonly type: 'contactLogged'; readonly note: string } & Contact)
  | {
      readonly type: 'restrictionReviewed';
      readonly outcome: 'continue' | 'ease';
      readonly reasons: string;
      readonly limit: Limit;
      readonly nextReviewOn: LondonDate;
    }
  | { readonly type: 'restrictionChallenged'; readonly on: LondonDate; readonly words: string }
  | { readonly type: 'challengeAnswered'; readonly reasons: string; readonly limit: Limit }
  | {
      readonly type: 'restrictionEnded';
      readonly because: 'review' | 'challenge' | 'decision';
      readonly reasons: string;
    };

export type BehaviourKind = keyof typeof behaviourKinds;

export type Way = keyof typeof ways;

export type Period = keyof typeof periods;

/** So many contacts in each period. */
export interface Limit {
  readonly number: number;
  readonly period: Period;
}

/** A proposal as it stands: the review day is always set. */
export type Terms = Values<typeof proposalFields> & { readonly reviewOn: LondonDate };
