import type { Promoted } from '../../../policy/machine/stream';
import { wordsOfName, wordsOfPhone, termsIn } from '../../../policy/search/words';
import type { FindQuery, Row } from '../../../storage/ports/caseStore';
import { aCommit } from '../../doors/aCommit';
import type { Stores } from './stores';

const named = (name: string, phone = ''): Partial<Promoted> => ({
  words: [...wordsOfName(name), ...wordsOfPhone(phone)],
});

const cases: Readonly<Record<string, Partial<Promoted>>> = {
  'C26-00001': { ...named('Amara Okafor', '07700 900123'), involved: ['nurse', 'pals'] },
  'C26-00002': { ...named('Łukasz Müller-Brandt'), involved: ['nurse'] },
  'C26-00003': { ...named("Niamh O'Brien", '+44 7700 900456'), stage: 'closed', open: false },
  'C26-00004': { ...named('Ng Amara', '020 7946 0018'), nextDue: '2026-01-02' },
  'C26-00005': { words: undefined },
  'C26-00006': { words: [] },
  'C26-00007': { ...named('李明'), involved: [] },
};

export function searchesAreKept(stores: Stores): void {
  const asking = (typed: string, wanted: Partial<FindQuery> = {}) =>
    stores.store.find({ kind: 'case', terms: termsIn(typed), pageSize: 100, ...wanted });
  const found = async (typed: string, wanted: Partial<FindQuery> = {}) =>
    (await asking(typed, wanted)).rows
      .map(({ id }) => id.slice(-1))
      .sort()
      .join('');

  describe('a search', () => {
    beforeEach(async () => {
      for (const [id, promoted] of Object.entries(cases))
        await stores.store.commit(aCommit({ id, promoted }));
      await stores.store.commit(aCommit({ kind: 'training', id: 'T-7', promoted: named('Amara Okafor') }));
    });

    it.each([
      ['okafor', '1'],
      ['OKAFOR, Amara', '1'],
      ['oka', '1'],
      ['ok', ''],
      ['kafor', ''],
      ['amara', '14'],
      ['ama oka', '1'],
      ['lukasz muller', '2'],
      ['brandt', '2'],
      ['mullerbrandt', '2'],
      ['Müller–Brandt', '2'],
      ['obrien', '3'],
      ['o’brien', '3'],
      ['O BRIEN', '3'],
      ['ng', '4'],
      ['n', ''],
      ['李明', '7'],
      ['李', ''],
      ['07700', '13'],
      ['+44 7700 900 123', '1'],
      ['0123', '1'],
      ['900456', '3'],
      ['0018 amara', '4'],
      ['amara nobody', ''],
      ['*', ''],
      ['"amara" OR ng', ''],
      ['', ''],
    ])('for “%s” finds what it should and nothing else', async (typed, ids) => {
      expect(await found(typed)).toBe(ids);
    });

    it('finds nothing for what is no word, and nothing for no words at all', async () => {
      for (const terms of [[], [[]], [['']], [['"']], [['a b']], [['_open']], [['okafor'], []]])
        expect((await stores.store.find({ kind: 'case', terms, pageSize: 5 })).rows).toEqual([]);
    });

    it('keeps to one kind, and to what somebody is involved in', async () => {
      expect(await found('amara', { kind: 'training' })).toBe('7');
      expect(await found('amara', { kind: 'restriction' })).toBe('');
      expect(await found('amara', { involving: 'nurse' })).toBe('1');
      expect(await found('amara', { involving: 'stranger' })).toBe('');
      expect(await found('amara', { involving: '' })).toBe('');
    });

    it('shows rows as a list does, without words and people', async () => {
      const { rows } = await asking('okafor');
      const listed = await stores.store.list({ kind: 'case', pageSize: 100 });
      expect(rows).toEqual(listed.rows.filter(({ id }) => id === 'C26-00001'));
      expect(JSON.stringify(rows)).not.toMatch(/okafor|nurse/);
    });

    it('follows the case in the commit that changes it, and keeps nothing of what was', async () => {
      await stores.store.commit(aCommit({ id: 'C26-00001', after: 1, promoted: named('Ada Okoye') }));
      expect([await found('okafor'), await found('okoye'), await found('amara')]).toEqual(['', '1', '4']);
      await stores.store.commit(
        aCommit({ id: 'C26-00001', after: 2, promoted: { words: [], stage: 'disposed', open: false } }),
      );
      expect(await found('okoye')).toBe('');
    });

    it('finds nothing of a commit that was not taken', async () => {
      await stores.store.commit(aCommit({ id: 'C26-00001', after: 4, promoted: named('Zebedee') }));
      expect(await found('zebedee')).toBe('');
    });

    it('gives what is open first, and every row once whatever the size of its pages', async () => {
      for (let number = 10; number < 21; number += 1)
        await stores.store.commit(
          aCommit({
            id: `C26-000${number}`,
            promoted: {
              ...named('Priya Patel'),
              open: number % 3 > 0,
              stage: number % 3 ? 'enquiry' : 'closed',
            },
          }),
        );
      const all = (await asking('patel')).rows;
      expect(all).toHaveLength(11);
      expect(all.map(({ promoted }) => promoted.open).lastIndexOf(true)).toBe(7);
      for (const pageSize of [1, 2, 3, 7, 10, 11]) {
        const paged: Row[] = [];
        let continuation: string | undefined;
        do {
          const page = await asking('patel', { pageSize, ...(continuation ? { continuation } : {}) });
          expect(page.rows.length).toBeLessThanOrEqual(pageSize);
          paged.push(...page.rows);
          continuation = page.continuation;
        } while (continuation !== undefined);
        expect(paged).toEqual(all);
      }
    });

    it('begins at the beginning for a continuation nobody gave out', async () => {
      for (const continuation of ['', 'nonsense', '[1,2]', '{}', 'null'])
        expect(await found('amara', { continuation })).toBe('14');
    });
  });

  describe('what an earlier edition promoted', () => {
    const before = () => stores.store.promotedBefore({ kind: 'case', edition: 2, limit: 10 });
    const promoted: Promoted = { stage: 'enquiry', open: true, involved: ['pals'], ...named('Ada Okoye') };

    beforeEach(async () => {
      await stores.store.commit(aCommit({ id: 'C26-00001', edition: 1, promoted: named('Amara Okafor') }));
      await stores.store.commit(aCommit({ id: 'C26-00002', edition: 2 }));
      await stores.store.commit(aCommit({ id: 'C26-00003' }));
      await stores.store.commit(aCommit({ kind: 'training', id: 'T-7' }));
    });

    it('is found, no more of it than was asked for', async () => {
      expect((await before()).map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual([
        'case C26-00001',
        'case C26-00003',
      ]);
      expect(await stores.store.promotedBefore({ kind: 'case', edition: 2, limit: 1 })).toHaveLength(1);
    });

    it('is put right without a word of the state, events or version', async () => {
      const stream = { kind: 'case', id: 'C26-00001' };
      const [state, events] = [await stores.store.load(stream), await stores.store.events(stream)];
      expect(await stores.store.promoteAgain(stream, { promoted, edition: 2, version: 1 })).toBe(true);
      expect((await before()).map(({ id }) => id)).toEqual(['C26-00003']);
      expect([await found('okafor'), await found('okoye')]).toEqual(['', '1']);
      const { rows } = await stores.store.list({ kind: 'case', involving: 'pals', pageSize: 5 });
      expect(rows).toEqual([{ id: 'C26-00001', version: 1, promoted: { stage: 'enquiry', open: true } }]);
      expect([await stores.store.load(stream), await stores.store.events(stream)]).toEqual([state, events]);
      expect(await stores.store.commit(aCommit({ id: 'C26-00001', after: 1, edition: 2 }))).toBe('committed');
    });

    it('is left as it is where the case has gone on', async () => {
      const stream = { kind: 'case', id: 'C26-00001' };
      await stores.store.commit(
        aCommit({ id: 'C26-00001', after: 1, edition: 2, promoted: named('Ng Wei') }),
      );
      expect(await stores.store.promoteAgain(stream, { promoted, edition: 2, version: 1 })).toBe(false);
      expect([await found('okoye'), await found('wei')]).toEqual(['', '1']);
    });
  });
}
