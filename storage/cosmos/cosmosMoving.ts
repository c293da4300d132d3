import type { OperationInput } from '@azure/cosmos';
import { continuationAfter, readContinuation } from '../continuation';
import type { AskedPage, Page, StreamId } from '../ports/caseStore';
import { GoneOn, type KeptDocument, type KeptStream, type Movable } from '../ports/moving';
import { batch, create, inBatches, query } from './access';
import { readBody } from './body';
import type { CosmosConnection } from './connection';
import { documentItem, type DocumentItem } from './cosmosDocuments';
import { itemIds, partition } from './ids';
import type { Link, Views } from '../ports/proving';
import { noViews } from '../integrity/chain';
import { itemsOf, keptOf, type AnyItem, type Here } from './movedItems';
import type { AccessItem, EventItem, SnapshotItem } from './items';

/** Carries streams and documents out of Cosmos DB and into it. A stream's snapshot is written last of its items. */
export function cosmosMoving(connection: CosmosConnection): Movable {
  const itemsIn = <T>(pk: string, text: string) =>
    connection.run('moveQuery', pk, () => query<T>(connection.streams, text, {}, pk));

  async function write(kept: KeptStream): Promise<void> {
    const pk = partition(kept.stream);
    const here = await itemsIn<ItemHere>(pk, 'SELECT c.id, c.version, c.seq, c.view, c.link FROM c');
    const snapshot = here.find(({ id }) => id === itemIds.snapshot);
    if ((snapshot?.version ?? 0) > (kept.snapshot?.version ?? 0)) throw new GoneOn(kept.stream);
    const { once, last } = itemsOf(kept, hereOf(here));
    const operations: readonly OperationInput[] = [
      ...once.map(create),
      ...last.map((item) => ({ ...create(item), operationType: 'Upsert' }) as OperationInput),
    ];
    for (const together of inBatches(operations))
      await connection.run('moveBatch', pk, async (unsure) => {
        const outcome = await batch(connection.streams, pk, together);
        if (outcome !== 'done' && !(unsure && outcome.status === 409))
          throw new Error(`A stream could not be moved: ${outcome.status}.`);
      });
  }

  return {
    async audited({ pageSize, continuation }: AskedPage): Promise<Page<StreamId>> {
      const [after] = readContinuation(continuation);
      const text = `SELECT c.audited, c.named FROM c WHERE c.audited > @after ORDER BY c.audited OFFSET 0 LIMIT ${Math.trunc(pageSize)}`;
      const found = await connection.run('auditedQuery', 'all', () =>
        query<AccessItem>(connection.streams, text, { after }),
      );
      const once = new Map(found.map((each) => [each.audited, each.named]));
      const rows = [...once.values()].map(streamOf);
      return { rows, ...goingOn(found, pageSize, ({ audited }) => audited) };
    },
    async read(stream) {
      return keptOf(stream, await itemsIn<AnyItem>(partition(stream), 'SELECT * FROM c'));
    },
    write,
    async documents({ pageSize, continuation }) {
      const [after] = readContinuation(continuation);
      const text = `SELECT * FROM c WHERE c.pk > @after ORDER BY c.pk OFFSET 0 LIMIT ${Math.trunc(pageSize)}`;
      const found = await connection.run('documentsQuery', 'all', () =>
        query<DocumentItem>(connection.documents, text, { after }),
      );
      return { rows: found.map(documentOf), ...goingOn(found, pageSize, ({ pk }) => pk) };
    },
    async writeDocument({ kind, id, body, expiresAt }) {
      const item = documentItem(kind, id, body, expiresAt, new Date().toISOString());
      await connection.run('writeDocument', item.pk, () => connection.documents.items.upsert(item));
    },
  };
}

type ItemHere = Pick<SnapshotItem, 'id' | 'version'> &
  Pick<AccessItem, 'view' | 'link'> &
  Partial<Pick<EventItem, 'seq'>>;

function hereOf(items: readonly ItemHere[]): Here {
  const links = new Map<number, Link>();
  let views: Views = noViews;
  for (const { seq, view, link } of items) {
    if (link === undefined) continue;
    if (seq !== undefined) links.set(seq, readBody(link) as Link);
    // The item that counts them is written last, so that a try that was cut short may lack it.
    if (view !== undefined && view > views.count) views = { count: view, link };
  }
  return { links, views, ids: new Set(items.map(({ id }) => id)) };
}

/** Where a full page goes on. */
function goingOn<T>(found: readonly T[], pageSize: number, placeOf: (item: T) => string) {
  const last = found.at(-1);
  return last && found.length === pageSize ? { continuation: continuationAfter(placeOf(last), '') } : {};
}

function streamOf(named: string): StreamId {
  const [kind = '', id = ''] = JSON.parse(named) as readonly string[];
  return { kind, id };
}

function documentOf({ named, body, expiresAt }: DocumentItem): KeptDocument {
  const [kind = '', id = ''] = JSON.parse(named) as readonly string[];
  return { kind, id, body: readBody(body), ...(expiresAt === null ? {} : { expiresAt }) };
}
