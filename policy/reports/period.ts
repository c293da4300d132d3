import { addDays, addMonths, daysBetween, type LondonDate } from '../calendar/dates';

/** From one London date up to another, both in it. */
export interface Period {
  readonly from: LondonDate;
  readonly to: LondonDate;
}

export const isIn = ({ from, to }: Period, date: LondonDate | undefined): date is LondonDate =>
  date !== undefined && date >= from && date <= to;

const dayOf = (year: number, month: number, day = 1): LondonDate =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as LondonDate;

const yearOf = (date: LondonDate): number => Number(date.slice(0, 4));
const monthOf = (date: LondonDate): number => Number(date.slice(5, 7));

const APRIL = 4;
const MONTHS_IN_QUARTER = 3;
const MONTHS_IN_YEAR = 12;

const upTo = (from: LondonDate, months: number): Period => ({
  from,
  to: addDays(addMonths(from, months), -1),
});

/** The financial year that begins on 1 April of this year (8.42). */
export const financialYear = (begins: number): Period => upTo(dayOf(begins, APRIL), MONTHS_IN_YEAR);

export const financialYearOf = (date: LondonDate): Period =>
  financialYear(yearOf(date) - (monthOf(date) < APRIL ? 1 : 0));

export const monthOfDate = (date: LondonDate): Period => upTo(dayOf(yearOf(date), monthOf(date)), 1);

/** The quarter a day is in: January to March, and so on. */
export const quarterOf = (date: LondonDate): Period =>
  upTo(dayOf(yearOf(date), monthOf(date) - ((monthOf(date) - 1) % MONTHS_IN_QUARTER)), MONTHS_IN_QUARTER);

/** The period of the same kind that ends the day before this one begins. */
export function before(period: Period): Period {
  const to = addDays(period.from, -1);
  for (const kind of [monthOfDate, quarterOf, financialYearOf])
    if (same(kind(period.from), period)) return kind(to);
  const days = daysIn(period);
  return { from: addDays(period.from, -days), to };
}

/** The same period a year before. */
export const yearBefore = ({ from, to }: Period): Period => ({
  from: addMonths(from, -MONTHS_IN_YEAR),
  // The day after it, so that the end of February is one, in a leap year too.
  to: addDays(addMonths(addDays(to, 1), -MONTHS_IN_YEAR), -1),
});

const same = (one: Period, other: Period): boolean => one.from === other.from && one.to === other.to;

const daysIn = ({ from, to }: Period): number => daysBetween(from, to) + 1;

/** The calendar months that a period touches, in their order. */
export function monthsOf({ from, to }: Period): readonly Period[] {
  const months: Period[] = [];
  for (let month = monthOfDate(from); month.from <= to; month = monthOfDate(addDays(month.to, 1)))
    months.push(month);
  return months;
}

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** “Apr 2026”. */
export const monthWords = ({ from }: Period): string =>
  `${shortMonths[monthOf(from) - 1] ?? ''} ${yearOf(from)}`;
