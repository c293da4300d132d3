import type { LondonDate } from '../../calendar/dates';
import type { Stage } from '../../stages';

export type StoppingEvent =
  | {
      readonly type: 'bestInterestsDoubted';
      readonly note: string;
      /** The Lead Manager doubts it, so somebody above decides (L32). */
      readonly byLeadManager?: boolean;
    }
  | {
      readonly type: 'bestInterestsDecided';
      readonly stop: boolean;
      readonly reasons: string;
      readonly from: Stage;
      readonly decidedOn?: LondonDate;
    }
  | { readonly type: 'stopLetterSent'; readonly on: LondonDate; readonly how: string }
  | { readonly type: 'carriedOn'; readonly to: Stage; readonly reasons: string };

export interface Stopping {
  /** Doubt that the representative acts for the person, raised and not yet decided on (4.5). */
  readonly doubt?: { readonly by: string; readonly on: LondonDate; readonly byLeadManager?: boolean };
  /** The stage it was stopped in. */
  readonly stoppedFrom?: Stage;
  /** London date it was decided to stop, where that was before the day it was entered. */
  readonly decidedOn?: LondonDate;
  /** Why it was stopped: they go into the letter. */
  readonly reasons?: string;
  readonly letterOn?: LondonDate;
}
