import { openSealing } from '../../../bot/watching/sealing';
import type { DocumentLibrary, KeptDocument } from '../../../storage/ports/letterPost';
import { Database } from '../../../storage/sqlite/database';
import { sqliteCaseStore } from '../../../storage/sqlite/sqliteCaseStore';
import { sqliteProving } from '../../../storage/sqlite/sqliteProving';
import { aCommit, morning } from '../../doors/aCommit';

const MINUTE = 60_000;

function aSealing({ library }: { readonly library?: DocumentLibrary } = {}) {
  const database = new Database(':memory:');
  const store = sqliteCaseStore(database);
  const proving = sqliteProving(database);
  const logged: { event: string; facts: unknown }[] = [];
  const world = { time: 0, now: morning };
  const sealing = openSealing({
    proving,
    log: (event, facts) => void logged.push({ event, facts }),
    now: () => world.now,
    time: () => world.time,
    ...(library ? { library } : {}),
  });
  const seals = async () => (await proving.seals({ pageSize: 100 })).rows;
  return { store, sealing, seals, logged, world, close: () => store.close() };
}

describe('sealing', () => {
  it('seals what changed every ten minutes and at the end, and logs each seal without a name', async () => {
    const { store, sealing, seals, logged, world, close } = aSealing();
    await store.commit(aCommit());
    await sealing.work();
    expect(await seals()).toEqual([]);
    world.time = 10 * MINUTE;
    await sealing.work();
    await sealing.work();
    const [seal] = await seals();
    expect(logged).toEqual([{ event: 'sealed', facts: { seal: `1:${seal?.link}`, streams: 1 } }]);

    await store.commit(aCommit({ id: 'C26-00002' }));
    await sealing.finish();
    expect((await seals()).map(({ number }) => number)).toEqual([1, 2]);
    expect(JSON.stringify(logged)).not.toContain('C26');
    await close();
  });

  it('takes all that changed, however much, a part at a time', async () => {
    const { store, sealing, seals, close } = aSealing();
    await Promise.all(
      Array.from({ length: 450 }, (_, number) => store.commit(aCommit({ id: `C26-${10_000 + number}` }))),
    );
    await sealing.finish();
    expect((await seals()).map(({ heads }) => heads.length)).toEqual([200, 200, 50]);
    await close();
  });

  it('keeps one a day in the Trust’s library', async () => {
    const kept: KeptDocument[] = [];
    const library: DocumentLibrary = { keep: async (document) => `kept ${kept.push(document)}` };
    const { store, sealing, seals, world, close } = aSealing({ library });
    for (const [after, now] of [morning, morning, '2026-01-06T09:00:00.000Z'].entries()) {
      world.now = now;
      await store.commit(aCommit({ after }));
      await sealing.finish();
    }
    const [first] = await seals();
    expect(kept.map(({ folder, name }) => [...folder, name])).toEqual([
      ['Seals', '2026-01-05 seal 1.txt'],
      ['Seals', '2026-01-06 seal 3.txt'],
    ]);
    expect(kept[0]?.content.toString()).toBe(`1:${first?.link}\n`);
    await close();
  });

  it('logs that it failed, and seals the next time', async () => {
    const library: DocumentLibrary = { keep: () => Promise.reject(new Error('The library is away.')) };
    const { store, sealing, seals, logged, close } = aSealing({ library });
    await store.commit(aCommit());
    await sealing.finish();
    expect(logged.map(({ event }) => event)).toEqual(['sealed', 'sealingFailed']);
    expect(await seals()).toHaveLength(1);
    await close();
  });
});
