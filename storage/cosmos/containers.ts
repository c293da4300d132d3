import { PartitionKeyDefinitionVersion, type ContainerDefinition, type Database } from '@azure/cosmos';
import type { CosmosConnection } from './connection';

/** Every queried property; nothing else is indexed, the bodies least of all. */
const indexed = {
  streams: [
    'type',
    'kind',
    'open',
    'stage',
    'team',
    'service',
    'due',
    'received',
    'kept',
    'edition',
    'at',
    'audited',
    'sendAt',
    'urgent',
    'dead',
    'wakeAt',
    'plannedBy',
    'leaseUntil',
    'unsealed',
  ],
  documents: ['pk'],
};

/** What lists filter by together: the last one is the range that they are sorted and paged by. */
const together = {
  streams: [
    ['kind', 'open', 'due'],
    ['kind', 'service', 'open', 'due'],
    ['kind', 'stage', 'due'],
    ['kind', 'open', 'received'],
    ['kind', 'kept'],
  ],
  documents: [],
};

const container = (
  id: keyof typeof indexed,
  also: readonly string[] = [],
): ContainerDefinition & { id: string } => ({
  id,
  partitionKey: { paths: ['/pk'], version: PartitionKeyDefinitionVersion.V2 },
  // Items live for ever unless they say how long.
  defaultTtl: -1,
  indexingPolicy: {
    indexingMode: 'consistent',
    automatic: true,
    includedPaths: [...indexed[id].map((name) => `/${name}/?`), ...also].map((path) => ({ path })),
    excludedPaths: [{ path: '/*' }],
    compositeIndexes: together[id].map((names) =>
      names.map((name) => ({ path: `/${name}`, order: 'ascending' as const })),
    ),
  },
});

/** The containers: in one a partition is a stream, in the other a document. */
export const containers = [
  container('streams', ['/involved/[]/?', '/marks/[]/?', '/begins/[]/?']),
  container('documents'),
];

/** Makes the database and its containers where they are not there, or brings them up to date. Says what it did. */
export async function provision(connection: CosmosConnection, say: (line: string) => void): Promise<void> {
  const { id } = connection.database;
  const { statusCode } = await connection.run('provisionDatabase', id, () =>
    connection.account.databases.createIfNotExists({ id }),
  );
  say(`The database ${id} was ${statusCode === 201 ? 'made' : 'left as it is'}.`);
  for (const wanted of containers) {
    const did = await connection.run('provisionContainer', wanted.id, () =>
      provisionContainer(connection.database, wanted),
    );
    say(`The container ${wanted.id} was ${did}.`);
  }
}

/**
 * Makes a container, or brings its indexing and expiry up to date; says which. Throws when one of that name is
 * partitioned otherwise, which cannot be changed.
 */
async function provisionContainer(
  database: Database,
  definition: (typeof containers)[number],
): Promise<'made' | 'changed' | 'left as it is'> {
  const { resource: found, statusCode } = await database.containers.createIfNotExists(definition);
  if (statusCode === 201) return 'made';
  if (found?.partitionKey?.paths.join() !== '/pk')
    throw new Error(
      `There is a container “${definition.id}” already, and it is partitioned by something else.`,
    );
  const same = pathsIn(found) === pathsIn(definition) && found.defaultTtl === definition.defaultTtl;
  if (same) return 'left as it is';
  await database.container(definition.id).replace(definition);
  return 'changed';
}

/** The indexed, jointly indexed and unindexed paths, however a service orders them and whatever it adds of its own. */
function pathsIn({ indexingPolicy }: ContainerDefinition): string {
  const paths = (list: readonly { path: string }[] = []) =>
    list
      .map(({ path }) => path)
      .filter((path) => !path.includes('_etag'))
      .sort();
  const joint = (indexingPolicy?.compositeIndexes ?? []).map((each) => each.map(({ path }) => path).join());
  return JSON.stringify([
    paths(indexingPolicy?.includedPaths),
    paths(indexingPolicy?.excludedPaths),
    joint.sort(),
  ]);
}
