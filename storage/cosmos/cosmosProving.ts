import type { OperationInput } from '@azure/cosmos';
import type { Instant } from '../../policy/calendar/dates';
import type { Recorded } from '../../policy/machine/stream';
import { NOTHING_BEFORE, noViews } from '../integrity/chain';
import { sealAfter } from '../integrity/seal';
import type { AccessRecord, StreamId } from '../ports/caseStore';
import type { Link, Proof, Provable, Seal, SealedHead } from '../ports/proving';
import { batch, create, query, readItem } from './access';
import { bodyOf, readBody } from './body';
import type { CosmosConnection } from './connection';
import { itemIds, partition } from './ids';
import type { AccessItem, EventItem, SnapshotItem, ViewsItem } from './items';

type Provenance = AccessItem | EventItem | SnapshotItem | ViewsItem;

// NB: no stream has such a partition: theirs are a kind and an id with a colon between.
const SEALS = 'seals';
const LAST = 'last';
const sealId = (number: number): string => `seal:${String(number).padStart(9, '0')}`;

interface SealItem {
  readonly id: string;
  readonly pk: typeof SEALS;
  readonly type: 'seal';
  readonly number: number;
  readonly sealedAt: Instant;
  readonly heads: string;
  readonly link: string;
}

interface LastSealItem extends Pick<Seal, 'number' | 'link'> {
  readonly id: typeof LAST;
  readonly pk: typeof SEALS;
  readonly _etag?: string;
}

/** What shows that the database is as it was written. */
export function cosmosProving(connection: CosmosConnection): Provable {
  return {
    proof: (stream) => proofOf(connection, stream),
    seal: (at, limit) => seal(connection, at, limit),
    async seals({ pageSize, continuation = '0' }) {
      const first = Number(continuation) + 1;
      const numbers = Array.from({ length: pageSize }, (_, index) => first + index);
      const found = await Promise.all(numbers.map((number) => sealNumbered(connection, number)));
      const missing = found.indexOf(undefined);
      const rows = found.slice(0, missing === -1 ? pageSize : missing) as Seal[];
      const last = rows.at(-1);
      return last && rows.length === pageSize ? { rows, continuation: String(last.number) } : { rows };
    },
  };
}

async function sealNumbered(connection: CosmosConnection, number: number): Promise<Seal | undefined> {
  const item = await connection.run('sealRead', SEALS, () =>
    readItem<SealItem>(connection.streams, SEALS, sealId(number)),
  );
  return item && { number, at: item.sealedAt, heads: readBody(item.heads) as SealedHead[], link: item.link };
}

/** NB: read in pages while the bot goes on writing: what does not hold together is read once more by whoever asks. */
async function proofOf(connection: CosmosConnection, stream: StreamId): Promise<Proof> {
  const pk = partition(stream);
  const text =
    "SELECT * FROM c WHERE c.type = 'event' OR c.type = 'access' OR c.type = 'snapshot' OR c.type = 'views'";
  const items = await connection.run('proofQuery', pk, () =>
    query<Provenance>(connection.streams, text, {}, pk),
  );
  const of = <T extends Provenance['type']>(type: T) =>
    items.filter((item): item is Extract<Provenance, { type: T }> => item.type === type);
  const events = of('event').sort((a, b) => a.seq - b.seq);
  const [snapshot] = of('snapshot');
  const [views = noViews] = of('views');
  return {
    events: events.map(({ body }) => readBody(body) as Recorded),
    links: events.map(({ link }) => (link === undefined ? undefined : (readBody(link) as Link))),
    ...(snapshot ? { last: snapshot.lastLink ?? NOTHING_BEFORE } : {}),
    access: of('access')
      .sort((a, b) => (a.view ?? 0) - (b.view ?? 0))
      .map(({ body, link }) => ({
        record: readBody(body) as AccessRecord,
        ...(link === undefined ? {} : { link }),
      })),
    views: { count: views.count, link: views.link },
  };
}

interface Changed {
  readonly head: SealedHead;
  /** What takes their marks off, if they have not changed since. */
  readonly sealed: readonly OperationInput[];
}

async function seal(connection: CosmosConnection, at: Instant, limit: number): Promise<Seal | undefined> {
  const text = `SELECT c.kind, c.stream AS id FROM c WHERE c.unsealed = true OFFSET 0 LIMIT ${Math.trunc(limit)}`;
  const found = await connection.run('unsealedQuery', 'all', () =>
    query<StreamId>(connection.streams, text, {}),
  );
  const streams = new Map(found.map((stream) => [partition(stream), stream]));
  const changed: Changed[] = [];
  for (const stream of streams.values()) changed.push(await changedIn(connection, stream));
  if (changed.length === 0) return undefined;
  const made = await addSeal(
    connection,
    at,
    changed.map(({ head }) => head),
  );
  if (made) for (const { head, sealed } of changed) await takeMarksOff(connection, partition(head), sealed);
  return made;
}

async function changedIn(connection: CosmosConnection, { kind, id }: StreamId): Promise<Changed> {
  const pk = partition({ kind, id });
  const read = <T>(item: string) =>
    connection.run('sealRead', pk, () => readItem<T>(connection.streams, pk, item));
  const [snapshot, views] = await Promise.all([
    read<SnapshotItem>(itemIds.snapshot),
    read<ViewsItem>(itemIds.views),
  ]);
  const head = {
    kind,
    id,
    events: snapshot?.version ?? 0,
    last: snapshot?.lastLink ?? NOTHING_BEFORE,
    views: views ? { count: views.count, link: views.link } : noViews,
  };
  return { head, sealed: [snapshot, views].flatMap((item) => (item?.unsealed ? [withoutMark(item)] : [])) };
}

const withoutMark = ({ id, _etag: ifMatch }: SnapshotItem | ViewsItem): OperationInput => ({
  operationType: 'Patch',
  id,
  ifMatch,
  resourceBody: { operations: [{ op: 'set', path: '/unsealed', value: false }] },
});

/** What was written meanwhile keeps its mark, and is sealed the next time. */
async function takeMarksOff(
  connection: CosmosConnection,
  pk: string,
  operations: readonly OperationInput[],
): Promise<void> {
  for (const operation of operations)
    await connection.run('sealed', pk, () => batch(connection.streams, pk, [operation]));
}

/** Undefined when another instance was first. */
async function addSeal(
  connection: CosmosConnection,
  at: Instant,
  heads: readonly SealedHead[],
): Promise<Seal | undefined> {
  // NB: one whose answer was lost may be made again by a later seal: it holds the same.
  return connection.run('seal', SEALS, async () => {
    const last = await readItem<LastSealItem>(connection.streams, SEALS, LAST);
    const made = sealAfter(last, at, heads);
    const { number, link } = made;
    const item: SealItem = {
      id: sealId(number),
      pk: SEALS,
      type: 'seal',
      number,
      sealedAt: at,
      heads: bodyOf(heads),
      link,
    };
    const next: LastSealItem = { id: LAST, pk: SEALS, number, link };
    const kept = last
      ? ({ ...create(next), operationType: 'Replace', id: LAST, ifMatch: last._etag } as OperationInput)
      : create(next);
    return (await batch(connection.streams, SEALS, [create(item), kept])) === 'done' ? made : undefined;
  });
}
