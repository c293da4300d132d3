import { codeOf, readItem, replaceItem } from './access';
import type { CosmosConnection } from './connection';
import { migrations as known } from './migrations/all';

interface VersionItem {
  readonly id: string;
  readonly pk: string;
  readonly version: number;
  readonly _etag?: string;
}

// NB: no stream has such a partition: theirs are a kind and an id with a colon between.
const item = { id: 'version', pk: 'version' };

/**
 * Brings a database up to date, one version at a time, and writes down how far it is. Throws when a newer program wrote
 * it, and `StoreUnavailable`. A database without a number is one of the first version, or new.
 */
export async function migrate(connection: CosmosConnection, migrations = known): Promise<void> {
  const to = 1 + migrations.length;
  const found = await connection.run('readVersion', item.pk, () =>
    readItem<VersionItem>(connection.streams, item.pk, item.id),
  );
  const from = found?.version ?? 1;
  if (from > to)
    throw new Error(
      `This database was written by a newer version of this program (its version is ${from}, this program knows ${to}). Start the newer version, or choose another COSMOS_DATABASE.`,
    );
  for (const [index, migration] of migrations.slice(from - 1).entries()) {
    await migration(connection);
    await write(connection, from + index + 1);
  }
  if (!found && from === to) await write(connection, to);
}

/** Never to a lower version: another instance may have come further meanwhile. */
async function write(connection: CosmosConnection, version: number): Promise<void> {
  await connection.run('writeVersion', item.pk, () =>
    connection.streams.items.create({ ...item, version }).catch((fault: unknown) => {
      if (codeOf(fault) !== 409) throw fault;
    }),
  );
  const found = await connection.run('readVersion', item.pk, () =>
    readItem<VersionItem>(connection.streams, item.pk, item.id),
  );
  if (!found || found.version >= version) return;
  const next: VersionItem = { ...found, version };
  await replaceItem(connection, 'writeVersion', () => connection.streams, next);
}
