import type { CosmosConnection } from '../../storage/cosmos/connection';
import { migrate } from '../../storage/cosmos/migrating';
import type { CosmosMigration } from '../../storage/cosmos/migrations/all';
import { aCosmosServer, type CosmosServer } from '../doors/cosmosServer';
import { connectionTo, provisioned } from '../doors/cosmosStores';

let server: CosmosServer;
let connection: CosmosConnection;
beforeEach(async () => {
  server = await aCosmosServer();
  connection = connectionTo(server, await provisioned(server));
});
afterEach(async () => {
  connection.close();
  await server.stop();
});

async function versionKept(): Promise<unknown> {
  const { resource } = await connection.streams.item('version', 'version').read<{ version: number }>();
  return resource?.version;
}

describe('a database of an older version', () => {
  let done: string[];
  const step =
    (name: string): CosmosMigration =>
    async () =>
      void done.push(name);
  beforeEach(() => {
    done = [];
  });

  it('is of the first version where it says nothing, and says so from then on', async () => {
    await migrate(connection);
    expect(await versionKept()).toBe(1);
  });

  it('is brought up to date one version at a time, and only once', async () => {
    await migrate(connection, [step('to 2'), step('to 3')]);
    await migrate(connection, [step('to 2'), step('to 3')]);
    await migrate(connection, [step('to 2'), step('to 3'), step('to 4')]);
    expect(done).toEqual(['to 2', 'to 3', 'to 4']);
    expect(await versionKept()).toBe(4);
  });

  it('goes on from where an interrupted start came to', async () => {
    const broken: CosmosMigration = async () => {
      throw new Error('interrupted');
    };
    await expect(migrate(connection, [step('to 2'), broken])).rejects.toThrow('interrupted');
    expect(await versionKept()).toBe(2);
    await migrate(connection, [step('to 2'), step('to 3')]);
    expect(done).toEqual(['to 2', 'to 3']);
  });

  it('that a newer program wrote is refused with what to do', async () => {
    await migrate(connection, [step('to 2')]);
    await expect(migrate(connection, [])).rejects.toThrow(/newer version.*version is 2.*COSMOS_DATABASE/);
    expect(await versionKept()).toBe(2);
  });
});
