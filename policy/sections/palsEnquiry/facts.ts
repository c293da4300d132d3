import type { LondonDate } from '../../calendar/dates';
import type { ConversationWay } from '../shared/choices';
import type { actions } from './choices';

/** What a colleague was asked last, by whom, and what they answered. */
interface ColleagueQuestion {
  readonly by: string;
  readonly question: string;
  readonly dueOn?: LondonDate;
  readonly answeredOn?: LondonDate;
  readonly answer?: string;
}

interface Resolution {
  readonly on: LondonDate;
  readonly how: ConversationWay;
  readonly response: string;
  readonly confirmedBy: string;
  readonly summarySentOn: LondonDate;
  /** Who said that they are satisfied and has the summary, where whoever speaks for the person could not have it (4.2). */
  readonly toldTo?: string;
}

export type EnquiryEvent =
  | {
      readonly type: 'actionTaken';
      readonly action: keyof typeof actions;
      readonly how: ConversationWay;
      readonly note: string;
      readonly on: LondonDate;
      readonly toldTo?: string;
    }
  | {
      readonly type: 'colleagueAsked';
      readonly colleague: string;
      readonly question: string;
      readonly dueOn?: LondonDate;
    }
  | { readonly type: 'colleagueAnswered'; readonly answer: string }
  | {
      readonly type: 'moreTimeAgreed';
      readonly until: LondonDate;
      readonly reason: string;
      readonly agreedOn: LondonDate;
      readonly fromEnquiry: boolean;
    }
  | {
      readonly type: 'madeFormal';
      readonly reason: string;
      readonly agreed: boolean;
      readonly fromEnquiry: boolean;
    }
  | { readonly type: 'resolved'; readonly resolution: Resolution }
  /** It was closed as resolved, and should not have been. */
  | { readonly type: 'resolutionTakenBack' };

export interface Enquiry {
  readonly actions: number;
  /** London date of the earliest of them. */
  readonly firstActionOn?: LondonDate;
  readonly colleagues: readonly string[];
  /** Colleagues who have been asked and have not answered yet. */
  readonly waitingFor: readonly string[];
  /** What each was asked last, by directory id. */
  readonly questions: Readonly<Record<string, ColleagueQuestion>>;
  readonly moreTime?: { readonly until: LondonDate; readonly agreedOn: LondonDate };
  readonly becameComplaintOn?: LondonDate;
  readonly resolved?: Resolution;
}
