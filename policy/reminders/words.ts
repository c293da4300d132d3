import type { WorkingDayCalendar } from '../calendar/calendar';
import { count, daysBetween, londonDateOf, shortDate, type LondonDate } from '../calendar/dates';
import { roles } from '../roles';
import type { Audience } from '../machine/section';
import { audienceKey } from './recipients';
import type { PlannedReminder } from './plan';

const howLong = (due: LondonDate, calendar: WorkingDayCalendar, today: LondonDate): string =>
  due > calendar.lastDay || today < calendar.firstDay
    ? count(daysBetween(today, due), 'day')
    : count(calendar.workingDaysBetween(today, due), 'working day');

/**
 * A reminder in one sentence that is safe on a locked screen: what is due and when, as of the day it is sent.
 * `about`: the reference of the case, where there is one.
 */
export function sayReminder(
  { clock: { due }, row: { what } }: PlannedReminder,
  about: string | undefined,
  calendar: WorkingDayCalendar,
  today: LondonDate,
): string {
  const subject = about ? `${about}: ${what}` : `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  if (due < today) return `${subject} was due on ${shortDate(due)} and is overdue.`;
  if (due === today) return `${subject} is due today.`;
  return `${subject} is due on ${shortDate(due)}, in ${howLong(due, calendar, today)}.`;
}

/** Who hears next when nobody acts, and on which London date. */
export interface NextToHear {
  readonly to: Audience;
  readonly on: LondonDate;
}

/** The first later reminder of the same clock that goes to somebody who has not heard of it by then. */
export function nextToHear(
  plan: readonly PlannedReminder[],
  reminder: PlannedReminder,
): NextToHear | undefined {
  const { clock, at } = reminder;
  const same = plan.filter((each) => each.clock.name === clock.name && each.clock.of === clock.of);
  const heard = new Set(same.filter((each) => each.at <= at).map(({ to }) => audienceKey(to)));
  const next = same
    .filter((each) => each.at > at && !heard.has(audienceKey(each.to)))
    .sort((a, b) => a.at.localeCompare(b.at))
    .at(0);
  return next && { to: next.to, on: londonDateOf(next.at) };
}

/** That in words, for the card as it is read today. Nobody is named: a person is “who it is with”. */
export function sayNext({ to, on }: NextToHear, today: LondonDate): string {
  const whom = 'role' in to ? `the ${roles[to.role]}` : 'who it is with';
  return on < today
    ? `Nothing was recorded as done by ${shortDate(on)}, when ${whom} was to hear.`
    : `If nothing is done, ${whom} hears on ${shortDate(on)}.`;
}
