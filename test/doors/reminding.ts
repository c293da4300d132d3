import type { Clock } from '../../policy/machine/clock';
import type { ClockName } from '../../policy/reminders/thresholds';
import { londonDateOf, type Instant } from '../../policy/calendar/dates';
import { caseReminders } from '../../policy/reminders/caseReminders';
import { remindedOf, remindersDue } from '../../policy/reminders/due';
import type { PlannedReminder } from '../../policy/reminders/plan';
import { audienceKey } from '../../policy/reminders/recipients';
import type { CaseUnderTest } from './aCase';
import { people } from './people';

const names = new Map<string, string>(Object.entries(people).map(([name, { id }]) => [`person:${id}`, name]));

/** Whom a reminder goes to: a role, or the name of a sample person. */
export const hearer = ({ to }: PlannedReminder): string =>
  names.get(audienceKey(to)) ?? audienceKey(to).replace('role:', '');

export const planOf = (theCase: CaseUnderTest): readonly PlannedReminder[] =>
  caseReminders(theCase.state, theCase.context);

/** The plan of one clock, soonest first, one line each: the London date, and whom it goes to. */
export const linesOf = (theCase: CaseUnderTest, name: ClockName, of?: string): readonly string[] =>
  planOf(theCase)
    .filter(({ clock }: { clock: Clock }) => clock.name === name && (of === undefined || clock.of === of))
    .sort((a, b) => a.at.localeCompare(b.at) || a.phase - b.phase)
    .map((reminder) => `${londonDateOf(reminder.at)} ${hearer(reminder)}`);

/** What is due at that instant when these have been sent: whom it goes to and about what. */
export const dueAt = (
  theCase: CaseUnderTest,
  now: Instant,
  sent: readonly string[] = [],
): readonly string[] =>
  remindersDue(planOf(theCase), sent, now, theCase.context.calendar).map(
    (reminder) => `${reminder.clock.name} ${reminder.threshold} ${hearer(reminder)}`,
  );

/** Everything due at that instant, sent. */
export const sentAt = (
  theCase: CaseUnderTest,
  now: Instant,
  sent: readonly string[] = [],
): readonly string[] => [
  ...sent,
  ...remindersDue(planOf(theCase), sent, now, theCase.context.calendar).map((reminder) =>
    remindedOf(reminder, now),
  ),
];
