import { randomUUID } from 'node:crypto';
import type { Instant } from '../../policy/calendar/dates';
import type { Documents } from '../ports/documents';
import { codeOf, readItem } from './access';
import { bodyOf, readBody } from './body';
import type { CosmosConnection } from './connection';
import { partitionOf } from './ids';

export interface DocumentItem {
  readonly id: string;
  readonly pk: string;
  /** The kind and the id, as they were given. */
  readonly named: string;
  readonly body: string;
  readonly expiresAt: Instant | null;
  /** Seconds until the service itself takes it away; -1 for never. */
  readonly ttl: number;
  readonly written: string;
  readonly _etag?: string;
}

/** The service counts by its own clock: what expires is gone by ours first, and by its a while later. */
const SECONDS_LATER = 3_600;
const LONGEST_SECONDS = 2_147_483_647;

const ITEM = 'document';

/** Somebody else wrote or removed it first. */
const overtaken: readonly unknown[] = [404, 409, 412];

/** Small documents, one partition each. `now` is the clock they expire by. */
export function cosmosDocuments(connection: CosmosConnection, now: () => Instant): Documents {
  const current = (pk: string) => readItem<DocumentItem>(connection.documents, pk, ITEM);
  const lives = (item: DocumentItem | undefined): item is DocumentItem =>
    item !== undefined && (item.expiresAt === null || item.expiresAt > now());

  async function put(item: DocumentItem, over: DocumentItem | undefined): Promise<string | undefined> {
    const { documents } = connection;
    const condition = over?._etag;
    const { resource } =
      condition === undefined
        ? await documents.items.create<DocumentItem>(item)
        : await documents
            .item(ITEM, item.pk)
            .replace<DocumentItem>(item, { accessCondition: { type: 'IfMatch', condition } });
    return resource?._etag;
  }

  const write = (item: DocumentItem, ifMatch: string | undefined): Promise<string | undefined> =>
    connection.run('writeDocument', item.pk, async (unsure) => {
      if (ifMatch === undefined)
        return (await connection.documents.items.upsert<DocumentItem>(item)).resource?._etag;
      const found = await current(item.pk);
      // An earlier try of this very write may have been carried out although its answer was lost.
      if (unsure && found?.written === item.written) return found._etag;
      const asWanted = ifMatch === 'absent' ? !lives(found) : lives(found) && found._etag === ifMatch;
      if (!asWanted) return undefined;
      return put(item, found).catch((fault: unknown) => {
        if (overtaken.includes(codeOf(fault))) return undefined;
        throw fault;
      });
    });

  return {
    async read<T>(kind: string, id: string) {
      const pk = partitionOf(kind, id);
      const item = await connection.run('readDocument', pk, () => current(pk));
      return lives(item) ? { body: readBody(item.body) as T, etag: item._etag ?? '' } : undefined;
    },
    write: (kind, id, body, { ifMatch, expiresAt }) =>
      write(documentItem(kind, id, body, expiresAt, now()), ifMatch),
    async remove(kind, id) {
      const pk = partitionOf(kind, id);
      await connection.run('removeDocument', pk, () =>
        connection.documents
          .item(ITEM, pk)
          .delete()
          .catch((fault: unknown) => {
            if (codeOf(fault) !== 404) throw fault;
          }),
      );
    },
  };
}

export function documentItem(
  kind: string,
  id: string,
  body: unknown,
  expiresAt: Instant | undefined,
  now: Instant,
): DocumentItem {
  const left =
    expiresAt === undefined ? undefined : Math.ceil((Date.parse(expiresAt) - Date.parse(now)) / 1000);
  return {
    id: ITEM,
    pk: partitionOf(kind, id),
    named: JSON.stringify([kind, id]),
    body: bodyOf(body),
    expiresAt: expiresAt ?? null,
    ttl: left === undefined ? -1 : Math.min(Math.max(left, 0) + SECONDS_LATER, LONGEST_SECONDS),
    written: randomUUID(),
  };
}
