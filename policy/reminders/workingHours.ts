import type { WorkingDayCalendar } from '../calendar/calendar';
import { londonDateOf, londonTimeOf, type Instant, type LondonDate } from '../calendar/dates';
import { memoise } from '../machine/memoise';

/** London clock times. Nothing but what is urgent goes outside them, nor on a day that is not a working day. */
export const hours = { open: '09:00', close: '17:00', endOfMorningRound: '10:00' } as const;

/** 09:00 in London on this date, as a UTC instant. */
export const morningOf = memoise((date: LondonDate): Instant => {
  const inSummer = `${date}T08:00:00.000Z`;
  return londonTimeOf(inSummer) === hours.open ? inSummer : `${date}T09:00:00.000Z`;
});

/** Is it a working day, from 09:00 to before `until`, London clock time? Outside the bank-holiday list never. */
export function isWorkingHour(
  calendar: WorkingDayCalendar,
  now: Instant,
  until: string = hours.close,
): boolean {
  const [today, time] = [londonDateOf(now), londonTimeOf(now)];
  return isListed(calendar, today) && calendar.isWorkingDay(today) && time >= hours.open && time < until;
}

const MILLISECONDS_OPEN = 8 * 60 * 60_000;

const isListed = ({ firstDay, lastDay }: WorkingDayCalendar, date: LondonDate): boolean =>
  date >= firstDay && date <= lastDay;

/** `now` in working hours, otherwise the next 09:00 of a working day; undefined where the bank-holiday list ends first. */
export function nextWorkingHour(
  calendar: WorkingDayCalendar,
  now: Instant,
  until: string = hours.close,
): Instant | undefined {
  if (isWorkingHour(calendar, now, until)) return now;
  const today = londonDateOf(now);
  if (!isListed(calendar, today)) return undefined;
  if (calendar.isWorkingDay(today) && londonTimeOf(now) < hours.open) return morningOf(today);
  return today < calendar.workingDayBefore(calendar.lastDay, 0)
    ? morningOf(calendar.addWorkingDays(today, 1))
    : undefined;
}

/** `now` in working hours, otherwise the last minute of those before; `now` itself outside the bank-holiday list. */
export function lastWorkingHour(calendar: WorkingDayCalendar, now: Instant): Instant {
  const today = londonDateOf(now);
  if (isWorkingHour(calendar, now) || !isListed(calendar, today)) return now;
  const isOver = calendar.isWorkingDay(today) && londonTimeOf(now) >= hours.close;
  const day = calendar.isWorkingDay(today) && !isOver ? 1 : 0;
  const last = Date.parse(morningOf(calendar.workingDayBefore(today, day))) + MILLISECONDS_OPEN - 1;
  return new Date(last).toISOString();
}
