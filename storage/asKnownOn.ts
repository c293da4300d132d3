import { caseStream } from '../policy/machine/case';
import type { ClockContext } from '../policy/machine/clock';
import { knownClocks } from '../policy/machine/clocks';
import { countedOf, type Counted } from '../policy/reports/counted';
import type { LondonDate } from '../policy/calendar/dates';
import type { Recorded } from '../policy/machine/stream';
import { fold } from './lifting';
import type { CaseStore, StreamId } from './ports/caseStore';

/** How many cases are read before whoever waits for a turn has theirs. */
const AT_ONCE = 10;

/** Lets whoever waits for a turn have theirs. */
export const pauseForOthers = (): Promise<void> => new Promise((go) => setImmediate(go));

/** What was recorded of a stream by the end of a London date. */
const recordedBy = async (
  store: Pick<CaseStore, 'events'>,
  stream: StreamId,
  day: LondonDate,
): Promise<readonly Recorded[]> => (await store.events(stream)).filter(({ meta }) => meta.on <= day);

/**
 * A store as it was known at the end of a London date: nothing that was recorded later is in it, whatever day it tells of,
 * and every state is folded from events. For reading alone. Of what was disposed of since nothing is left.
 */
export const asKnownOn = (store: CaseStore, day: LondonDate): CaseStore => ({
  ...store,
  async load(stream) {
    const { length } = await recordedBy(store, stream, day);
    // NB: a shape that no state is kept in, so that whoever loads it folds the events.
    return length === 0 ? undefined : { state: {}, version: length, shape: Number.NaN };
  },
  events: async (stream, from = 1) =>
    (await recordedBy(store, stream, day)).filter(({ meta }) => meta.seq >= from),
});

/** What reports count of each case from its events, in the place of the rows that are kept: as of the day of this context. */
export const countedFromEvents = (store: CaseStore, context: ClockContext): Pick<CaseStore, 'counted'> => ({
  async counted({ kind, pageSize, continuation }) {
    const page = await store.streams({ pageSize, continuation });
    const rows: Counted[] = [];
    for (const [index, stream] of page.rows.entries()) {
      if (index % AT_ONCE === 0) await pauseForOthers();
      const row =
        stream.kind === kind ? countedFrom(stream.id, await store.events(stream), context) : undefined;
      if (row) rows.push(row);
    }
    return { ...page, rows };
  },
});

/** What reports count of a case that these events tell of. */
export function countedFrom(
  reference: string,
  events: readonly Recorded[],
  context: ClockContext,
): Counted | undefined {
  const state = fold(caseStream, reference, events);
  return countedOf(state, context, knownClocks(state, context));
}
