import type { Stores } from './stores';
import { wordsToKeep } from './wordsToKeep';

export function documentsAreKept(stores: Stores): void {
  const write = (body: unknown, options: { ifMatch?: string; expiresAt?: string } = {}, id = 'person-1') =>
    stores.documents.write('conversation', id, body, options);
  const body = async (id = 'person-1') => (await stores.documents.read('conversation', id))?.body;

  describe('a document', () => {
    it('that nobody wrote is not there, and removing it is no fault', async () => {
      expect(await stores.documents.read('conversation', 'person-1')).toBeUndefined();
      await stores.documents.remove('conversation', 'person-1');
    });

    it('comes back as it was, whatever JSON it is', async () => {
      const all = [{ at: 'review', list: [1, { a: null }] }, ['one'], 'words', '', 0, false, true, null];
      for (const [index, kept] of all.entries()) await write(kept, {}, `${index}`);
      await stores.reopen();
      for (const [index, kept] of all.entries())
        expect(await stores.documents.read('conversation', `${index}`)).toEqual({
          body: kept,
          etag: expect.any(String) as string,
        });
    });

    it('is kept by its kind and its id', async () => {
      await write('mine');
      await write('hers', {}, 'person-2');
      await stores.documents.write('form', 'person-1', 'a form', {});
      await stores.documents.remove('conversation', 'person-2');
      expect([
        await body(),
        await body('person-2'),
        (await stores.documents.read('form', 'person-1'))?.body,
      ]).toEqual(['mine', undefined, 'a form']);
    });

    it('is replaced by a write that asks for nothing', async () => {
      await write('first');
      expect(await write('second')).toEqual(expect.any(String));
      expect(await body()).toBe('second');
    });

    it('keeps what people wrote exactly, in it and in its name', async () => {
      const named = wordsToKeep.map((words, index) => [words, `${index}:${words.slice(0, 200)}`] as const);
      await Promise.all(named.map(([words, id]) => write({ words, [words]: [words] }, {}, id)));
      for (const [words, id] of named) expect(await body(id)).toEqual({ words, [words]: [words] });
    });
  });

  describe('a write on condition', () => {
    it('that it is absent succeeds once', async () => {
      const tries = await Promise.all(
        Array.from({ length: 10 }, (_, number) => write(number, { ifMatch: 'absent' })),
      );
      expect(tries.filter((etag) => etag !== undefined)).toHaveLength(1);
      expect(await body()).toBe(tries.findIndex((etag) => etag !== undefined));
    });

    it('that it is as it was read succeeds, and gives the etag it is read with next', async () => {
      const first = await write('first');
      const second = await write('second', { ifMatch: first });
      expect(await stores.documents.read('conversation', 'person-1')).toEqual({
        body: 'second',
        etag: second,
      });
      expect(await write('third', { ifMatch: second })).toBeDefined();
    });

    it('changes nothing when somebody wrote meanwhile, though they wrote the same', async () => {
      const read = await write('same');
      await write('same');
      expect(await write('mine', { ifMatch: read })).toBeUndefined();
      expect(await body()).toBe('same');
    });

    it('of 10 at once succeeds for one', async () => {
      const ifMatch = await write('first');
      const tries = await Promise.all(Array.from({ length: 10 }, (_, number) => write(number, { ifMatch })));
      expect(tries.filter((etag) => etag !== undefined)).toHaveLength(1);
    });

    it('does not succeed on a document that was removed, nor on one begun anew since', async () => {
      const ifMatch = await write('first');
      await stores.documents.remove('conversation', 'person-1');
      expect(await write('mine', { ifMatch })).toBeUndefined();
      expect(await body()).toBeUndefined();
      await write('anew', { ifMatch: 'absent' });
      expect(await write('mine', { ifMatch })).toBeUndefined();
      expect(await body()).toBe('anew');
    });
  });

  describe('a document that expires', () => {
    const noon = '2026-01-05T12:00:00.000Z';

    it('is there until then and absent from then on', async () => {
      await write('kept', { expiresAt: noon });
      stores.now = '2026-01-05T11:59:59.999Z';
      expect(await body()).toBe('kept');
      stores.now = noon;
      expect(await body()).toBeUndefined();
    });

    it('is absent to a write on condition too', async () => {
      const ifMatch = await write('kept', { expiresAt: noon });
      expect(await write('too early', { ifMatch: 'absent' })).toBeUndefined();
      stores.now = noon;
      expect(await write('too late', { ifMatch })).toBeUndefined();
      expect(await write('anew', { ifMatch: 'absent' })).toBeDefined();
      expect(await body()).toBe('anew');
    });

    it('lives as long as its last write says, and for ever when that says nothing', async () => {
      await write('kept', { expiresAt: noon });
      await write('longer', { expiresAt: '2026-01-06T12:00:00.000Z' });
      stores.now = noon;
      expect(await body()).toBe('longer');
      await write('for ever');
      stores.now = '2100-01-01T00:00:00.000Z';
      expect(await body()).toBe('for ever');
    });

    it('takes none with it that still lives', async () => {
      for (let number = 0; number < 25; number += 1)
        await write(
          number,
          { expiresAt: number % 2 ? noon : '2026-01-06T12:00:00.000Z' },
          `person-${number}`,
        );
      stores.now = noon;
      for (let number = 0; number < 25; number += 1) await write('another', {}, `new-${number}`);
      const left = await Promise.all(Array.from({ length: 25 }, (_, number) => body(`person-${number}`)));
      expect(left.filter((kept) => kept !== undefined)).toEqual([
        0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24,
      ]);
    });
  });
}
