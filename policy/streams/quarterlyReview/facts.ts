import type { LondonDate } from '../../calendar/dates';
import type { HeldReview, RegisterState } from '../../machine/registers';
import type { Role } from '../../roles';

/** The reviews that were held, in the order they were recorded. There is one record, of the whole Trust. */
export interface QuarterlyReviews extends RegisterState<'kept'> {
  readonly held: readonly HeldReview[];
}

export type QuarterlyReviewEvent =
  | {
      readonly type: 'reviewHeld';
      readonly on: LondonDate;
      readonly present: readonly Role[];
      readonly decided: string;
      readonly goesTo?: string;
    }
  | {
      readonly type: 'reviewTakenOff';
      readonly review: string;
      readonly on: LondonDate;
      readonly reason: string;
    };
