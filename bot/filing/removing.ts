import { caseStream } from '../../policy/machine/case';
import { streams } from '../../policy/machine/streams';
import { besideCases } from '../../policy/machine/targets';
import type { Recorded } from '../../policy/machine/stream';
import type { CaseStore, StreamId } from '../../storage/ports/caseStore';
import type { Letters } from '../../storage/ports/letters';
import { backlog, type BacklogWorld } from './backlog';

export interface RemovingParts extends BacklogWorld {
  readonly store: Pick<CaseStore, 'events' | 'remove' | 'forget'>;
  readonly letters: Letters;
}

export interface Removing {
  /** Owes the removal of what a decision leaves nothing of: before it is made, so that no crash forgets it. */
  owe(stream: StreamId): Promise<void>;
  /** Removes what is due. A fault is logged, never thrown, and it is tried again. */
  work(): Promise<void>;
}

const MINUTE = 60_000;
/** No decision takes this long: what no event says has to go by then stays. */
const DECIDED_WITHIN = 10 * MINUTE;
/** A backlog lists letters by their hash; this stands for everything. */
const EVERYTHING = 'everything';

const typeOf = ({ event }: Recorded): string => (event as { readonly type: string }).type;

/** Takes away what disposal and answers taken back leave nothing of, in the store and beside it (7.1, L33, L34). */
export function removing(parts: RemovingParts): Removing {
  const { store, letters, now } = parts;

  async function remove(stream: StreamId, before: number): Promise<void> {
    await store.remove(stream, before);
    if (stream.kind !== caseStream.kind) return;
    await letters.forget(stream.id);
    for (const kind of besideCases) await store.forget({ kind, id: stream.id });
  }

  const work = backlog(parts, {
    kind: 'owedRemovals',
    firstRetry: MINUTE,
    async attempt({ stream, since }) {
      const erasing = streams.get(stream.kind)?.erases ?? [];
      const events = await store.events(stream);
      const last = [...events].reverse().find((each) => erasing.includes(typeOf(each)));
      if (last) await remove(stream, last.meta.seq);
      return last !== undefined || Date.parse(now()) - Date.parse(since) > DECIDED_WITHIN;
    },
  });
  return { owe: (stream) => work.owe(stream, [EVERYTHING]), work: () => work.work() };
}
