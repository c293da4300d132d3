import type { OperationInput } from '@azure/cosmos';
import { noViews, viewsAfter } from '../integrity/chain';
import type { AccessRecord, StreamId } from '../ports/caseStore';
import type { Views } from '../ports/proving';
import { batch, create, readItem } from './access';
import type { CosmosConnection } from './connection';
import { itemIds, partition } from './ids';
import { accessItem, viewsItem, type AccessItem, type ViewsItem } from './items';

/** With the item that counts them, as many as one batch takes. */
const MOST_RECORDS = 99;
const MOST_TRIES = 50;

/** Records views of a stream, each chained to the one before. Throws when it stays contended, and `StoreUnavailable`. */
export async function recordViews(
  connection: CosmosConnection,
  stream: StreamId,
  records: readonly AccessRecord[],
): Promise<void> {
  const items = records.map((record) => ({ record, item: accessItem(stream, record) }));
  for (let from = 0; from < items.length; from += MOST_RECORDS)
    await recordTogether(connection, stream, items.slice(from, from + MOST_RECORDS));
}

type Waiting = readonly { readonly record: AccessRecord; readonly item: AccessItem }[];

async function recordTogether(
  connection: CosmosConnection,
  stream: StreamId,
  waiting: Waiting,
): Promise<void> {
  const pk = partition(stream);
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const done = await connection.run('recordAccess', pk, async (unsure) => {
      const found = await readItem<ViewsItem>(connection.streams, pk, itemIds.views);
      const { operations, head } = chained(stream, waiting, found ?? noViews);
      const outcome = await batch(connection.streams, pk, [
        ...operations,
        countOperation(head, found?._etag),
      ]);
      if (outcome === 'done') return true;
      // Ids are given out once: what is there already was put there by this call, its answer lost.
      if (unsure && outcome.failedAt < operations.length && outcome.status === 409) return true;
      if (outcome.status !== 409 && outcome.status !== 412 && outcome.status !== 404)
        throw new Error(`Access could not be recorded: ${outcome.status}.`);
      return false;
    });
    if (done) return;
  }
  throw new Error(`The views of ${stream.kind} stayed contended.`);
}

function chained(stream: StreamId, waiting: Waiting, before: Views) {
  let views = before;
  const operations = waiting.map(({ record, item }) => {
    views = viewsAfter(stream, views, record);
    return create({ ...item, view: views.count, link: views.link });
  });
  return { operations, head: viewsItem(stream, views) };
}

function countOperation(head: ViewsItem, ifMatch: string | undefined): OperationInput {
  if (ifMatch === undefined) return create(head);
  return { ...create(head), operationType: 'Replace', id: head.id, ifMatch } as OperationInput;
}
