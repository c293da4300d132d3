import { containers, provision } from '../../storage/cosmos/containers';
import { aCosmosServer, type CosmosServer } from '../doors/cosmosServer';
import { connectionTo } from '../doors/cosmosStores';

let server: CosmosServer;
beforeEach(async () => {
  server = await aCosmosServer();
});
afterEach(() => server.stop());

async function provisioned(): Promise<readonly string[]> {
  const lines: string[] = [];
  const connection = connectionTo(server, 'complaints');
  await provision(connection, (line) => void lines.push(line));
  connection.close();
  return lines;
}

describe('provisioning', () => {
  it('makes the database and its containers, and the next time leaves them as they are', async () => {
    expect(await provisioned()).toEqual([
      'The database complaints was made.',
      'The container streams was made.',
      'The container documents was made.',
    ]);
    expect(await provisioned()).toEqual([
      'The database complaints was left as it is.',
      'The container streams was left as it is.',
      'The container documents was left as it is.',
    ]);
  });

  it('brings the indexing and the expiry of a container up to date', async () => {
    await provisioned();
    const connection = connectionTo(server, 'complaints');
    const streams = connection.database.container('streams');
    const old = { id: 'streams', partitionKey: { paths: ['/pk'] } };
    await streams.replace({ ...old, indexingPolicy: { includedPaths: [{ path: '/*' }], excludedPaths: [] } });
    expect((await provisioned())[1]).toBe('The container streams was changed.');
    const { resource } = await streams.read();
    expect(resource).toMatchObject({ defaultTtl: -1, indexingPolicy: containers[0]?.indexingPolicy });
    connection.close();
  });

  it('does not use a container that is partitioned by something else', async () => {
    const connection = connectionTo(server, 'complaints');
    await connection.account.databases.createIfNotExists({ id: 'complaints' });
    await connection.database.containers.create({ id: 'streams', partitionKey: { paths: ['/kind'] } });
    await expect(provisioned()).rejects.toThrow('partitioned by something else');
    connection.close();
  });

  it('indexes nothing that people wrote', () => {
    const paths = containers.flatMap(({ indexingPolicy }) =>
      (indexingPolicy?.includedPaths ?? []).map(({ path }) => path),
    );
    expect(paths.filter((path) => /body|sentence|\*/.test(path))).toEqual([]);
    expect(containers.map(({ indexingPolicy }) => indexingPolicy?.excludedPaths)).toEqual([
      [{ path: '/*' }],
      [{ path: '/*' }],
    ]);
  });
});
