import type { WorkingDayCalendar } from '../calendar/calendar';
import { addDays, dayNumber, type LondonDate } from '../calendar/dates';

/** What the counts need of one open case. Dates are London dates. */
export interface CountedCase {
  readonly receivedOn?: LondonDate | undefined;
  /** The soonest due date of a clock that still runs. */
  readonly nextDue?: LondonDate | undefined;
  /** Its acknowledgement is owed and has not gone (3.8). */
  readonly unacknowledged: boolean;
}

/** How many cases there are, and of what kind: nothing that tells one case from another. */
export interface MorningCounts {
  readonly open: number;
  readonly dueThisWeek: number;
  readonly overdue: number;
  /** Received on `since` or later, before today. */
  readonly fresh: number;
  readonly since: LondonDate;
  readonly unacknowledged: number;
}

/** 1 January 1970 was a Thursday: three days after a Monday. */
const DAYS_AFTER_MONDAY = 3;

const sundayAfter = (date: LondonDate): LondonDate =>
  addDays(date, 6 - ((dayNumber(date) + DAYS_AFTER_MONDAY) % 7));

/** The counts for a working morning, of the Trust as a whole. Throws `BeyondCalendar`. */
export function morningCounts(
  cases: readonly CountedCase[],
  today: LondonDate,
  calendar: WorkingDayCalendar,
): MorningCounts {
  const since = calendar.workingDayBefore(addDays(today, -1), 0);
  const sunday = sundayAfter(today);
  const number = (counts: (one: CountedCase) => boolean): number => cases.filter(counts).length;
  return {
    open: cases.length,
    dueThisWeek: number(({ nextDue }) => nextDue !== undefined && nextDue >= today && nextDue <= sunday),
    overdue: number(({ nextDue }) => nextDue !== undefined && nextDue < today),
    fresh: number(({ receivedOn }) => receivedOn !== undefined && receivedOn >= since && receivedOn < today),
    since,
    unacknowledged: number(({ unacknowledged }) => unacknowledged),
  };
}
