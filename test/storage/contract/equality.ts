import { equalityDocuments } from '../../../storage/equalityAnswers';
import { aCommit } from '../../doors/aCommit';
import type { Stores } from './stores';

const reference = 'C26-7K4MQ';
const quarter = '2026-Q1';
const beside = { area: 'mentalHealth', upheld: true } as const;
const answers = { religion: 'sikh', age: 'over74' } as const;

export function equalityIsKeptApart(stores: Stores): void {
  const kept = () => equalityDocuments(stores.documents);
  const rows = () => kept().rows([quarter]);

  describe('equality answers', () => {
    it('L33: are kept beside a case in a document of their own, and in nothing of any stream', async () => {
      await stores.store.commit(aCommit());
      await kept().keep(reference, answers);
      await stores.reopen();
      expect([await kept().areKept(reference), await kept().areKept('C26-OTHER')]).toEqual([true, false]);
      const stream = { kind: 'case', id: reference };
      const all = [await stores.store.events(stream), await stores.store.load(stream)];
      expect(JSON.stringify(all)).not.toContain('sikh');
      expect(await rows()).toEqual([]);
    });

    it('8.39: become a line that leads back to nothing once they are counted, and are gone', async () => {
      await kept().keep(reference, { age: 'under18' });
      await kept().keep(reference, answers);
      await kept().count(reference, quarter, beside);
      await stores.reopen();
      expect(await kept().areKept(reference)).toBe(false);
      expect(await rows()).toEqual([{ ...beside, answers }]);
      const document = await stores.documents.read('equalityRows', quarter);
      expect(document?.body).toEqual({ rows: [{ ...beside, answers }], marks: [] });
      await kept().count(reference, quarter, beside);
      expect(await rows()).toHaveLength(1);
    });

    it('8.39: are counted once, though counting was cut short before they were taken away', async () => {
      await kept().keep(reference, answers);
      const { documents } = stores;
      const dying = equalityDocuments({
        ...documents,
        read: (kind, id) => documents.read(kind, id),
        write: (kind, id, body, options) => documents.write(kind, id, body, options),
        remove: async () => Promise.reject(new Error('sample')),
      });
      await expect(dying.count(reference, quarter, beside)).rejects.toThrow('sample');
      expect(await kept().areKept(reference)).toBe(true);
      await kept().count(reference, quarter, beside);
      expect(await rows()).toHaveLength(1);
      expect(await kept().areKept(reference)).toBe(false);
    });

    it('8.39: stand in the same order, whichever case closed first, and all are counted at once', async () => {
      const ages = ['over74', 'under18', 'from18to25', 'from26to55', 'from56to64'] as const;
      for (const age of ages) await kept().keep(age, { age });
      await Promise.all(ages.map((age) => kept().count(age, quarter, beside)));
      const body = JSON.stringify((await stores.documents.read('equalityRows', quarter))?.body);
      for (const age of [...ages].reverse()) await kept().keep(age, { age });
      for (const age of [...ages].reverse()) await kept().count(age, '2026-Q2', beside);
      expect(JSON.stringify((await stores.documents.read('equalityRows', '2026-Q2'))?.body)).toBe(body);
      expect(await rows()).toHaveLength(5);
    });

    it('L34: are gone when they are taken back', async () => {
      await kept().keep(reference, answers);
      await kept().forget(reference);
      await kept().count(reference, quarter, beside);
      expect([await kept().areKept(reference), await rows()]).toEqual([false, []]);
    });
  });
}
