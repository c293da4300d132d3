import type { Stream } from '../policy/machine/stream';
import { contextFor, type Handling } from './handle';
import { editionOf, loadState } from './loadState';

/** Nobody acts: what lists find a case by is the same for everybody. */
const nobody = { id: '', name: '', roles: [] };

/**
 * Makes again what lists and searches find streams by, where an earlier program made it: at most so many. Says how many
 * there were. One that is written meanwhile is made by that commit. Throws when the store cannot be reached.
 */
export async function promoteAgain<S, E>(
  handling: Handling,
  stream: Stream<S, E>,
  limit: number,
): Promise<number> {
  const { store } = handling;
  const { kind } = stream;
  const edition = editionOf(stream);
  const found = await store.promotedBefore({ kind, edition, limit });
  if (found.length === 0) return 0;
  const context = await contextFor(handling, nobody);
  const faults: unknown[] = [];
  for (const { id } of found) {
    try {
      const loaded = await loadState(store, stream, id);
      if (!loaded) continue;
      const { state, version } = loaded;
      await store.promoteAgain({ kind, id }, { promoted: stream.promoted(state, context), edition, version });
    } catch (fault) {
      faults.push(fault);
    }
  }
  // One that cannot be read does not keep the others waiting.
  if (faults.length > 0) throw faults[0];
  return found.length;
}
