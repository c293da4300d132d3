import { addMonths as monthsLater } from 'date-fns';
import { memoise } from '../machine/memoise';

/** A calendar date in Europe/London, `YYYY-MM-DD`. */
export type LondonDate = `${number}-${number}-${number}`;

/** A moment in UTC, ISO 8601 ending in `Z`. */
export type Instant = string;

const MILLISECONDS_A_DAY = 86_400_000;
const DAYS_FROM_MARCH_OF_YEAR_0_TO_1970 = 719_468;

const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

// NB: Swedish, because a Swedish date is written `YYYY-MM-DD` in every release of the locale data.
const londonDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' });
const londonTime = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', timeStyle: 'short' });

const UTC_HOUR = 13;

// NB: London's days begin on an hour of UTC, in winter and in summer, so one answer serves the whole hour.
const londonDateInHour = memoise(
  (hour: string) => londonDay.format(new Date(`${hour}:00:00Z`)) as LondonDate,
);

/** The London date on which a UTC instant falls (00:30 BST on 2 June is 2 June, though UTC says 1 June). */
export function londonDateOf(instant: Instant | Date): LondonDate {
  const utc =
    typeof instant === 'string' && instant.endsWith('Z') ? instant : new Date(instant).toISOString();
  return londonDateInHour(utc.slice(0, UTC_HOUR));
}

/** The London clock time of a UTC instant, `HH:MM`. */
export function londonTimeOf(instant: Instant): string {
  return londonTime.format(new Date(instant));
}

/**
 * Days since 1 January 1970: for counting calendar days, never for telling the time.
 * The year is counted from March, so that a leap day is its last day.
 */
export function dayNumber(date: LondonDate): number {
  const month = twoDigits(date, 5);
  const year = twoDigits(date, 0) * 100 + twoDigits(date, 2) - (month < 3 ? 1 : 0);
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const daysBeforeMonth = Math.floor((153 * monthsSinceMarch + 2) / 5);
  return year * 365 + leapDays + daysBeforeMonth + twoDigits(date, 8) - 1 - DAYS_FROM_MARCH_OF_YEAR_0_TO_1970;
}

const twoDigits = (text: string, at: number): number =>
  (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;

/** The London date with this day number. */
export const dateOfDayNumber = memoise(
  (day: number) => new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10) as LondonDate,
);

/** Saturday or Sunday? */
export function isWeekend(date: LondonDate): boolean {
  return ['Saturday', 'Sunday'].includes(weekdayName(date));
}

/** A real date written `YYYY-MM-DD`? 30 February is not. */
export function isLondonDate(text: string): text is LondonDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOfDayNumber(dayNumber(text as LondonDate)) === text;
}

/** The date so many calendar days later (earlier when negative). */
export function addDays(date: LondonDate, days: number): LondonDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Calendar days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: LondonDate, to: LondonDate): number {
  return dayNumber(to) - dayNumber(from);
}

const monthsFrom = memoise((asked: string) => {
  // NB: the library counts on the machine's own calendar, so noon there is the date everywhere.
  const [year, month, day] = [
    Number(asked.slice(0, 4)),
    Number(asked.slice(5, 7)),
    Number(asked.slice(8, 10)),
  ];
  const later = monthsLater(new Date(year, month - 1, day, 12), Number(asked.slice(10)));
  return dateOfDayNumber(
    Date.UTC(later.getFullYear(), later.getMonth(), later.getDate()) / MILLISECONDS_A_DAY,
  );
});

/** The same day so many months on; the last day of that month where it has no such day (D10). */
export const addMonths = (date: LondonDate, months: number): LondonDate => monthsFrom(`${date}${months}`);

/**
 * The last day of a period of so many months that begins on `date`: the day before the same day so many months on,
 * or the last day of that month where it has no such day (D9).
 */
export function lastDayOfMonthsFrom(date: LondonDate, months: number): LondonDate {
  const end = addMonths(date, months);
  return end.slice(8) === date.slice(8) ? addDays(end, -1) : end;
}

/** `Monday 5 January 2026` */
export function longDate(date: LondonDate): string {
  return `${weekdayName(date)} ${dayOfMonth(date)} ${monthName(date)} ${date.slice(0, 4)}`;
}

/** `Mon 5 Jan 2026` */
export function shortDate(date: LondonDate): string {
  const [weekday, month] = [weekdayName(date).slice(0, 3), monthName(date).slice(0, 3)];
  return `${weekday} ${dayOfMonth(date)} ${month} ${date.slice(0, 4)}`;
}

const dayOfMonth = (date: LondonDate): number => Number(date.slice(8));
const monthName = (date: LondonDate): string => monthNames[Number(date.slice(5, 7)) - 1] as string;
// NB: 1 January 1970 was a Thursday, and days before it have negative numbers, which `at` counts from the end.
const weekdayName = (date: LondonDate): string => weekdayNames.at((dayNumber(date) + 4) % 7) as string;

/** `1 working day`, `3 working days` */
export function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`;
}
