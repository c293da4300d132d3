import type { CosmosConnection } from '../../storage/cosmos/connection';
import { migrate } from '../../storage/cosmos/migrating';
import type { CosmosMigration } from '../../storage/cosmos/migrations/all';
import { aCosmosServer, type CosmosServer } from '../doors/cosmosServer';
import { faultsOf } from '../../bot/jobs/proving';
import { cosmosCaseStore } from '../../storage/cosmos/cosmosCaseStore';
import { cosmosProving } from '../../storage/cosmos/cosmosProving';
import { chains } from '../../storage/cosmos/migrations/chains';
import { aCommit, morning } from '../doors/aCommit';
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
    await migrate(connection, []);
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

describe('a database from before there were chains', () => {
  type Item = Record<string, unknown> & { readonly id: string; readonly pk: string };
  const everyItem = async () =>
    (await connection.streams.items.query<Item>('SELECT * FROM c').fetchAll()).resources;

  /** As an earlier program would have left it. */
  async function withoutChains(): Promise<void> {
    for (const item of await everyItem()) {
      const { link, view, lastLink, unsealed, ...bare } = item;
      const place = connection.streams.item(item.id, item.pk);
      if (item.type === 'views') await place.delete();
      else await place.replace({ ...bare });
      expect([link, view, lastLink, unsealed].some((each) => each !== undefined)).toBe(
        ['event', 'views', 'snapshot'].includes(String(item.type)) || view !== undefined,
      );
    }
  }

  it('has all of it chained and to be sealed, and may be brought up to date once more', async () => {
    const store = cosmosCaseStore(connection);
    const proving = cosmosProving(connection);
    const list = { kind: 'list', id: 'person-1' };
    const ids = ['C26-00001', 'C26-00002'];
    for (const id of ids) {
      await store.commit(aCommit({ id, events: [{ type: 'one' }, { type: 'two' }] }));
      await store.recordAccess({ kind: 'case', id }, [{ at: morning, by: 'person-1', what: 'read' }]);
    }
    await store.recordAccess(list, [{ at: morning, by: 'person-1', what: 'listed' }]);
    await withoutChains();

    await chains(connection);
    const once = await Promise.all(ids.map((id) => proving.proof({ kind: 'case', id })));
    await chains(connection);

    for (const stream of [...ids.map((id) => ({ kind: 'case', id })), list])
      expect(faultsOf(stream, await proving.proof(stream), undefined)).toEqual([]);
    expect(await Promise.all(ids.map((id) => proving.proof({ kind: 'case', id })))).toEqual(once);
    expect(once.map(({ views }) => views.count)).toEqual([2, 2]);
    expect((await proving.seal(morning, 10))?.heads).toHaveLength(3);
    expect((await everyItem()).some(({ id }) => id === 'salts')).toBe(false);
    await store.commit(aCommit({ id: 'C26-00001', after: 2 }));
    const after = await proving.proof({ kind: 'case', id: 'C26-00001' });
    expect(faultsOf({ kind: 'case', id: 'C26-00001' }, after, undefined)).toEqual([]);
  });
});
