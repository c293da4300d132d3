import { isDeepStrictEqual } from 'node:util';
import { addDays, type LondonDate } from '../../policy/calendar/dates';
import { caseStream } from '../../policy/machine/case';
import type { ClockContext } from '../../policy/machine/clock';
import type { Recorded } from '../../policy/machine/stream';
import { countedFrom } from '../../storage/asKnownOn';
import { editionOf } from '../../storage/loadState';
import type { StreamId } from '../../storage/ports/caseStore';
import type { Movable } from '../../storage/ports/moving';

/** The days a row may have been made on: it says how clocks stood when the case was last written, or made again since. */
function* daysSince(events: readonly Recorded[], today: LondonDate): Generator<LondonDate> {
  const last = events.at(-1)?.meta.on ?? today;
  yield last;
  if (last < today) yield today;
  for (let day = addDays(last, 1); day < today; day = addDays(day, 1)) yield day;
}

/** A row as it is kept. */
const asKept = (row: unknown): Readonly<Record<string, unknown>> =>
  (JSON.parse(JSON.stringify(row ?? {})) ?? {}) as Readonly<Record<string, unknown>>;

/**
 * Where the row that reports count of a case is not what its events give, on any day since the last of them: the parts
 * that differ, never what is in them. One that an earlier program made is made again by the bot, and is not looked at.
 */
export async function faultsOfCounted(
  moving: Pick<Movable, 'read'>,
  stream: StreamId,
  { today, ...around }: ClockContext,
): Promise<readonly string[]> {
  if (stream.kind !== caseStream.kind) return [];
  const { snapshot, events } = await moving.read(stream);
  const isOfToday = snapshot?.edition === editionOf(caseStream) && snapshot.version === events.length;
  if (!isOfToday) return [];
  const kept = asKept(snapshot.promoted.counted);
  const made: Readonly<Record<string, unknown>>[] = [];
  for (const day of daysSince(events, today)) {
    const row = asKept(countedFrom(stream.id, events, { ...around, today: day }));
    if (isDeepStrictEqual(row, kept)) return [];
    made.push(row);
    // What is the same at both ends is so on each day between.
    if (day === today && isDeepStrictEqual(row, made[0])) break;
  }
  const [first = {}] = made;
  const names = new Set([...Object.keys(first), ...Object.keys(kept)]);
  const differing = [...names].filter((name) => !isDeepStrictEqual(first[name], kept[name]));
  return [`what reports count of it (${differing.sort().join(', ')})`];
}
