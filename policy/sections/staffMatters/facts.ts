import type { LondonDate } from '../../calendar/dates';
import type { ConversationWay } from '../shared/choices';
import type { steps } from './choices';

/** Steps considered about one member of staff. */
export interface Matter {
  readonly id: string;
  readonly person: string;
  readonly steps: keyof typeof steps;
  readonly toldOn?: LondonDate;
  readonly ended?: true;
}

export type StaffMattersEvent =
  | {
      readonly type: 'staffStepsConsidered';
      readonly person: string;
      readonly steps: keyof typeof steps;
      readonly why: string;
    }
  | {
      readonly type: 'personToldOfSteps';
      readonly matter: string;
      readonly shared: string;
      readonly on: LondonDate;
      readonly how: ConversationWay;
    }
  | { readonly type: 'staffStepsEnded'; readonly matter: string; readonly outcome: string };

/** Steps about a member of staff that are being considered because of this case (6.5). */
export interface StaffMatters {
  readonly matters: readonly Matter[];
}
