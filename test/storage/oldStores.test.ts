import Sqlite from 'better-sqlite3';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openStores } from '../../bot/chosen/stores';
import { readEnvironment } from '../../bot/config';
import { verify } from '../../bot/jobs/verify';
import { caseStream } from '../../policy/machine/case';
import { emptyRegisters } from '../../policy/machine/registers';
import { defaultSettings } from '../../policy/settings';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { documentLetters } from '../../storage/documentLetters';
import { handle } from '../../storage/handle';
import { termsIn } from '../../policy/search/words';
import { loadState } from '../../storage/loadState';
import { promoteAgain } from '../../storage/promoteAgain';
import { dropCopies, migrate } from '../../storage/sqlite/migrating';
import { migrations, type SqliteMigration } from '../../storage/sqlite/migrations/all';
import { calendar } from '../doors/aCase';
import { people } from '../doors/people';

const NOW = '2026-03-23T12:00:00.000Z';
const VERSION = 2;

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'old-'));
  file = join(folder, 'cases.sqlite');
  writeFileSync(file, gunzipSync(readFileSync(join(__dirname, `fixtures/version${VERSION}.sqlite.gz`))));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => openStores(readEnvironment({ DATA_FILE: file }), { now: () => NOW, log: () => undefined });

describe('a store that an earlier program wrote', () => {
  it('is opened and verified, and a case in it goes on', async () => {
    const stores = await open();
    const { store, documents, close } = stores;
    const context = {
      calendar,
      settings: defaultSettings,
      trust: defaultTrust,
      registers: async () => emptyRegisters,
    };
    const before = await loadState(store, caseStream, 'C26-0000C');
    const answer = await handle({ store, now: () => NOW, ...context }, caseStream, {
      id: 'C26-0000C',
      actor: people.leadManager,
      request: {
        command: 'raiseRedFlag',
        entries: { flags: ['safeguarding'], danger: 'notKnown', note: 'Sample note' },
      },
      key: 'today',
    });

    expect(answer).toMatchObject({ repeated: false });
    const after = await loadState(store, caseStream, 'C26-0000C');
    expect(after?.version).toBeGreaterThan(before?.version ?? Infinity);
    expect(before?.state.stage).toBe('investigation');
    expect(before?.state.intake.concern).toMatchObject({ address: 'Sample address' });
    expect(before?.state.intake.concern).not.toHaveProperty('contact');
    expect((await loadState(store, caseStream, 'C26-F197N'))?.state.intake.concern?.phone).toBe(
      '01632 960001',
    );

    const found = (typed: string) =>
      store
        .find({ kind: 'case', terms: termsIn(typed), pageSize: 5 })
        .then(({ rows }) => rows.map(({ id }) => id));
    expect([await found('sample'), await found('01632 960001')]).toEqual([['C26-0000C'], []]);
    const handling = { store, now: () => NOW, ...context };
    expect([
      await promoteAgain(handling, caseStream, 3),
      await promoteAgain(handling, caseStream, 3),
    ]).toEqual([3, 1]);
    expect(await promoteAgain(handling, caseStream, 3)).toBe(0);
    expect(await found('sample')).toHaveLength(5);
    expect(await found('01632 960001')).toEqual(['C26-F197N']);

    const lines: string[] = [];
    expect(await verify(stores, (line) => lines.push(line))).toBe(true);
    // One was closed unacknowledged before there were laws: that is told, and holds nothing back.
    expect(lines).toEqual([
      'case C26-0000B stands against L12 (event 24)',
      '4 other records verified, 0 differ',
      'Laws broken already, which hold back no work: 1',
      '5 cases verified, 0 differ',
    ]);

    const letters = documentLetters(documents);
    const sha256 = await letters.unsent('C26-F197N', 'acknowledgement', people.palsOfficer.id);
    expect((await letters.read('C26-F197N', sha256 ?? ''))?.name).toBe('C26-F197N acknowledgement.docx');
    expect(await documents.read('conversation', people.namedNurse.id)).toBeDefined();
    await close();
  });
});

describe('the tables of an older version', () => {
  const next = [...migrations.slice(0, VERSION), 'ALTER TABLE streams ADD COLUMN sample TEXT'];
  const copies = () => readdirSync(folder).filter((name) => name.includes('.beforeVersion'));

  function readAt(path: string) {
    const sqlite = new Sqlite(path, { readonly: true });
    const version = sqlite.pragma('user_version', { simple: true });
    const columns = (sqlite.pragma('table_info(streams)') as { name: string }[]).map(({ name }) => name);
    const events = sqlite.prepare('SELECT COUNT(*) FROM events').pluck().get() as number;
    sqlite.close();
    return { version, hasSample: columns.includes('sample'), events };
  }

  function migrated(by: readonly SqliteMigration[]) {
    const sqlite = new Sqlite(file);
    sqlite.pragma('journal_mode = WAL');
    try {
      return migrate(sqlite, file, by);
    } finally {
      sqlite.close();
    }
  }

  it('are brought up to date, with a copy of the file as it was beside it until that is dropped (7.1)', () => {
    const before = readAt(file);
    expect(migrated(next)).toEqual({ from: 2, to: 3, copy: `${file}.beforeVersion3` });
    expect(readAt(file)).toEqual({ ...before, version: 3, hasSample: true });
    expect(readAt(`${file}.beforeVersion3`)).toEqual({ ...before, version: 2, hasSample: false });

    expect(migrated(next)).toBeUndefined();
    expect(dropCopies(file)).toBe(1);
    expect(copies()).toEqual([]);
    expect(existsSync(file)).toBe(true);
  });

  it('are left as they were when a step fails, and may be tried again', () => {
    const before = readAt(file);
    expect(() => migrated([...next, 'ALTER TABLE nothing ADD COLUMN sample TEXT'])).toThrow('nothing');
    expect(readAt(file)).toEqual(before);
    expect(migrated(next)).toMatchObject({ from: 2, to: 3 });
  });

  it('are copied as they are known to be used, also where what was written last is not in the file itself', () => {
    const writer = new Sqlite(file);
    writer.pragma('journal_mode = WAL');
    writer.pragma('wal_autocheckpoint = 0');
    const seen = readAt(file).events;
    writer.prepare('DELETE FROM events WHERE seq = 1').run();
    migrated(next);
    writer.close();
    const copied = readAt(`${file}.beforeVersion3`).events;
    expect(copied).toBeLessThan(seen);
    expect(copied).toBe(readAt(file).events);
  });
});
