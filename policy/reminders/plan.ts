import { BeyondCalendar, type WorkingDayCalendar } from '../calendar/calendar';
import { isOpenClock, type Clock } from '../machine/clock';
import { addMonths, type Instant, type LondonDate } from '../calendar/dates';
import type { Audience } from '../machine/section';
import type { NotMine, Reminders } from '../sections/reminders/facts';
import { audienceKey } from './recipients';
import { rowOf, type Recipient, type ReminderRow, type Threshold, type When } from './thresholds';
import { morningOf } from './workingHours';

/** One reminder to come, or whose time has passed. Worked out from facts each time and never stored as truth. */
export interface PlannedReminder {
  /** Clock, `of`, due day, threshold and audience: when one of them changes it is another reminder, and is sent again. */
  readonly key: string;
  readonly clock: Clock;
  readonly row: ReminderRow;
  readonly threshold: string;
  /** As of its threshold. */
  readonly phase: number;
  /** 09:00 in London on a working day, as a UTC instant. */
  readonly at: Instant;
  readonly to: Audience;
}

/** What the moments of reminders are planReminders from. `startOf`: the day a clock began. */
export interface Timing {
  readonly calendar: WorkingDayCalendar;
  readonly stage: string;
  readonly clocks: readonly Clock[];
  readonly choices: Reminders;
  readonly startOf: (clock: Clock) => LondonDate;
}

/** The same, and whom a reminder is for. */
export interface Planning extends Timing {
  readonly audienceOf: (recipient: Recipient, clock: Clock) => Audience | undefined;
}

const leadManager: Audience = { role: 'leadManager' };

/** The reminders of these clocks. One whose day the bank-holiday list cannot tell is left out until the list can. */
export const planReminders = (planning: Planning): readonly PlannedReminder[] =>
  findSpeaking(planning).flatMap(({ clock, row }) => planClock(clock, row, planning));

/** The moment of a reminder, whoever it may be for. */
export type Moment = Pick<PlannedReminder, 'at' | 'phase'>;

/** Every moment at which one of the reminders of these clocks comes, and perhaps more: whom they are for is not asked. */
export function momentsOf(planning: Timing): readonly Moment[] {
  const moments: Moment[] = [];
  for (const { clock, row } of findSpeaking(planning)) {
    for (const { when, phase } of row.thresholds) {
      const day = dayOf(when, clock, planning);
      if (day) moments.push({ at: morningOf(day), phase });
    }
    for (const { until } of snoozesOf(clock, planning))
      moments.push({ at: snoozedUntil(until, planning), phase: 0 });
  }
  return moments;
}

interface Speaking {
  readonly clock: Clock;
  readonly row: ReminderRow;
}

/** The open clocks that have something to say in this stage. */
function findSpeaking({ clocks, stage }: Timing): readonly Speaking[] {
  const open = clocks.filter(isOpenClock);
  return open.flatMap((clock) => {
    const row = rowOf(clock.name);
    const stages: readonly string[] = row?.stages ?? [];
    return row && stages.includes(stage) && !isSaidBeside(row, clock, open) ? [{ clock, row }] : [];
  });
}

const isSaidBeside = ({ silentBeside = [] }: ReminderRow, { due }: Clock, open: readonly Clock[]): boolean =>
  open.some((other) => silentBeside.includes(other.name) && other.due === due);

function planClock(clock: Clock, row: ReminderRow, planning: Planning): readonly PlannedReminder[] {
  const audienceOf = oncePerRecipient((recipient) => planning.audienceOf(recipient, clock));
  const all = row.thresholds.flatMap((threshold) => {
    const day = dayOf(threshold.when, clock, planning);
    if (!day) return [];
    const at = morningOf(day);
    const audiences = threshold.to.flatMap((recipient) =>
      redirect(audienceOf(recipient), clock, at, planning.choices),
    );
    return withoutRepeats(audiences).map((to) => reminderOf(clock, row, threshold, at, to));
  });
  return withSnoozes(all, clock, row, planning);
}

/** Two recipients may be one and the same on a case. */
function withoutRepeats(audiences: readonly Audience[]): readonly Audience[] {
  if (audiences.length < 2) return audiences;
  return [...new Map(audiences.map((to) => [audienceKey(to), to])).values()];
}

