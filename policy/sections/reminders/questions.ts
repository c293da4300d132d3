import type { CaseState } from '../../machine/caseState';
import type { Context } from '../../machine/command';
import { caseReminders } from '../../reminders/caseReminders';
import type { PlannedReminder } from '../../reminders/plan';
import type { Person } from '../../roles';

const goesTo = ({ to }: PlannedReminder, { id, roles }: Person): boolean =>
  'role' in to ? roles.includes(to.role) : to.person === id;

// One card asks of both commands whether they are offered: the answer is kept.
const kept = new WeakMap<Context, { readonly state: CaseState; readonly plan: readonly PlannedReminder[] }>();

/** Reminders that this person gets of clocks that can still be kept or are overdue, the most pressing first. */
export function theirs(state: CaseState, context: Context): readonly PlannedReminder[] {
  const known = kept.get(context);
  if (known?.state === state) return known.plan;
  const plan = caseReminders(state, context).filter((reminder) => goesTo(reminder, context.actor));
  kept.set(context, { state, plan });
  return plan;
}

/** Those of them that are about this clock. */
export const about = (reminders: readonly PlannedReminder[], clock: string, which: string | undefined) =>
  reminders.filter((reminder) => reminder.clock.name === clock && reminder.clock.of === which);
