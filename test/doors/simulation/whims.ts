import { englandAndWales as calendar } from '../../../policy/calendar/bankHolidays';
import type { CaseState } from '../../../policy/machine/caseState';
import type { ClockContext } from '../../../policy/machine/clock';
import type { LondonDate } from '../../../policy/calendar/dates';
import { caseReminders } from '../../../policy/reminders/caseReminders';
import type { Deed } from '../aCase';
import { oneOf, type Random } from './random';
import { deed } from './script';
import { staff } from './staff';

const whims = ['snoozeReminder', 'notMine'] as const;

/** Somebody who is reminded puts it off for some days, or says that it is not theirs. Undefined where nobody is. */
export function whimOf(
  state: CaseState,
  context: ClockContext,
  today: LondonDate,
  random: Random,
): Deed | undefined {
  const personal = caseReminders(state, context).flatMap(({ clock, to }) =>
    'person' in to ? [{ clock, person: staff.find(({ id }) => id === to.person) }] : [],
  );
  if (personal.length === 0) return undefined;
  const { clock, person } = oneOf(personal, random);
  if (!person) return undefined;
  const { name, of } = clock;
  const which = { clock: name, ...(of ? { of } : {}) };
  const command = oneOf(whims, random);
  const until = calendar.addWorkingDays(today, 1 + random(4));
  return deed(today, person, command, command === 'notMine' ? which : { ...which, until });
}
