import type { CaseState } from '../../machine/caseState';
import type { Context } from '../../machine/command';
import { caseReminders } from '../../reminders/caseReminders';
import type { PlannedReminder } from '../../reminders/plan';
import type { Person } from '../../roles';

const goesTo = ({ to }: PlannedReminder, { id, roles }: Person): boolean =>
  'role' in to ? roles.includes(to.role) : to.person === id;

/** Reminders that this person gets of clocks that can still be kept or are overdue, the most pressing first. */
export const theirs = (state: CaseState, context: Context): readonly PlannedReminder[] =>
  caseReminders(state, context).filter((reminder) => goesTo(reminder, context.actor));

/** Those of them that are about this clock. */
export const about = (reminders: readonly PlannedReminder[], clock: string, which: string | undefined) =>
  reminders.filter((reminder) => reminder.clock.name === clock && reminder.clock.of === which);
