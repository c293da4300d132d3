import type { LondonDate } from '../../calendar/dates';
import type { ClockName } from '../../reminders/thresholds';

/**
 * An entry that would have turned a missed clock into a met or a later one, though it was made long after (L7, L8).
 * `done`: it tells of an act in time. `moved`: it moves, stops or takes away the clock. London dates.
 */
export interface LateFacts {
  readonly kind: 'done' | 'moved';
  readonly clock: ClockName;
  readonly of?: string;
  readonly label: string;
  readonly paragraph: string;
  /** The day that was missed. */
  readonly due: LondonDate;
  readonly doneOn?: LondonDate;
  /** The Lead Manager made it, so somebody above decides on it. */
  readonly byLeadManager: boolean;
}

interface LateDecision {
  readonly by: string;
  readonly on: LondonDate;
  readonly reason: string;
}

export interface LateEntry extends LateFacts {
  readonly id: string;
  readonly by: string;
  readonly recordedOn: LondonDate;
  readonly accepted?: LateDecision;
  /** It was looked at and left as missed. */
  readonly left?: LateDecision;
}

export type LateEntriesEvent =
  | { readonly type: 'missKept'; readonly miss: LateFacts }
  | { readonly type: 'lateEntriesLeft'; readonly entries: readonly string[]; readonly reason: string }
  | {
      readonly type: 'lateEntriesAccepted';
      readonly entries: readonly string[];
      readonly reason: string;
    };

export interface LateEntries {
  readonly entries: readonly LateEntry[];
}
