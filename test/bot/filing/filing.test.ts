import { filing } from '../../../bot/filing/filing';
import { documentLetters } from '../../../storage/documentLetters';
import type { KeptDocument } from '../../../storage/ports/letterPost';
import { Database } from '../../../storage/sqlite/database';
import { sqliteCaseStore } from '../../../storage/sqlite/sqliteCaseStore';
import { sqliteDocuments } from '../../../storage/sqlite/sqliteDocuments';

const stream = { kind: 'case', id: 'C26-7K4MQ' };

function aFiling({ went }: { readonly went: boolean }) {
  let minutes = 0;
  const now = (): string => new Date(Date.UTC(2026, 0, 5, 10, minutes)).toISOString();
  const database = new Database(':memory:');
  const documents = sqliteDocuments(database, now);
  const letters = documentLetters(documents);
  const kept: KeptDocument[] = [];
  const read: string[] = [];
  const real = sqliteCaseStore(database);
  let hash = '';
  const files = filing({
    store: {
      async events(of) {
        read.push(of.id);
        const meta = { seq: 1, at: now(), on: '2026-01-05', by: 'officer', letters: [hash] } as const;
        return went ? [{ v: 1, event: { type: 'acknowledged' }, meta }] : real.events(of);
      },
    },
    documents,
    letters,
    library: { keep: async (document) => `https://sharepoint.sample.invalid/${kept.push(document)}` },
    now,
    random: () => 0,
    log: () => undefined,
  });
  return {
    files,
    letters,
    kept,
    read,
    wait: (more: number) => void (minutes += more),
    async owed(): Promise<void> {
      const facts = { kind: 'acknowledgement', format: 'standard', name: 'a.docx', type: 'text/plain' };
      const bytes = new Uint8Array(Buffer.from('sample'));
      hash = (await letters.keep({ ...facts, reference: stream.id, bytes, at: now(), by: 'officer' })).sha256;
      await files.owe(stream, [hash]);
    },
    close: () => database.close(),
  };
}

describe('what is owed to the library', () => {
  it('is not kept when the decision was not made, and is forgotten after ten minutes', async () => {
    const { files, kept, read, wait, owed, close } = aFiling({ went: false });
    await owed();
    await files.work();
    wait(11);
    await files.work();
    expect(read).toHaveLength(2);
    await files.work();
    expect(read).toHaveLength(2);
    expect(kept).toEqual([]);
    close();
  });

  it('is kept once, even when it is owed twice', async () => {
    const { files, kept, owed, close } = aFiling({ went: true });
    await owed();
    await owed();
    await files.work();
    await files.work();
    expect(kept).toMatchObject([{ folder: [stream.id], name: `${stream.id} acknowledgement.docx` }]);
    close();
  });

  it('goes with a case that is disposed of (R7.1b)', async () => {
    const { files, letters, kept, read, owed, close } = aFiling({ went: true });
    await owed();
    await letters.forget(stream.id);
    await files.work();
    await files.work();
    expect(kept).toEqual([]);
    expect(read).toHaveLength(1);
    close();
  });
});
