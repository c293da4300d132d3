import { z } from 'zod';
import {
  count,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  isWeekend,
  longDate,
  type LondonDate,
} from './dates';
import { refuse, type Refusal } from '../machine/refusal';

/** The public bank-holiday feed's format; only England and Wales counts (D3). */
export const bankHolidayFeed = z.object({
  'england-and-wales': z.object({
    events: z.array(z.object({ title: z.string(), date: z.iso.date() })).min(1),
  }),
});

export type BankHolidayFeed = z.infer<typeof bankHolidayFeed>;

/** Thrown when a sum would need bank holidays that are not in the list: the calendar never guesses. */
export class BeyondCalendar extends Error {
  constructor(
    readonly date: string,
    readonly firstDay: LondonDate,
    readonly lastDay: LondonDate,
  ) {
    super(
      `The bank-holiday list covers ${longDate(firstDay)} to ${longDate(lastDay)}, and this sum goes outside it.`,
    );
  }
}

/** The sentence a person sees instead of a guessed date. */
export function refusalBeyondCalendar(error: BeyondCalendar): Refusal {
  return {
    ...refuse(
      '8.24',
      error.message,
      'Ask the Lead Manager for Complaints to have the bank-holiday list brought up to date.',
    ),
    refused: 'beyondCalendar',
  };
}

/** The answer; or, where it would need bank holidays that are not in the list, the refusal that says so. */
export function withinCalendar<T>(answer: () => T): T | Refusal {
  try {
    return answer();
  } catch (fault) {
    if (fault instanceof BeyondCalendar) return refusalBeyondCalendar(fault);
    throw fault;
  }
}

export interface BankHoliday {
  readonly date: LondonDate;
  readonly title: string;
}

/**
 * Working days of England and Wales: not Saturday, Sunday or a bank holiday. A precomputed day table,
 * so every question is O(1). Every function throws `BeyondCalendar` outside the list.
 */
export interface WorkingDayCalendar {
  /** Changes when the list does: what was planned by an older version is planned again. */
  readonly version: string;
  readonly firstDay: LondonDate;
  readonly lastDay: LondonDate;
  isWorkingDay(date: LondonDate): boolean;
  /** Working day n, where `date` is day 0 whether or not it is one (D3). With n = 0, `date` itself. */
  addWorkingDays(date: LondonDate, workingDays: number): LondonDate;
  /** Back to `date` or the working day before it, then n working days more (D33). */
  workingDayBefore(date: LondonDate, workingDays: number): LondonDate;
  /** Working days in [from, to): the first day counts, the last does not. 0 when `to` is not later. */
  workingDaysBetween(from: LondonDate, to: LondonDate): number;
  /** The bank holidays in [from, to] that fall on a weekday, in order. */
  holidaysBetween(from: LondonDate, to: LondonDate): readonly BankHoliday[];
  /** Calendar days until the list ends. */
  daysLeft(today: LondonDate): number;
}

export function workingDayCalendar(feed: BankHolidayFeed): WorkingDayCalendar {
  const holidays = holidaysOf(feed);
  const { firstDay, lastDay } = spanOf(holidays);
  const start = dayNumber(firstDay);
  const { dates, workingDays, workingDaysBefore } = dayTable(firstDay, lastDay, holidays);
  const onWeekdays = holidays.filter(({ date }) => !isWeekend(date));

  const beyond = (date: string): never => {
    throw new BeyondCalendar(date, firstDay, lastDay);
  };
  const indexOf = (date: LondonDate): number => {
    const index = dayNumber(date) - start;
    return dates[index] === date ? index : beyond(date);
  };
  const workingBefore = (index: number): number => workingDaysBefore[index] as number;

  return {
    version: `${holidays.length}:${lastDay}:${checksum(holidays.map(({ date }) => date).join())}`,
    firstDay,
    lastDay,
    isWorkingDay(date) {
      const index = indexOf(date);
      return workingBefore(index + 1) > workingBefore(index);
    },
    addWorkingDays(date, days) {
      const upToDate = workingBefore(indexOf(date) + 1);
      return days === 0 ? date : (workingDays[upToDate + days - 1] ?? beyond(date));
    },
    workingDayBefore(date, days) {
      return workingDays[workingBefore(indexOf(date) + 1) - 1 - days] ?? beyond(date);
    },
    workingDaysBetween(from, to) {
      return to <= from ? 0 : workingBefore(indexOf(to)) - workingBefore(indexOf(from));
    },
    holidaysBetween: (from, to) => onWeekdays.filter(({ date }) => date >= from && date <= to),
    daysLeft: (today) => daysBetween(today, lastDay),
  };
}

function holidaysOf(feed: BankHolidayFeed): readonly BankHoliday[] {
  return feed['england-and-wales'].events
    .map(({ title, date }) => ({ title, date: date as LondonDate }))
    .sort((a, b) => a.date.localeCompare(b.date));
}

/** Whole years where the list names New Year and Christmas, otherwise only from its first entry to its last. */
function spanOf(holidays: readonly BankHoliday[]): { firstDay: LondonDate; lastDay: LondonDate } {
  const first = holidays.at(0)?.date ?? '';
  const last = holidays.at(-1)?.date ?? '';
  return {
    firstDay: (first.slice(5) <= '01-03' ? `${first.slice(0, 4)}-01-01` : first) as LondonDate,
    lastDay: (last.slice(5) >= '12-25' ? `${last.slice(0, 4)}-12-31` : last) as LondonDate,
  };
}

/** Every date of the list, its working days in order, and before each date (and after the last) how many there are. */
function dayTable(firstDay: LondonDate, lastDay: LondonDate, holidays: readonly BankHoliday[]) {
  const closed = new Set(holidays.map(({ date }) => date));
  const dates: LondonDate[] = [];
  const workingDays: LondonDate[] = [];
  const workingDaysBefore = [0];
  for (let day = dayNumber(firstDay); day <= dayNumber(lastDay); day += 1) {
    const date = dateOfDayNumber(day);
    dates.push(date);
    if (!isWeekend(date) && !closed.has(date)) workingDays.push(date);
    workingDaysBefore.push(workingDays.length);
  }
  return { dates, workingDays, workingDaysBefore };
}

function checksum(text: string): string {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  return sum.toString(36);
}

const DAYS_OF_LOUD_WARNING = 90;

/** A loud warning when the list ends within 90 calendar days; undefined when there is nothing to say. */
export function calendarWarning(calendar: WorkingDayCalendar, today: LondonDate): string | undefined {
  const left = calendar.daysLeft(today);
  if (left > DAYS_OF_LOUD_WARNING) return undefined;
  return left < 0
    ? `The bank-holiday list ended on ${longDate(calendar.lastDay)}. No deadline can be worked out until it is brought up to date.`
    : `The bank-holiday list ends on ${longDate(calendar.lastDay)}, in ${count(left, 'day')}. Bring it up to date before deadlines reach past it.`;
}
