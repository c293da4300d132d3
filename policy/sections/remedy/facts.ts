import type { LondonDate } from '../../calendar/dates';
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

export interface RemedyEvent {
  readonly type: 'remedyAgreed';
  readonly agreed: Agreed;
}

export interface Remedy {
  readonly agreed: readonly Agreed[];
}
