import type { Recorded } from '../../policy/machine/stream';
import type { AccessRecord, CaseStore, StreamId } from '../ports/caseStore';
import { query, readItem } from './access';
import { readBody } from './body';
import { commitIn } from './cosmosCommit';
import type { CosmosConnection } from './connection';
import { cosmosDuties } from './cosmosDuties';
import { cosmosFigures } from './cosmosFigures';
import { cosmosLists } from './cosmosLists';
import { cosmosRemoval } from './cosmosRemoval';
import { cosmosSnapshots } from './cosmosSnapshots';
import { recordViews } from './cosmosViews';
import { cosmosWakes } from './cosmosWakes';
import { itemIds, partition } from './ids';
import type { AccessItem, EventItem, OperationItem, SnapshotItem } from './items';

/** Cases and registers in Cosmos DB: a stream is one partition, and a commit one transactional batch in it. */
export function cosmosCaseStore(connection: CosmosConnection): CaseStore {
  const read = <T>(operation: string, stream: StreamId, id: string): Promise<T | undefined> => {
    const pk = partition(stream);
    return connection.run(operation, pk, () => readItem<T>(connection.streams, pk, id));
  };
  const all = <T>(operation: string, stream: StreamId, type: string): Promise<readonly T[]> => {
    const pk = partition(stream);
    return connection.run(operation, pk, () =>
      query<T>(connection.streams, 'SELECT * FROM c WHERE c.type = @type', { type }, pk),
    );
  };

  return {
    async load(stream) {
      const item = await read<SnapshotItem>('load', stream, itemIds.snapshot);
      return item && { state: readBody(item.body), version: item.version, shape: item.shape };
    },
    async operation(stream, key) {
      const item = await read<OperationItem>('operation', stream, itemIds.operation(key));
      return item && { key, sentence: readBody(item.sentence) as string, version: item.version };
    },
    commit: (entry) => commitIn(connection, entry),
    recordAccess: (stream, records) => recordViews(connection, stream, records),
    ...cosmosLists(connection),
    ...cosmosSnapshots(connection),
    ...cosmosFigures(connection),
    ...cosmosDuties(connection),
    ...cosmosWakes(connection),
    ...cosmosRemoval(connection),
    async events(stream, from) {
      const items =
        from === undefined
          ? await all<EventItem>('eventsQuery', stream, 'event')
          : await eventsFrom(connection, stream, from);
      return [...items].sort((a, b) => a.seq - b.seq).map(({ body }) => readBody(body) as Recorded);
    },
    async accessRecords(stream) {
      const items = await all<AccessItem>('accessQuery', stream, 'access');
      return [...items]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ body }) => readBody(body) as AccessRecord);
    },
    close: async () => connection.close(),
  };
}

function eventsFrom(
  connection: CosmosConnection,
  stream: StreamId,
  from: number,
): Promise<readonly EventItem[]> {
  const pk = partition(stream);
  const text = 'SELECT * FROM c WHERE c.type = @type AND c.seq >= @from';
  return connection.run('eventsQuery', pk, () =>
    query<EventItem>(connection.streams, text, { type: 'event', from }, pk),
  );
}
