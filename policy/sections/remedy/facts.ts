import type { LondonDate } from '../../calendar/dates';
import type { Action } from '../actions/facts';
import type { discussedWith, remedies } from './choices';

/** What was agreed to put one issue right, and what it had done to the person (8.27). */
export interface Agreed {
  readonly issue: string;
  readonly impact: string;
  readonly remedy: keyof typeof remedies;
  readonly what: string;
  readonly putsRight: boolean;
  readonly discussedWith: readonly (keyof typeof discussedWith)[];
  readonly owner: string;
  readonly due: LondonDate;
}

/** Something we said we would do, and what became of it. */
export type Promised = Pick<Action, 'what' | 'due' | 'done' | 'dropped'>;

export interface RemedyEvent {
  readonly type: 'remedyAgreed';
  readonly agreed: Agreed;
}

export interface Remedy {
  readonly agreed: readonly Agreed[];
}
