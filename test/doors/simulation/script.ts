import { addDays, daysBetween, isLondonDate, type LondonDate } from '../../../policy/calendar/dates';
import type { Entries } from '../../../policy/machine/fields';
import type { Person } from '../../../policy/roles';
import type { Deed } from '../aCase';
import type { Cast } from './staff';

/** What is done with one concern, each deed on its own day by a sample person. */
export type Script = readonly Deed[];

export const deed = (on: LondonDate, by: Person, command: string, entries: Entries = {}): Deed => ({
  on,
  by,
  command,
  entries,
});

/** The same deed on another day and by others: each date in it moves with it. */
export function onAnotherDay({ on: first, by, command, entries }: Deed, on: LondonDate, cast: Cast): Deed {
  const days = daysBetween(first, on);
  const moved = (entry: unknown): unknown => {
    if (Array.isArray(entry)) return entry.map(moved);
    if (typeof entry !== 'string') return entry;
    return isLondonDate(entry) ? addDays(entry, days) : (cast(entry)?.id ?? entry);
  };
  const theirs = Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, moved(entry)]));
  return { on, by: cast(by.id) ?? by, command, entries: theirs };
}

const sameCast: Cast = () => undefined;

export const later =
  (days: number) =>
  (each: Deed): Deed =>
    onAnotherDay(each, addDays(each.on, days), sameCast);

/** The same with more done once this has been, what follows coming so many calendar days later. */
export function withMore(script: Script, after: string, more: Script, days = 0): Script {
  const place = script.findIndex(({ command }) => command === after) + 1;
  if (place === 0) throw new Error(`Nobody does “${after}” in it.`);
  return [...script.slice(0, place), ...more, ...script.slice(place).map(later(days))];
}
