import { longDate } from '../calendar/dates';
import type { LateEntry } from '../sections/lateEntries/facts';
import type { CaseState } from './caseState';
import type { Clock } from './clock';

const sameClock = (clock: Clock, { clock: name, of }: LateEntry): boolean =>
  clock.name === name && clock.of === of;

/** Is it missed as it stands, by the day it was missed by before it was moved or taken away, or by a later one? */
const isMissedStill = ({ state, due }: Clock, { due: was }: LateEntry): boolean =>
  (state === 'missed' || state === 'metLate') && due >= was;

/** A clock as it counts, once what was entered about it late is taken into account (L7). */
function asItCounts(clock: Clock, entries: readonly LateEntry[]): Clock {
  const entry = [...entries].reverse().find((each) => sameClock(clock, each));
  if (!entry) return clock;
  const { accepted, recordedOn, doneOn, due } = entry;
  const late = { recordedOn, ...(doneOn ? { doneOn } : {}), accepted: accepted !== undefined };
  if (accepted) return { ...clock, late, explain: () => `${clock.explain()} ${sayAccepted(entry)}` };
  const explain = (): string => `${clock.explain()} ${sayLate(entry)}`;
  // It still waits for its act, so it is not marked as one whose act is on record.
  if (entry.kind === 'moved') return isMissedStill(clock, entry) ? { ...clock, due, explain } : clock;
  return clock.state === 'met' ? { ...clock, due, state: 'missed', late, explain } : clock;
}

const sayAccepted = ({ recordedOn }: LateEntry): string =>
  `It was recorded late, on ${longDate(recordedOn)}, and accepted as in time.`;

const sayLate = ({ doneOn, recordedOn, left }: LateEntry): string =>
  `${doneOn ? `Done ${longDate(doneOn)}, as it was entered on ${longDate(recordedOn)}.` : `Changed on ${longDate(recordedOn)}.`} ${left ? `It was looked at on ${longDate(left.on)}, and stays missed.` : 'It counts as missed until the Lead Manager accepts it.'}`;

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
  const beside = entries.filter(
    (entry) =>
      entry.kind === 'moved' &&
      !entry.accepted &&
      !clocks.some((clock) => sameClock(clock, entry) && isMissedStill(clock, entry)),
  );
  return [...clocks.map((clock) => asItCounts(clock, entries)), ...beside.map(missOf)];
}
