import { faultsOf, readSeals } from '../../../bot/jobs/proving';
import type { AccessRecord, StreamId } from '../../../storage/ports/caseStore';
import { aCommit, morning } from '../../doors/aCommit';
import type { Stores } from './stores';

const stream = { kind: 'case', id: 'C26-7K4MQ' };
const aView = (by: string): AccessRecord => ({ at: morning, by, what: 'read' });

export function historyIsProven(stores: Stores): void {
  const faults = async (of: StreamId = stream) => {
    const { heads } = await readSeals(stores.proving);
    return faultsOf(of, await stores.proving.proof(of), heads.get(JSON.stringify([of.kind, of.id])));
  };
  const seal = () => stores.proving.seal(morning, 100);

  describe('what proves a stream', () => {
    it('holds for decisions and views in any order, at once and through a restart', async () => {
      await stores.store.commit(aCommit({ events: [{ type: 'one' }, { type: 'two' }] }));
      await Promise.all(
        ['person-1', 'person-2', 'person-3'].map((by) => stores.store.recordAccess(stream, [aView(by)])),
      );
      await stores.reopen();
      await stores.store.commit(aCommit({ after: 2 }));
      await stores.store.recordAccess(stream, [aView('person-4'), aView('person-5')]);
      const { events, links, access, views } = await stores.proving.proof(stream);
      expect([events.length, new Set(links.map((link) => link?.link)).size]).toEqual([3, 3]);
      expect([access.length, access.filter(({ link }) => link !== undefined).length]).toEqual([7, 5]);
      expect(views.count).toBe(5);
      expect(await faults()).toEqual([]);
      expect(await stores.store.accessRecords(stream)).toHaveLength(7);
    });

    it('is kept of what is none, and of nothing at all', async () => {
      const nobody = { kind: 'list', id: 'person-1' };
      await stores.store.recordAccess(nobody, [aView('person-1')]);
      expect((await stores.proving.proof(nobody)).views.count).toBe(1);
      expect(await faults(nobody)).toEqual([]);
      expect(await faults({ kind: 'case', id: 'C26-00000' })).toEqual([]);
    });

    it('of 30 people who view at once leaves none out', async () => {
      const everybody = Array.from({ length: 30 }, (_, number) => `person-${number}`);
      await Promise.all(everybody.map((by) => stores.store.recordAccess(stream, [aView(by)])));
      expect((await stores.store.accessRecords(stream)).map(({ by }) => by).sort()).toEqual(everybody.sort());
      expect(await faults()).toEqual([]);
    });

    it('L34: holds once content was removed, and its salt is gone with it', async () => {
      for (const after of [0, 1]) await stores.store.commit(aCommit({ after }));
      await stores.store.commit(aCommit({ after: 2, events: [{ type: 'disposed' }] }));
      await stores.store.remove(stream, 3);
      const { links } = await stores.proving.proof(stream);
      expect(links.map((link) => link?.salt !== undefined)).toEqual([false, false, true]);
      expect(await faults()).toEqual([]);
    });
  });

  describe('a seal', () => {
    it('is of what changed since the one before, and follows from it', async () => {
      await stores.store.commit(aCommit());
      await stores.store.recordAccess({ kind: 'list', id: 'person-1' }, [aView('person-1')]);
      const first = await seal();
      expect(first?.heads.map(({ kind, events }) => [kind, events]).sort()).toEqual([
        ['case', 1],
        ['list', 0],
      ]);
      expect(await seal()).toBeUndefined();
      await stores.store.commit(aCommit({ after: 1 }));
      await stores.store.recordAccess(stream, [aView('person-2')]);
      const second = await seal();
      expect(second?.heads).toMatchObject([{ ...stream, events: 2, views: { count: 1 } }]);
      expect((await stores.proving.seals({ pageSize: 10 })).rows).toEqual([first, second]);
      const { faults: broken, links } = await readSeals(stores.proving);
      expect([broken, links]).toEqual([[], [first?.link, second?.link]]);
      expect(await faults()).toEqual([]);
    });

    it('takes at most so many streams, and seals are paged', async () => {
      for (const id of ['C26-00001', 'C26-00002', 'C26-00003']) await stores.store.commit(aCommit({ id }));
      expect((await stores.proving.seal(morning, 2))?.heads).toHaveLength(2);
      expect((await stores.proving.seal(morning, 2))?.heads).toHaveLength(1);
      const { rows, continuation } = await stores.proving.seals({ pageSize: 1 });
      expect(rows.map(({ number }) => number)).toEqual([1]);
      const next = await stores.proving.seals({ pageSize: 1, continuation });
      expect(next.rows.map(({ number }) => number)).toEqual([2]);
    });

    it('goes on holding as the stream goes on', async () => {
      await stores.store.commit(aCommit());
      await seal();
      await stores.store.commit(aCommit({ after: 1 }));
      await stores.store.recordAccess(stream, [aView('person-2')]);
      expect(await faults()).toEqual([]);
    });
  });
}
