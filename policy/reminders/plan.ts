import { BeyondCalendar, type WorkingDayCalendar } from '../calendar';
import type { Clock } from '../clock';
import { addMonths, type Instant, type LondonDate } from '../dates';
import type { Audience } from '../section';
import type { NotMine, Reminders } from '../sections/reminders/facts';
import { audienceKey, type Recipient } from './recipients';
import { rowOf, type ReminderRow, type Threshold, type When } from './thresholds';
import { morningOf } from './workingHours';

/** One reminder to come, or whose time has passed. Worked out from facts each time and never stored as truth. */
export interface PlannedReminder {
  /** Clock, `of`, due day, threshold and audience: whatever moves one of them makes it another reminder. */
  readonly key: string;
  readonly clock: Clock;
  readonly row: ReminderRow;
  readonly threshold: string;
  /** 0 a warning, 1 the morning of the due day, 2 and more once it is missed: the higher one says it all. */
  readonly phase: number;
  /** 09:00 in London on a working day, as a UTC instant. */
  readonly at: Instant;
  readonly to: Audience;
}

/** What reminders are planned from. `startOf`: the day a clock began. */
export interface Planning {
  readonly calendar: WorkingDayCalendar;
  readonly stage: string;
  readonly clocks: readonly Clock[];
  readonly choices: Reminders;
  readonly audienceOf: (recipient: Recipient, clock: Clock) => Audience | undefined;
  readonly startOf: (clock: Clock) => LondonDate;
}

const leadManager: Audience = { role: 'leadManager' };

/** The reminders of these clocks. One whose day the bank-holiday list cannot tell is left out until the list can. */
export function planned(planning: Planning): readonly PlannedReminder[] {
  const { clocks, stage } = planning;
  const open = clocks.filter(({ state }) => state === 'running' || state === 'missed');
  const plan = open.flatMap((clock) => {
    const row = rowOf(clock.name);
    const stages: readonly string[] = row?.stages ?? [];
    return row && stages.includes(stage) && !isSaidBeside(row, clock, open)
      ? ofClock(clock, row, planning)
      : [];
  });
  return [...new Map(plan.map((reminder) => [reminder.key, reminder])).values()];
}

const isSaidBeside = ({ silentBeside = [] }: ReminderRow, { due }: Clock, open: readonly Clock[]): boolean =>
  open.some((other) => silentBeside.includes(other.name) && other.due === due);

function ofClock(clock: Clock, row: ReminderRow, planning: Planning): readonly PlannedReminder[] {
  const all = row.thresholds.flatMap((threshold) => ofThreshold(clock, row, threshold, planning));
  return withSnoozes(all, clock, row, planning);
}

function ofThreshold(
  clock: Clock,
  row: ReminderRow,
  { id, when, to }: Threshold,
  planning: Planning,
): readonly PlannedReminder[] {
  const day = dayOf(when, clock, planning);
  if (!day) return [];
  const at = morningOf(day);
  const phase = phaseOf(when, row);
  const audiences = to.flatMap((recipient) =>
    asked(planning.audienceOf(recipient, clock), clock, at, planning.choices),
  );
  return audiences.map((audience) => reminderOf(clock, row, id, phase, at, audience));
}

const reminderOf = (
  clock: Clock,
  row: ReminderRow,
  threshold: string,
  phase: number,
  at: Instant,
  to: Audience,
): PlannedReminder => ({
  key: [threadOf(clock, to), clock.due, `${phase}.${threshold}`].join('/'),
  clock,
  row,
  threshold,
  phase,
  at,
  to,
});

/** As it stands in a key: without the signs that keys are parted by. */
const asPart = (text: string): string => (/^[\w-]*$/.test(text) ? text : encodeURIComponent(text));

/** The clock and the audience: reminders of one thread follow each other, and the latest says what the others said. */
export const threadOf = ({ name, of = '' }: Pick<Clock, 'name' | 'of'>, to: Audience): string =>
  `${name}/${asPart(of)}/${asPart(audienceKey(to))}`;

function phaseOf(when: When, { thresholds }: ReminderRow): number {
  if (!('workingDaysAfter' in when))
    return 'workingDaysBefore' in when && when.workingDaysBefore === 0 ? 1 : 0;
  const later = thresholds.flatMap((each) =>
    'workingDaysAfter' in each.when ? [each.when.workingDaysAfter] : [],
  );
  return 2 + later.indexOf(when.workingDaysAfter);
}

/** Whom it goes to after what people said: the Lead Manager stands in for somebody whose it is not, from that moment on. */
function asked(
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

/** Warnings before the chosen day fall silent for who chose it, and one comes that morning. The due day is never put off. */
function withSnoozes(
  reminders: readonly PlannedReminder[],
  clock: Clock,
  row: ReminderRow,
  { calendar, choices }: Planning,
): readonly PlannedReminder[] {
  let after = reminders;
  for (const { to, until, ...snooze } of choices.snoozes) {
    if (!isOf(snooze, clock) || snooze.due !== clock.due || until > clock.due) continue;
    const theirs = after.find((reminder) => audienceKey(reminder.to) === to);
    if (!theirs) continue;
    const at = morningOf(calendar.workingDayBefore(until, 0));
    after = after.filter((each) => audienceKey(each.to) !== to || each.phase > 0 || each.at >= at);
    if (!after.some((each) => audienceKey(each.to) === to && each.at === at))
      after = [...after, reminderOf(clock, row, `snoozed${until}`, 0, at, theirs.to)];
  }
  return after;
}

function dayOf(when: When, clock: Clock, planning: Planning): LondonDate | undefined {
  const { calendar } = planning;
  // What was due before the list begins is overdue from its first day on.
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
