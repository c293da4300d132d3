import { longDate } from '../calendar/dates';
import type { LateEntry } from '../sections/lateEntries/facts';
import type { CaseState } from './caseState';
import type { Clock } from './clock';

const sameClock = (clock: Clock, { clock: name, of }: LateEntry): boolean =>
  clock.name === name && clock.of === of;

/** A clock as it counts, once what was entered about it late is taken into account (L7). */
function asItCounts(clock: Clock, entries: readonly LateEntry[]): Clock {
  const entry = [...entries].reverse().find((each) => sameClock(clock, each));
  if (!entry) return clock;
  const { accepted, recordedOn, doneOn, due } = entry;
  const late = { recordedOn, ...(doneOn ? { doneOn } : {}), accepted: accepted !== undefined };
  if (accepted) return { ...clock, late, explain: () => `${clock.explain()} ${sayAccepted(entry)}` };
  if (entry.kind === 'moved' || clock.state !== 'met') return clock;
  return { ...clock, due, state: 'missed', late, explain: () => `${clock.explain()} ${sayLate(entry)}` };
}

const sayAccepted = ({ recordedOn }: LateEntry): string =>
  `It was recorded late, on ${longDate(recordedOn)}, and accepted as in time.`;

const sayLate = ({ doneOn, recordedOn }: LateEntry): string =>
  `${doneOn ? `Done ${longDate(doneOn)}, as it was entered on ${longDate(recordedOn)}.` : `Changed on ${longDate(recordedOn)}.`} It counts as missed until the Lead Manager accepts it.`;

/** The miss of a clock that was moved, stopped or taken away afterwards: it stays beside the clock as it is now. */
const missOf = (entry: LateEntry): Clock => ({
  name: entry.clock,
  of: `${entry.of ?? ''}${entry.id}`,
  label: entry.label,
  paragraph: entry.paragraph,
  due: entry.due,
  state: 'missed',
  late: { recordedOn: entry.recordedOn, accepted: false },
  explain: () => `It was due on ${longDate(entry.due)} and was missed. ${sayLate(entry)}`,
});

/** The clocks as they count: what is entered late does not by itself make a missed clock a met or a later one (L7, L8, L27). */
export function withKeptMisses(
  { lateEntries: { entries } }: CaseState,
  clocks: readonly Clock[],
): readonly Clock[] {
  if (entries.length === 0) return clocks;
  const moved = entries.filter(({ kind, accepted }) => kind === 'moved' && !accepted);
  return [...clocks.map((clock) => asItCounts(clock, entries)), ...moved.map(missOf)];
}
