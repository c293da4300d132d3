import type { LondonDate } from '../../calendar/dates';
import type { letterSent } from '../shared/fields';
import type { ConversationWay } from '../shared/choices';
import type {
  candourAnswers,
  commentsGiven,
  letterParts,
  recipients,
  reopenReasons,
  restsOn,
  returnTo,
  steps,
  waysToTell,
} from './choices';

export type LetterPart = keyof typeof letterParts;

/** Whose function somebody used when they signed for them (2.5). */
export interface AsDelegate {
  readonly of: 'chiefExecutive';
  readonly delegation: string;
  readonly authorisedBy: string;
}

/** What a response waits for on its way to the person. */
export type Step = keyof typeof steps;

export type Approver = 'teamCheck' | 'corporateCheck' | 'signature';

interface Approval {
  readonly by: string;
  readonly on: LondonDate;
  readonly asDelegate?: AsDelegate;
}

export interface Reopened {
  readonly receivedOn: LondonDate;
  readonly reason: keyof typeof reopenReasons;
  /** The issues that are not settled for the person. */
  readonly issues: readonly string[];
}

/** How the person was told the outcome before the letter went, or why they were not (8.26). */
interface Contact {
  readonly way: keyof typeof waysToTell;
  readonly on?: LondonDate;
  readonly comments?: keyof typeof commentsGiven;
  readonly whyNot?: string;
  /** Who heard it, where whoever speaks for the person could not have what is personal (4.2). */
  readonly toldTo?: string;
}

type CandourAnswer = keyof typeof candourAnswers;

/** What the patient safety lead advised on the duty of candour, and when the person was told (2.3). */
interface CandourAdvice {
  readonly applies: boolean;
  readonly toldOn?: LondonDate;
  readonly writtenOn?: LondonDate;
  readonly attempts?: string;
}

/** How the letters went, and to whom (8.29). */
export interface Sent {
  readonly on: LondonDate;
  readonly how: keyof (typeof letterSent)['how']['options'];
  readonly recipients: readonly (keyof typeof recipients)[];
  readonly others?: string;
  readonly othersAgreed?: boolean;
  /** Absent where they asked for no other format or language than a letter has by itself. */
  readonly formatRight?: boolean;
  /** Who of the people on the case had a copy, by their ids: the person agreed to that (4.2). */
  readonly copies?: readonly string[];
}

/** How the person stays in touch after the response, until the actions are done (8.29). */
interface Involvement {
  readonly next?: LondonDate;
  readonly finishedOn?: LondonDate;
}

/** What is settled with the person, and about candour, before a final response goes (front sheet, 8.26). */
export interface BeforeResponse {
  readonly contact?: Contact;
  readonly commentsConsidered?: boolean;
  readonly candour?: CandourAnswer;
  readonly candourAdvice?: CandourAdvice;
}

export type ResponseEvent =
  | {
      readonly type: 'draftWritten';
      /** Only the parts whose words changed. */
      readonly parts: Readonly<Partial<Record<LetterPart, string>>>;
      /** When the person next hears from us about the actions (8.29). */
      readonly nextContactOn?: LondonDate;
      /** It was being checked, and is now checked again from the start. */
      readonly undoes?: true;
    }
  | { readonly type: 'outcomeTold'; readonly contact: Contact }
  | { readonly type: 'commentsConsidered'; readonly comments: string; readonly considered: string }
  | { readonly type: 'candourAnswered'; readonly answer: CandourAnswer; readonly note: string }
  | { readonly type: 'candourAdvised'; readonly advice: CandourAdvice }
  | { readonly type: 'draftSubmitted' }
  | { readonly type: 'coverWritten'; readonly text: string }
  | {
      readonly type: 'responseApproved';
      readonly step: Approver;
      /** The cover letter was written in the same go, and tells whoever comes next. */
      readonly withCover?: true;
      readonly asDelegate?: AsDelegate;
    }
  | {
      readonly type: 'responseReturned';
      readonly from: Approver;
      readonly to: keyof typeof returnTo;
      readonly reasons: string;
    }
  /** Something it rests on changed after it was checked (L13). */
  | { readonly type: 'checksCleared'; readonly because: keyof typeof restsOn }
  | { readonly type: 'responseSent'; readonly sent: Sent }
  | {
      readonly type: 'personKeptInvolved';
      readonly toldTo?: string;
      readonly on: LondonDate;
      readonly how: ConversationWay;
      readonly note: string;
      /** When they next hear from us; absent when everything is done. */
      readonly next?: LondonDate;
    }
  | { readonly type: 'caseReopened'; readonly request: Reopened; readonly words: string };

/** The letter, its way to being signed and sent, and every earlier round of it (8.26 to 8.29, D7, D17). */
export interface Response {
  readonly draft: Readonly<Partial<Record<LetterPart, string>>>;
  /** One more with each change of the letter, and never back: what a partner approved is known by it (App.4 4.4). */
  readonly draftNumber: number;
  /** Who wrote in it last. */
  readonly draftedBy?: string;
  readonly authors: readonly string[];
  readonly nextContactOn?: LondonDate;
  readonly before: BeforeResponse;
  /** By the number of the event: when each part, and the cover letter, changed last, and when each checker last decided on them. */
  readonly changedAt: Readonly<Partial<Record<LetterPart | 'cover', number>>>;
  readonly decidedAt: Readonly<Record<string, number>>;
  readonly returned?: { readonly from: Approver; readonly reasons: string; readonly on: LondonDate };
  readonly approvals: Readonly<Partial<Record<Approver, Approval>>>;
  /** What changed after it was checked, until it is checked again. */
  readonly cleared?: keyof typeof restsOn;
  readonly cover?: { readonly text: string; readonly by: string };
  readonly sent?: Sent;
  /** London date the final response of this round went. */
  readonly sentOn?: LondonDate;
  readonly reopened?: Reopened;
  /** The rounds before this one: when each was asked for and answered. */
  readonly earlier: readonly Pick<Response, 'reopened' | 'sentOn'>[];
  readonly involvement: Involvement;
}
