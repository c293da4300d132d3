import type { LondonDate } from '../../calendar/dates';
import type { Ending } from '../../endings';

/** An ending other than the usual one, which the Lead Manager is asked to agree to (L18, L21, L23). */
interface OtherEnding {
  readonly ending: Ending;
  readonly why: string;
}

export type ClosingEvent =
  | {
      readonly type: 'caseClosed';
      readonly ending: Ending;
      readonly learning: string;
      /** Whose word the ending rests on. */
      readonly confirmedBy: 'person' | 'logger' | 'staff';
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
  readonly asked?: OtherEnding & { readonly by: string; readonly byLeadManager: boolean };
  /** The ending that was agreed to. `seq` is the number of the event: what is found after it asks again. */
  readonly agreed?: OtherEnding & {
    readonly by: string;
    readonly on: LondonDate;
    readonly reasons: string;
    readonly seq: number;
  };
}
