import { everyRow } from '../../../storage/ports/caseStore';
import { aCommit } from '../../doors/aCommit';
import type { Stores } from './stores';

const row = (reference: string, more: object = {}) => ({
  reference,
  kind: 'complaint',
  note: 'é 😀 " \\',
  ...more,
});

export function countedRowsAreKept(stores: Stores): void {
  const rows = async (pageSize = 100) => {
    const all: unknown[] = [];
    for await (const each of everyRow((continuation) =>
      stores.store.counted({ kind: 'case', pageSize, continuation }),
    ))
      all.push(each);
    return all;
  };
  const commit = (id: string, counted?: object, after = 0) =>
    stores.store.commit(aCommit({ id, after, key: `${id}-${after}`, promoted: { counted } }));

  describe('what reports count', () => {
    it('R8.40a: is kept with the commit, whole, and read page by page', async () => {
      const ids = ['C26-00003', 'C26-00001', 'C26-00002'];
      for (const id of ids) await commit(id, row(id));
      expect(await rows(2)).toEqual([...ids].sort().map((id) => row(id)));
    });

    it('R8.40a: is what the last commit says, and nothing where that counts nothing', async () => {
      await commit('C26-00001', row('C26-00001'));
      await commit('C26-00002', row('C26-00002'));
      await commit('C26-00001', row('C26-00001', { ended: true }), 1);
      await commit('C26-00002', undefined, 1);
      expect(await rows()).toEqual([row('C26-00001', { ended: true })]);
    });

    it('R8.40a: is made again from the state by a later edition, but not over a later commit', async () => {
      await commit('C26-00001', row('C26-00001'));
      const again = (version: number, counted: object) =>
        stores.store.promoteAgain(
          { kind: 'case', id: 'C26-00001' },
          { promoted: { stage: 'toTriage', open: true, involved: [], counted }, edition: 9, version },
        );
      expect(await again(1, row('C26-00001', { edition: 9 }))).toBe(true);
      expect(await again(0, row('C26-00001', { edition: 8 }))).toBe(false);
      expect(await rows()).toEqual([row('C26-00001', { edition: 9 })]);
    });

    it('counts one kind of stream apart from another', async () => {
      await commit('C26-00001', row('C26-00001'));
      const other = await stores.store.counted({ kind: 'training', pageSize: 10 });
      expect(other.rows).toEqual([]);
    });

    it('L34: is gone with a stream that is forgotten', async () => {
      await commit('C26-00001', row('C26-00001'));
      await stores.store.forget({ kind: 'case', id: 'C26-00001' });
      expect(await rows()).toEqual([]);
    });
  });
}
