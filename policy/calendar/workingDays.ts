import type { WorkingDayCalendar } from './calendar';
import { addDays, count, longDate, shortDate, type LondonDate } from './dates';

/** Paused from the day it stops (that day is paused) to the day it restarts (that day runs), D5. Open when `to` is absent. */
export interface Pause {
  readonly from: LondonDate;
  readonly to?: LondonDate;
}

export interface Sum {
  readonly due: LondonDate;
  readonly pausedWorkingDays: number;
  /** The sum in plain words. */
  readonly explain: () => string;
}

interface PauseThatCounts {
  readonly from: LondonDate;
  readonly to: LondonDate;
  readonly workingDays: number;
}

/** Overlapping or touching pauses count once (D34); a backwards one counts for nothing. */
export function mergePauses(pauses: readonly Pause[], openUntil: LondonDate): Required<Pause>[] {
  const closed = pauses
    .map(({ from, to = openUntil }) => ({ from, to }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from.localeCompare(b.from));
  const merged: Required<Pause>[] = [];
  for (const { from, to } of closed) {
    const last = merged.at(-1);
    if (!last || from > last.to) merged.push({ from, to });
    else if (to > last.to) merged[merged.length - 1] = { from: last.from, to };
  }
  return merged;
}

/**
 * The n-th working day after day 0 that is not paused (D3, D5), in working days of England and Wales.
 * A pause over day 0 does not move day 0. A pause still open counts up to `today`.
 * Throws `BeyondCalendar` when the sum leaves the bank-holiday list.
 */
export function dueAfter(
  calendar: WorkingDayCalendar,
  dayZero: LondonDate,
  workingDays: number,
  pauses: readonly Pause[] = [],
  today: LondonDate = dayZero,
): Sum {
  const counted =
    pauses.length > 0 ? pausesThatCount(calendar, dayZero, workingDays, mergePauses(pauses, today)) : [];
  const pausedWorkingDays = counted.reduce((total, pause) => total + pause.workingDays, 0);
  const due = calendar.addWorkingDays(dayZero, workingDays + pausedWorkingDays);
  const stillStoppedOn = pauses.some(({ to }) => to === undefined) ? today : undefined;
  const explain = () => explainSum(calendar, dayZero, workingDays, counted, due, stillStoppedOn);
  return { due, pausedWorkingDays, explain };
}

function pausesThatCount(
  calendar: WorkingDayCalendar,
  dayZero: LondonDate,
  workingDays: number,
  pauses: readonly Required<Pause>[],
): PauseThatCounts[] {
  if (workingDays === 0) return [];
  const counted: PauseThatCounts[] = [];
  const nextDay = addDays(dayZero, 1);
  let toCount = workingDays;
  for (const { from, to } of pauses) {
    // One that starts after the due day moves nothing, so where it ends is not asked of the calendar.
    if (from > calendar.addWorkingDays(dayZero, toCount)) break;
    const afterDayZero = { from: from > dayZero ? from : nextDay, to };
    const paused = calendar.workingDaysBetween(afterDayZero.from, to);
    if (paused > 0) counted.push({ ...afterDayZero, workingDays: paused });
    toCount += paused;
  }
  return counted;
}

function explainSum(
  calendar: WorkingDayCalendar,
  dayZero: LondonDate,
  workingDays: number,
  pauses: readonly PauseThatCounts[],
  due: LondonDate,
  stillStoppedOn: LondonDate | undefined,
): string {
  if (workingDays === 0) return `Day 0 is ${longDate(dayZero)}, and it is due that day.`;
  const holidays = calendar
    .holidaysBetween(addDays(dayZero, 1), due)
    .map(({ title, date }) => `${title} (${shortDate(date)})`);
  const spans = pauses.map(({ workingDays: days, from, to }) => {
    const until = to === stillStoppedOn ? 'and still stopped' : `running again on ${longDate(to)}`;
    return `${count(days, 'working day')} from ${longDate(from)}, ${until}`;
  });
  return [
    `Day 0 is ${longDate(dayZero)}. Counting can start on the next working day, ${longDate(calendar.addWorkingDays(dayZero, 1))}.`,
    holidays.length > 0
      ? `Weekends do not count, nor do bank holidays: ${listOf(holidays)}.`
      : 'Weekends do not count.',
    spans.length > 0 && `Paused: ${spans.join('; ')}.`,
    `Working day ${workingDays} is ${longDate(due)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const MOST_LISTED = 8;

/** Names a few; a long sum says how many more there are. */
function listOf(holidays: readonly string[]): string {
  const more = holidays.length - MOST_LISTED;
  return more > 0 ? `${holidays.slice(0, MOST_LISTED).join(', ')} and ${more} more` : holidays.join(', ');
}
