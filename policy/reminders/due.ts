import type { WorkingDayCalendar } from '../calendar/calendar';
import { addDays, londonDateOf, type Instant } from '../calendar/dates';
import { threadOf, type Moment, type PlannedReminder } from './plan';
import { hours, morningOf, nextWorkingHour } from './workingHours';

/** What has been sent: a reminder’s key and the instant it was decided, `key@instant`. */
export type Reminded = string;

export const remindedOf = ({ key }: PlannedReminder, at: Instant): Reminded => `${key}@${at}`;

/** The reminders to send now. Of each clock and audience only the latest whose time has come, which says all that the earlier ones would. */
export function remindersDue(
  plan: readonly PlannedReminder[],
  reminded: readonly Reminded[],
  now: Instant,
  calendar: WorkingDayCalendar,
): readonly PlannedReminder[] {
  return findOwed(plan, reminded, now).filter((reminder) => sendableFrom(reminder, now, calendar) === now);
}

/**
 * When to look again: the next time a reminder’s moment comes; undefined when none is to come. `now` itself where one
 * is owed already and may go.
 */
export function nextWake(
  plan: readonly PlannedReminder[],
  reminded: readonly Reminded[],
  now: Instant,
  calendar: WorkingDayCalendar,
): Instant | undefined {
  const waiting = findOwed(plan, reminded, now).flatMap(
    (reminder) => sendableFrom(reminder, now, calendar) ?? [],
  );
  let next = waiting.sort().at(0);
  for (const { at } of plan) if (at > now && (next === undefined || at < next)) next = at;
  return next;
}

/** When to look for the first time after a change: never later than `nextWake` would say, and cheaper to tell. */
export function firstLook(
  moments: readonly Moment[],
  now: Instant,
  calendar: WorkingDayCalendar,
): Instant | undefined {
  let first: Instant | undefined;
  for (const moment of moments) {
    const look = moment.at > now ? moment.at : sendableFrom(moment, now, calendar);
    if (look !== undefined && (first === undefined || look < first)) first = look;
  }
  return first;
}

/**
 * The morning after the bank-holiday list ends. An open stream with no reminder within the list gets this as its wake
 * time, so that it is planned again once there is a longer list. NB: no stream is looked at outside the list, so with
 * this list that morning never comes.
 */
export const afterTheList = ({ lastDay }: WorkingDayCalendar): Instant => morningOf(addDays(lastDay, 1));

const MILLISECONDS_KEPT = 180 * 86_400_000;

/**
 * Which reminders that were sent have to be remembered: those of clocks that still run, and all of the last 180 days, so
 * that a clock that stops for a while, or passes to somebody else and back, does not send its reminders anew.
 */
export function stillOfUse(
  plan: readonly PlannedReminder[],
  reminded: readonly Reminded[],
  now: Instant,
): readonly Reminded[] {
  const clocks = new Set(plan.map(({ key }) => clockIn(key)));
  const since = new Date(Date.parse(now) - MILLISECONDS_KEPT).toISOString();
  return reminded
    .map(readSent)
    .flatMap(({ key, at }, index) =>
      at >= since || clocks.has(clockIn(key)) ? (reminded[index] ?? []) : [],
    );
}

/** The clock and its `of`, as they stand in a key. */
const clockIn = (key: string): string => key.split('/', 2).join('/');

/** Of each thread the latest reminder whose time has come, unless it or one that says as much was sent. */
function findOwed(
  plan: readonly PlannedReminder[],
  reminded: readonly Reminded[],
  now: Instant,
): readonly PlannedReminder[] {
  const latest = new Map<string, PlannedReminder>();
  for (const reminder of plan.filter(({ at }) => at <= now)) {
    const thread = threadOf(reminder.clock, reminder.to);
    const other = latest.get(thread);
    if (!other || isAfter(reminder, other)) latest.set(thread, reminder);
  }
  const sent = reminded.map(readSent);
  return [...latest].flatMap(([thread, reminder]) =>
    sent.some((each) => each.thread === thread && saysAsMuch(each, reminder)) ? [] : [reminder],
  );
}

const isAfter = (one: PlannedReminder, other: PlannedReminder): boolean =>
  one.at === other.at ? one.phase > other.phase : one.at > other.at;

interface Sent {
  readonly key: string;
  readonly thread: string;
  readonly phase: number;
  readonly at: Instant;
}

function readSent(entry: Reminded): Sent {
  const [key = '', at = ''] = entry.split('@');
  const [name, of, to, , threshold = ''] = key.split('/');
  return { key, thread: [name, of, to].join('/'), phase: Number(threshold.split('.')[0]), at };
}

/** Sent already, or since its moment one at least as late: a new due day after an extension or a pause repeats no threshold. */
const saysAsMuch = (sent: Sent, { key, at, phase }: PlannedReminder): boolean =>
  sent.key === key || (sent.at >= at && sent.phase >= phase);

/**
 * From when a reminder whose moment has come may go: in working hours. A warning of an earlier day waits for the morning
 * round, so that nobody is warned a minute after they were told. Undefined where the bank-holiday list ends first.
 */
function sendableFrom(
  { phase, at }: Moment,
  now: Instant,
  calendar: WorkingDayCalendar,
): Instant | undefined {
  const isOld = phase === 0 && londonDateOf(at) < londonDateOf(now);
  return nextWorkingHour(calendar, now, isOld ? hours.endOfMorningRound : hours.close);
}
