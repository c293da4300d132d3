import { daysBetween, type LondonDate } from '../../../policy/calendar/dates';
import type { Person } from '../../../policy/roles';
import { people } from '../people';
import { oneOf, type Random } from './random';

/** How many there are of each kind of sample person, 80 staff in all. Of the rest there is one each. */
const howMany: Readonly<Record<string, number>> = {
  palsOfficer: 4,
  complaintsOfficer: 4,
  investigator: 14,
  wardSister: 40,
};

const twinsOf = (name: string, person: Person): readonly Person[] =>
  Array.from({ length: howMany[name] ?? 1 }, (_, index) =>
    index === 0 ? person : { ...person, id: `${person.id}-${index}`, name: `${person.name} ${index + 1}` },
  );

const twins: ReadonlyMap<string, readonly Person[]> = new Map(
  Object.entries(people).map(([name, person]) => [person.id, twinsOf(name, person)]),
);

export const staff: readonly Person[] = [...twins.values()].flat();

const DAYS_AWAY = 14;
const HALF_A_YEAR = 182;

/** Is this person on leave on this London date? Everybody is, for a fortnight of each half-year of their own. */
export function isAway({ id }: Person, on: LondonDate): boolean {
  const place = staff.findIndex((person) => person.id === id);
  const day = daysBetween('2026-01-01', on) + 19 * place;
  return day % HALF_A_YEAR < DAYS_AWAY;
}

/** Who takes each sample person’s part in one case. */
export type Cast = (samplePerson: string) => Person | undefined;

export function castOf(random: Random): Cast {
  const chosen = new Map([...twins].map(([id, all]) => [id, oneOf(all, random)] as const));
  return (id) => chosen.get(id);
}
