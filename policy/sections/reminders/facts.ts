import type { Instant, LondonDate } from '../../calendar/dates';
import type { ClockName } from '../../reminders/thresholds';

/** One clock of the case. */
interface OfClock {
  readonly clock: ClockName;
  readonly of?: string;
}

/** Warnings that wait until a day, for one audience (`audienceKey`), while the clock has that due day. London dates. */
interface Snooze extends OfClock {
  readonly due: LondonDate;
  readonly to: string;
  readonly until: LondonDate;
}

export type RemindersEvent =
  | ({ readonly type: 'reminderSnoozed' } & Snooze)
  | ({ readonly type: 'reminderNotMine'; readonly why?: string } & OfClock);

/** Somebody said that a clock is not theirs: the Lead Manager hears of it in their place from then on. */
export interface NotMine extends OfClock {
  readonly person: string;
  readonly since: Instant;
}

/** What people have said about their reminders. */
export interface Reminders {
  readonly snoozes: readonly Snooze[];
  readonly notMine: readonly NotMine[];
}
