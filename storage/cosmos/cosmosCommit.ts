import type { OperationInput } from '@azure/cosmos';
import { randomUUID } from 'node:crypto';
import { linksAfter, NOTHING_BEFORE } from '../integrity/chain';
import type { Commit, CommitOutcome } from '../ports/caseStore';
import { batch, create, readItem, TooMuchAtOnce } from './access';
import type { CosmosConnection } from './connection';
import { planWake } from './cosmosWakes';
import { withholdingIn } from './cosmosWithholding';
import { itemIds, partition } from './ids';
import {
  accessItem,
  dutyItems,
  eventItem,
  operationItem,
  snapshotItem,
  wakeItem,
  type OperationItem,
  type SnapshotItem,
} from './items';

/** Commits all of it or nothing, and says which: `tooMuch` where it is more than one transaction may hold. */
export async function commitIn(connection: CosmosConnection, entry: Commit): Promise<CommitOutcome> {
  try {
    return await commit(connection, entry);
  } catch (fault) {
    if (fault instanceof TooMuchAtOnce) return 'tooMuch';
    throw fault;
  }
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
      const withheld = entry.withheld ? await withholdingIn(connection, entry.stream, entry.withheld) : [];
      const operations = [...operationsOf(entry, current, commitId), ...withheld];
      if ((await batch(connection.streams, pk, operations)) === 'done') return 'committed';
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
