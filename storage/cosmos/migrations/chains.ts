import { createHash, randomBytes } from 'node:crypto';
import type { OperationInput } from '@azure/cosmos';
import type { Recorded } from '../../../policy/machine/stream';
import { linksAfter, NOTHING_BEFORE, viewsAfter, noViews } from '../../integrity/chain';
import type { AccessRecord, StreamId } from '../../ports/caseStore';
import type { Link, Views } from '../../ports/proving';
import { batch, codeOf, create, inBatches, query, readItem } from '../access';
import { bodyOf, readBody } from '../body';
import type { CosmosConnection } from '../connection';
import { viewsItem, type AccessItem, type EventItem, type SnapshotItem } from '../items';

const PAGE = 100;
// NB: no stream has such a partition: theirs are a kind and an id with a colon between.
const SEED = { id: 'salts', pk: 'version' };

/**
 * Chains events and access records that were written before there were chains; all of those records count as views. The
 * salts come of one secret that is thrown away at the end, so that a run that is made again, or beside itself, writes the same.
 */
export async function chains(connection: CosmosConnection): Promise<void> {
  const secret = await secretOf(connection);
  for await (const pk of partitionsIn(connection)) await chain(connection, pk, secret);
  await connection.run('dropSalts', SEED.pk, () =>
    connection.streams
      .item(SEED.id, SEED.pk)
      .delete()
      .catch((fault: unknown) => {
        if (codeOf(fault) !== 404) throw fault;
      }),
  );
}

async function secretOf(connection: CosmosConnection): Promise<string> {
  await connection.run('keepSalts', SEED.pk, () =>
    connection.streams.items
      .create({ ...SEED, secret: randomBytes(32).toString('base64') })
      .catch((fault: unknown) => {
        if (codeOf(fault) !== 409) throw fault;
      }),
  );
  const kept = await connection.run('readSalts', SEED.pk, () =>
    readItem<{ secret: string }>(connection.streams, SEED.pk, SEED.id),
  );
  // Another instance has come to the end meanwhile: what is still to do here is nothing.
  return kept?.secret ?? '';
}

/** Every partition that holds a stream, or what was asked for and is none. */
async function* partitionsIn(connection: CosmosConnection): AsyncGenerator<string> {
  for (const property of ['at', 'audited']) {
    let after = '';
    for (;;) {
      const text = `SELECT c.pk FROM c WHERE c.${property} > @after ORDER BY c.${property} OFFSET 0 LIMIT ${PAGE}`;
      const found = await connection.run('chainQuery', 'all', () =>
        query<{ pk: string }>(connection.streams, text, { after }),
      );
      yield* new Set(found.map(({ pk }) => pk));
      if (found.length < PAGE) break;
      // NB: a partition has many access records, and all of them are one place.
      after = found.at(-1)?.pk ?? after;
    }
  }
}

type Item = EventItem | AccessItem | SnapshotItem;

async function chain(connection: CosmosConnection, pk: string, secret: string): Promise<void> {
  const text = "SELECT * FROM c WHERE c.type = 'event' OR c.type = 'access' OR c.type = 'snapshot'";
  const items = await connection.run('chainRead', pk, () => query<Item>(connection.streams, text, {}, pk));
  const inOrder = [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  const events = inOrder.filter((item): item is EventItem => item.type === 'event');
  const access = inOrder.filter((item): item is AccessItem => item.type === 'access');
  const snapshot = inOrder.find((item): item is SnapshotItem => item.type === 'snapshot');
  const stream = streamOf(snapshot ?? events[0], access[0]);
  if (!stream || snapshot?.lastLink !== undefined) return;
  const links = linksAfter(
    stream,
    NOTHING_BEFORE,
    events.map(({ body }) => readBody(body) as Recorded),
    { saltOf: ({ meta }) => createHash('sha256').update(`${secret} ${pk} ${meta.seq}`).digest('base64') },
  );
  const operations = [
    ...events.map((item, index) => replacing({ ...item, link: bodyOf(links[index]) })),
    ...chainedViews(stream, access),
    ...(snapshot ? [replacing({ ...snapshot, ...headOf(links) })] : []),
  ];
  for (const together of inBatches(operations))
    await connection.run('chainWrite', pk, () => batch(connection.streams, pk, together));
}

const headOf = (links: readonly Link[]) => ({
  lastLink: links.at(-1)?.link ?? NOTHING_BEFORE,
  unsealed: true,
});

function chainedViews(stream: StreamId, access: readonly AccessItem[]): readonly OperationInput[] {
  let views: Views = noViews;
  const chained = access.map((item) => {
    views = viewsAfter(stream, views, readBody(item.body) as AccessRecord);
    return replacing({ ...item, view: views.count, link: views.link });
  });
  if (views.count === 0) return [];
  return [...chained, { ...create(viewsItem(stream, views)), operationType: 'Upsert' } as OperationInput];
}

/** If it is as it was read: what another instance wrote meanwhile stands. */
const replacing = ({ _etag: ifMatch, ...item }: Item): OperationInput =>
  ({ ...create(item), operationType: 'Replace', id: item.id, ifMatch }) as OperationInput;

function streamOf(
  named: Pick<SnapshotItem, 'kind' | 'stream'> | Pick<EventItem, 'kind' | 'stream'> | undefined,
  audited: AccessItem | undefined,
): StreamId | undefined {
  if (named?.kind !== undefined && named.stream !== undefined) return { kind: named.kind, id: named.stream };
  if (!audited) return undefined;
  const [kind = '', id = ''] = JSON.parse(audited.named) as readonly string[];
  return { kind, id };
}
