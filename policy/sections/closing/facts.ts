import type { LondonDate } from '../../calendar/dates';
import type { Ending } from '../../endings';
import type { Stage } from '../../stages';
import type { ConversationWay } from '../shared/choices';

/** An ending other than the usual one, which the Lead Manager is asked to agree to (L18, L21, L23). */
interface OtherEnding {
  readonly ending: Ending;
  readonly why: string;
}

/** That the person does not want to go on, and how it was confirmed to them (L22). London dates. */
export interface Withdrawal {
  readonly by: 'person' | 'representative';
  readonly on: LondonDate;
  readonly how: ConversationWay;
  readonly said: string;
  /** When it was confirmed to them in writing. */
  readonly confirmedOn?: LondonDate;
  /** They asked for no more post. */
  readonly noMorePost?: boolean;
}

export type ClosingEvent =
  | { readonly type: 'complaintWithdrawn'; readonly withdrawal: Withdrawal }
  | {
      readonly type: 'caseClosed';
      readonly ending: Ending;
      readonly learning: string;
      /** Whose word the ending rests on. */
      readonly confirmedBy: 'person' | 'logger' | 'staff';
    }
  | {
      readonly type: 'neverACase';
      readonly why: string;
      /** The reference of the case that goes on. */
      readonly of?: string;
    }
  | {
      readonly type: 'endingPutRight';
      readonly ending: Ending;
      readonly why: string;
      readonly to: Stage;
    }
  | ({
      readonly type: 'endingAsked';
      /** The Lead Manager asked, so somebody above decides on it. */
      readonly byLeadManager: boolean;
    } & OtherEnding)
  | {
      readonly type: 'endingDecided';
      readonly ending: Ending;
      readonly agreed: boolean;
      readonly reasons: string;
    };

/** How the case ended, and what else was asked for and agreed. London dates. */
export interface Closing {
  readonly ending?: Ending;
  readonly on?: LondonDate;
  readonly learning?: string;
  readonly withdrawal?: Withdrawal;
  /** Why it was never a case of its own, and which case goes on instead (L25). */
  readonly apart?: string;
  readonly of?: string;
  /** Endings that were put right, counted for good (L24). */
  readonly putRight?: readonly { readonly ending: Ending; readonly on: LondonDate }[];
  readonly asked?: OtherEnding & { readonly by: string; readonly byLeadManager: boolean };
  /** The ending that was agreed to. `seq` is the number of the event: what is found after it asks again. */
  readonly agreed?: OtherEnding & {
    readonly by: string;
    readonly on: LondonDate;
    readonly reasons: string;
    readonly seq: number;
  };
}
