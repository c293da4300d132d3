import { continuationAfter, readContinuation } from '../continuation';
import type { CaseStore, StreamId } from '../ports/caseStore';
import { query, readItem, replaceItem } from './access';
import { readBody } from './body';
import type { CosmosConnection } from './connection';
import { itemIds, partition } from './ids';
import { promotedOf, type SnapshotItem } from './items';

/** What reports count of each stream, and the promoted properties of those kept in an older edition. */
export function cosmosSnapshots(
  connection: CosmosConnection,
): Pick<CaseStore, 'counted' | 'promotedBefore' | 'promoteAgain'> {
  return {
    async counted({ kind, pageSize, continuation }) {
      const [after] = readContinuation(continuation);
      const text = `SELECT c.at, c.counted FROM c WHERE c.kind = @kind AND c.type = 'snapshot' AND c.at > @after
        ORDER BY c.at OFFSET 0 LIMIT ${Math.trunc(pageSize)}`;
      const found = await connection.run('countedQuery', kind, () =>
        query<Pick<SnapshotItem, 'at' | 'counted'>>(connection.streams, text, { kind, after }),
      );
      const last = found.at(-1);
      const rows = found.flatMap(({ counted }) => (counted === undefined ? [] : [readBody(counted)]));
      return last && found.length === pageSize
        ? { rows, continuation: continuationAfter(last.at, '') }
        : { rows };
    },
    async promotedBefore({ kind, edition, limit }) {
      const text = `SELECT c.kind, c.stream AS id FROM c WHERE c.type = 'snapshot' AND c.kind = @kind
        AND (c.edition < @edition OR IS_DEFINED(c.edition) = false) OFFSET 0 LIMIT ${Math.trunc(limit)}`;
      return connection.run('promotedBeforeQuery', kind, () =>
        query<StreamId>(connection.streams, text, { kind, edition }),
      );
    },
    async promoteAgain(stream, { promoted, edition, version }) {
      const pk = partition(stream);
      const item = await connection.run('load', pk, () =>
        readItem<SnapshotItem>(connection.streams, pk, itemIds.snapshot),
      );
      if (item?.version !== version) return false;
      const again = { ...bareOf(item), ...promotedOf(stream, promoted), edition };
      return replaceItem(connection, 'promoteAgain', () => connection.streams, again);
    },
  };
}

/** A snapshot without what lists and searches find it by. */
function bareOf(item: SnapshotItem) {
  const { id, pk, type, kind, stream, version, shape, body, at, lastLink, unsealed, _etag } = item;
  const bare = { id, pk, type, kind, stream, version, shape, body, at, lastLink, unsealed };
  return { ...bare, ...(_etag === undefined ? {} : { _etag }) };
}
