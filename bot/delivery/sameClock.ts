import type { Addressee, Errand } from './errand';
import { clockKeyOf, type LiveReminder } from './reminders';

export type ReminderErrand = Errand & { readonly live: LiveReminder };

/** The reminders of one clock that lead to one person, by whatever lines: they hear of it once. */
export type SameClock = readonly [ReminderErrand, ...ReminderErrand[]];

export const isReminder = (errand: Errand): errand is ReminderErrand => errand.live !== undefined;

export function byPerson(
  errands: readonly ReminderErrand[],
): readonly (readonly [Addressee, readonly ReminderErrand[]])[] {
  const found = new Map<string, [Addressee, ReminderErrand[]]>();
  for (const errand of errands)
    for (const addressee of errand.to) {
      const theirs = found.get(addressee.person.id) ?? [addressee, []];
      theirs[1].push(errand);
      found.set(addressee.person.id, theirs);
    }
  return [...found.values()];
}

export function groupByClock(errands: readonly ReminderErrand[]): readonly SameClock[] {
  const found = new Map<string, [ReminderErrand, ...ReminderErrand[]]>();
  for (const errand of errands) {
    const clock = clockKeyOf(errand.live);
    const others = found.get(clock);
    if (others) others.push(errand);
    else found.set(clock, [errand]);
  }
  return [...found.values()];
}
