import { withholding } from '../../../bot/filing/withholding';
import { textIn } from '../../../bot/filing/wordsInFiles';
import { bytesOf } from '../../../cards/letters/letterFile';
import { documentLetters } from '../../../storage/documentLetters';
import { Database } from '../../../storage/sqlite/database';
import { sqliteCaseStore } from '../../../storage/sqlite/sqliteCaseStore';
import { sqliteDocuments } from '../../../storage/sqlite/sqliteDocuments';
import { sqliteMoving } from '../../../storage/sqlite/sqliteMoving';
import { aCommit, somePerson } from '../../doors/aCommit';

const stream = { kind: 'case', id: 'C26-7K4MQ' };
const what = { words: 'her brother’s debts', instead: '[words withheld]' };
const said = "They told us of her BROTHER'S debts & more.";

function aWithholding() {
  let minutes = 0;
  const now = (): string => new Date(Date.UTC(2026, 0, 5, 9, minutes)).toISOString();
  const database = new Database(':memory:');
  const store = sqliteCaseStore(database);
  const documents = sqliteDocuments(database, now);
  const letters = documentLetters(documents);
  const dropped: string[] = [];
  let emptied = 0;
  const withholds = withholding({
    store: {
      ...store,
      emptyLog: async () => {
        emptied += 1;
      },
    },
    documents,
    letters,
    moving: sqliteMoving(database),
    bundles: { remove: async ({ sha256 }) => void dropped.push(sha256) },
    now,
    random: () => 0,
    log: () => undefined,
  });
  const kept = new Map<string, unknown>();
  return {
    ...{ store, documents, letters, withholds, dropped },
    emptied: () => emptied,
    wait: (more: number) => void (minutes += more),
    async put(kind: string, id: string, body: unknown) {
      await documents.write(kind, id, body, {});
      kept.set(`${kind} ${id}`, body);
    },
    read: async (kind: string, id: string) => (await documents.read(kind, id))?.body,
    decide: () => store.commit(aCommit({ events: [{ type: 'wordsWithheld', entries: [] }] })),
    async keepLetter(format: 'standard' | 'plainText', text: string, kind = 'acknowledgement') {
      const letter = {
        title: 'Ours',
        reference: stream.id,
        at: now(),
        blocks: [{ is: 'paragraph', text }],
      } as const;
      const bytes = await bytesOf(letter, format);
      const facts = { kind, format, name: 'a', type: 'text/plain', at: now(), by: 'officer' };
      return letters.keep({ ...facts, reference: stream.id, bytes });
    },
    owed: async () => (await documents.read<readonly unknown[]>('owedWithholdings', 'all'))?.body,
  };
}

type Bench = ReturnType<typeof aWithholding>;

const wordsOf = async ({ letters }: Bench, sha256: string): Promise<string | undefined> => {
  const kept = await letters.read(stream.id, sha256);
  return kept && textIn(kept.bytes, kept.format === 'plainText' ? 'txt' : 'docx');
};

describe('words withheld from a case', () => {
  it('go from letters that went, and letters nobody has sent go whole (L34)', async () => {
    const bench = aWithholding();
    const went = await bench.keepLetter('standard', said);
    await bench.letters.markSent(stream.id, went.sha256);
    const asText = await bench.keepLetter('plainText', said);
    await bench.letters.markSent(stream.id, asText.sha256);
    const other = await bench.keepLetter('standard', 'Nothing of that.', 'consent');
    await bench.letters.markSent(stream.id, other.sha256);
    const waiting = await bench.keepLetter('standard', `Not sent: ${said}`);
    await bench.withholds.settleLetters(stream.id, what);
    for (const { sha256 } of [went, asText]) {
      expect(await wordsOf(bench, sha256)).toContain('They told us of [words withheld] & more.');
    }
    expect((await bench.letters.read(stream.id, other.sha256))?.bytes).toEqual(other.bytes);
    expect(await bench.letters.read(stream.id, waiting.sha256)).toBeUndefined();
    expect(await bench.letters.unsent(stream.id, 'acknowledgement', 'officer')).toBeUndefined();
  });

  it('go from conversations and forms of the case, and from those of whoever withheld them, and from no others', async () => {
    const bench = aWithholding();
    await bench.put('conversation', 'somebody', {
      draft: { reference: stream.id, entries: { note: said, on: '2026-01-05' } },
    });
    await bench.put('conversation', somePerson, { heard: said });
    await bench.put('form', `another:${stream.id}:card`, { note: said });
    await bench.put('conversation', 'another', {
      draft: { reference: 'C26-OTHER', entries: { note: said } },
    });
    await bench.put('bundle', `officer:${'b'.repeat(64)}`, { name: `${stream.id} bundle.zip` });
    await bench.withholds.owe(stream, what);
    await bench.decide();
    await bench.withholds.work();
    expect(await bench.read('conversation', 'somebody')).toEqual({
      draft: {
        reference: stream.id,
        entries: { note: 'They told us of [words withheld] & more.', on: '2026-01-05' },
      },
    });
    expect(await bench.read('conversation', somePerson)).toEqual({
      heard: 'They told us of [words withheld] & more.',
    });
    expect(await bench.read('form', `another:${stream.id}:card`)).toEqual({
      note: 'They told us of [words withheld] & more.',
    });
    expect(JSON.stringify(await bench.read('conversation', 'another'))).toContain('debts');
    expect([await bench.read('bundle', `officer:${'b'.repeat(64)}`), bench.dropped]).toEqual([
      undefined,
      ['b'.repeat(64)],
    ]);
  });

  it('are looked for once more a minute later, and then stand in what was owed no longer either', async () => {
    const bench = aWithholding();
    await bench.withholds.owe(stream, what);
    await bench.decide();
    await bench.withholds.work();
    expect([JSON.stringify(await bench.owed()).includes('brother'), bench.emptied()]).toEqual([true, 0]);
    // Somebody’s turn was under way.
    await bench.put('conversation', 'late', { draft: { reference: stream.id, entries: { note: said } } });
    bench.wait(2);
    await bench.withholds.work();
    expect(JSON.stringify(await bench.read('conversation', 'late'))).not.toContain('debts');
    expect([await bench.owed(), bench.emptied()]).toEqual([[], 1]);
  });

  it('stay where the decision was not made, and are owed no longer after ten minutes', async () => {
    const bench = aWithholding();
    await bench.store.commit(aCommit());
    const waiting = await bench.keepLetter('standard', said);
    await bench.withholds.owe(stream, what);
    await bench.withholds.work();
    expect(await bench.letters.read(stream.id, waiting.sha256)).toBeDefined();
    bench.wait(11);
    await bench.withholds.work();
    expect([await bench.owed(), await wordsOf(bench, waiting.sha256)]).toEqual([
      [],
      expect.stringContaining('debts'),
    ]);
  });
});
