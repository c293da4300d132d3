import type { Addressee, Errand } from './errand';
import { clockKeyOf, type Holding } from './reminders';

export type HeldErrand = Errand & { readonly holding: Holding };

/** The reminders of one clock that lead to one person, by whatever lines: they hear of it once. */
export type SameClock = readonly [HeldErrand, ...HeldErrand[]];

export const isReminder = (errand: Errand): errand is HeldErrand => errand.holding !== undefined;

export function byPerson(
  errands: readonly HeldErrand[],
): readonly (readonly [Addressee, readonly HeldErrand[]])[] {
  const found = new Map<string, [Addressee, HeldErrand[]]>();
  for (const errand of errands)
    for (const addressee of errand.to) {
      const theirs = found.get(addressee.person.id) ?? [addressee, []];
      theirs[1].push(errand);
      found.set(addressee.person.id, theirs);
    }
  return [...found.values()];
}

export function groupByClock(errands: readonly HeldErrand[]): readonly SameClock[] {
  const found = new Map<string, [HeldErrand, ...HeldErrand[]]>();
  for (const errand of errands) {
    const subject = clockKeyOf(errand.holding);
    const others = found.get(subject);
    if (others) others.push(errand);
    else found.set(subject, [errand]);
  }
  return [...found.values()];
}
