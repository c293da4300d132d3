import type { Files, FileKey } from '../../../storage/ports/files';
import { sha256Of } from '../../../storage/files/fileKey';

export const contentOf = (words: string): Uint8Array => new Uint8Array(Buffer.from(words));

export const keyOf = (words: string, of = 'C26-7K4MQ', ending = 'pdf'): FileKey => ({
  of,
  sha256: sha256Of(contentOf(words)),
  ending,
});

/** What every place for files promises. Each passes this, whatever it is made of. */
export function keepsTheFilesContract(name: string, open: () => Promise<Files>): void {
  describe(`${name} keeps the contract of files`, () => {
    let files: Files;
    beforeEach(async () => {
      files = await open();
    });

    const keep = async (words: string, of?: string): Promise<FileKey> => {
      const key = keyOf(words, of);
      await files.keep(key, contentOf(words));
      return key;
    };
    const read = async (key: FileKey): Promise<string | undefined> => {
      const content = await files.read(key);
      return content && Buffer.from(content).toString();
    };

    it('gives back what was kept, byte for byte, and the same twice is one', async () => {
      const key = await keep('Sample \u0000 words');
      await keep('Sample \u0000 words');
      expect(await read(key)).toBe('Sample \u0000 words');
    });

    it('knows nothing of what was not kept', async () => {
      await keep('sample');
      expect(await read(keyOf('another'))).toBeUndefined();
      expect(await read(keyOf('sample', 'C26-AAAAA'))).toBeUndefined();
    });

    it('refuses what does not hash to its key', async () => {
      await expect(files.keep(keyOf('sample'), contentOf('another'))).rejects.toThrow('hash');
      expect(await read(keyOf('sample'))).toBeUndefined();
    });

    it('takes one away and leaves the others, and again is nothing', async () => {
      const [one, other, elsewhere] = [
        await keep('one'),
        await keep('other'),
        await keep('one', 'C26-AAAAA'),
      ];
      await files.remove(one);
      await files.remove(one);
      expect(await read(one)).toBeUndefined();
      expect(await read(other)).toBe('other');
      expect(await read(elsewhere)).toBe('one');
    });

    it('takes away all of a case and leaves the others, and again is nothing', async () => {
      const [one, other, elsewhere] = [
        await keep('one'),
        await keep('other'),
        await keep('one', 'C26-AAAAA'),
      ];
      await files.forget('C26-7K4MQ');
      await files.forget('C26-7K4MQ');
      expect([await read(one), await read(other)]).toEqual([undefined, undefined]);
      expect(await read(elsewhere)).toBe('one');
    });

    it.each(['..', '.', '', '../C26-7K4MQ', 'C26/7K4MQ', 'C26-7K4MQ\u0000', 'a'.repeat(101)])(
      'has no place called %j',
      async (of) => {
        await expect(
          (async () => files.keep({ ...keyOf('sample'), of }, contentOf('sample')))(),
        ).rejects.toThrow();
        await expect((async () => files.forget(of))()).rejects.toThrow();
      },
    );

    it.each(['../x', 'pdf/..', '', 'PDF', 'p f', 'exe.pd'])('has no name that ends in %j', async (ending) => {
      await expect(
        (async () => files.keep({ ...keyOf('sample'), ending }, contentOf('sample')))(),
      ).rejects.toThrow();
    });

    it('keeps what is large whole', async () => {
      const words = 'sample '.repeat(900_000);
      const key = await keep(words);
      expect((await files.read(key))?.length).toBe(words.length);
    });
  });
}
