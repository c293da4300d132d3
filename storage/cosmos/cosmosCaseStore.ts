import type { OperationInput } from '@azure/cosmos';
import { randomUUID } from 'node:crypto';
import type { Recorded } from '../../policy/machine/stream';
import { continuationAfter, readContinuation } from '../continuation';
import { linksAfter, NOTHING_BEFORE } from '../integrity/chain';
import type { AccessRecord, CaseStore, Commit, CommitOutcome, StreamId } from '../ports/caseStore';
import { batch, create, query, readItem, replaceItem, TooMuchAtOnce } from './access';
import { readBody } from './body';
import type { CosmosConnection } from './connection';
import { cosmosDuties } from './cosmosDuties';
import { cosmosFigures } from './cosmosFigures';
import { cosmosLists } from './cosmosLists';
import { cosmosRemoval } from './cosmosRemoval';
import { recordViews } from './cosmosViews';
import { cosmosWakes, planWake } from './cosmosWakes';
import { itemIds, partition } from './ids';
import {
  accessItem,
  dutyItems,
  eventItem,
  operationItem,
  promotedOf,
  snapshotItem,
  wakeItem,
  type AccessItem,
  type EventItem,
  type OperationItem,
  type SnapshotItem,
} from './items';

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
    async commit(entry) {
      try {
        return await commit(connection, entry);
      } catch (fault) {
        if (fault instanceof TooMuchAtOnce) return 'tooMuch';
        throw fault;
      }
    },
    recordAccess: (stream, records) => recordViews(connection, stream, records),
    ...cosmosLists(connection),
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
      const item = await read<SnapshotItem>('load', stream, itemIds.snapshot);
      if (item?.version !== version) return false;
      const again = { ...bareOf(item), ...promotedOf(stream, promoted), edition };
      return replaceItem(connection, 'promoteAgain', () => connection.streams, again);
    },
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

/** A snapshot without what lists and searches find it by. */
function bareOf(item: SnapshotItem) {
  const { id, pk, type, kind, stream, version, shape, body, at, lastLink, unsealed, _etag } = item;
  const bare = { id, pk, type, kind, stream, version, shape, body, at, lastLink, unsealed };
  return { ...bare, ...(_etag === undefined ? {} : { _etag }) };
}

async function commit(connection: CosmosConnection, entry: Commit): Promise<CommitOutcome> {
  const pk = partition(entry.stream);
  const commitId = randomUUID();
  return connection.run('commit', pk, async () => {
    const current =
      entry.expectedVersion > 0
        ? await readItem<SnapshotItem>(connection.streams, pk, itemIds.snapshot)
        : undefined;
    if ((current?.version ?? 0) === entry.expectedVersion) {
      if ((await batch(connection.streams, pk, operationsOf(entry, current, commitId))) === 'done')
        return 'committed';
    }
    // Somebody was first: with other events, with the same key, or this very commit, its answer lost.
    const first = await readItem<OperationItem>(
      connection.streams,
      pk,
      itemIds.operation(entry.operation.key),
    );
    if (!first) return 'conflict';
    return first.commit === commitId ? 'committed' : 'repeated';
  });
}

/** All that a commit writes, in one transaction. `current` is the snapshot that it goes on from. */
function operationsOf(
  entry: Commit,
  current: SnapshotItem | undefined,
  commitId: string,
): readonly OperationInput[] {
  const { stream, operation, events, messages, sendFrom, wakeAt, calendar } = entry;
  const before = current?.lastLink ?? NOTHING_BEFORE;
  const links = linksAfter(stream, before, events, { did: entry.access });
  const kept = { ...entry, version: operation.version };
  return [
    snapshotOperation(snapshotItem(stream, kept, links.at(-1)?.link ?? before), current?._etag),
    create(operationItem(stream, operation, commitId)),
    ...events.map((event, index) => create(eventItem(stream, event, links[index]))),
    create(accessItem(stream, entry.access)),
    ...dutyItems(stream, `${operation.version}`, messages, sendFrom).map(create),
    entry.expectedVersion === 0 ? create(wakeItem(stream, wakeAt, calendar)) : planWake(wakeAt, calendar),
  ];
}

function snapshotOperation(item: SnapshotItem, ifMatch: string | undefined): OperationInput {
  if (ifMatch === undefined) return create(item);
  return { ...create(item), operationType: 'Replace', id: item.id, ifMatch } as OperationInput;
}