/** Most thresholds of a clock go to the same one or two. */
function oncePerRecipient(
  audienceOf: (recipient: Recipient) => Audience | undefined,
): (recipient: Recipient) => Audience | undefined {
  const known = new Map<Recipient, Audience | undefined>();
  return (recipient) => {
    if (!known.has(recipient)) known.set(recipient, audienceOf(recipient));
    return known.get(recipient);
  };
}

const reminderOf = (
  clock: Clock,
  row: ReminderRow,
  { id: threshold, phase }: Pick<Threshold, 'id' | 'phase'>,
  at: Instant,
  to: Audience,
): PlannedReminder => ({
  key: `${threadOf(clock, to)}/${clock.due}/${phase}.${threshold}`,
  clock,
  row,
  threshold,
  phase,
  at,
  to,
});

/** Text for a key, in which `/` and `@` separate the parts. */
const asPart = (text: string): string => (/^[\w-]*$/.test(text) ? text : encodeURIComponent(text));

/** The clock and the audience. Of the reminders of one thread only the latest is sent: it says all that the earlier ones would. */
export const threadOf = ({ name, of = '' }: Pick<Clock, 'name' | 'of'>, to: Audience): string =>
  `${name}/${asPart(of)}/${'role' in to ? `role:${to.role}` : `person:${asPart(to.person)}`}`;

/** Whoever said “not mine” gets no more of this clock: from that moment on the Lead Manager does. */
function redirect(
  to: Audience | undefined,
  clock: Clock,
  at: Instant,
  { notMine }: Reminders,
): readonly Audience[] {
  if (!to) return [];
  const said =
    'person' in to ? notMine.find((entry) => isOf(entry, clock) && entry.person === to.person) : undefined;
  if (!said) return [to];
  return at > said.since ? [leadManager] : [];
}

const isOf = ({ clock, of }: Pick<NotMine, 'clock' | 'of'>, { name, of: which }: Clock): boolean =>
  clock === name && of === which;

/** Whoever put a reminder off gets no warning until the day they chose, and one that morning. The due day itself is never put off. */
function withSnoozes(
  reminders: readonly PlannedReminder[],
  clock: Clock,
  row: ReminderRow,
  planning: Planning,
): readonly PlannedReminder[] {
  let after = reminders;
  for (const { to, until } of snoozesOf(clock, planning)) {
    const theirs = after.find((reminder) => audienceKey(reminder.to) === to);
    if (!theirs) continue;
    const at = snoozedUntil(until, planning);
    after = after.filter((each) => audienceKey(each.to) !== to || each.phase > 0 || each.at >= at);
    if (!after.some((each) => audienceKey(each.to) === to && each.at === at))
      after = [...after, reminderOf(clock, row, { id: `snoozed${until}`, phase: 0 }, at, theirs.to)];
  }
  return after;
}

const snoozesOf = (clock: Clock, { choices }: Timing) =>
  choices.snoozes.filter(
    (snooze) => isOf(snooze, clock) && snooze.due === clock.due && snooze.until <= clock.due,
  );

const snoozedUntil = (until: LondonDate, { calendar }: Timing): Instant =>
  morningOf(calendar.workingDayBefore(until, 0));

function dayOf(when: When, clock: Clock, planning: Timing): LondonDate | undefined {
  const { calendar } = planning;
  // What was due before the bank-holiday list begins counts as due on its first day.
  const due = clock.due < calendar.firstDay ? calendar.firstDay : clock.due;
  if (due > calendar.lastDay) return undefined;
  try {
    if ('workingDaysBefore' in when) return calendar.workingDayBefore(due, when.workingDaysBefore);
    if ('workingDaysAfter' in when) return calendar.addWorkingDays(due, when.workingDaysAfter);
    const start = planning.startOf(clock);
    if ('monthsFromStart' in when)
      return calendar.workingDayBefore(addMonths(start, when.monthsFromStart), 0);
    return calendar.workingDayBefore(due, Math.floor(calendar.workingDaysBetween(start, due) / 2));
  } catch (fault) {
    if (fault instanceof BeyondCalendar) return undefined;
    throw fault;
  }
}
