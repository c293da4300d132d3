import Sqlite from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '../../policy/calendar/dates';
import { Database } from '../../storage/sqlite/database';
import { firstTables } from '../../storage/sqlite/migrations/firstTables';
import { sqliteCaseStore } from '../../storage/sqlite/sqliteCaseStore';
import { sqliteDocuments } from '../../storage/sqlite/sqliteDocuments';
import { sqliteProving } from '../../storage/sqlite/sqliteProving';
import { aCommit, aMessage, morning } from '../doors/aCommit';
import { keepsTheStoreContract } from './caseStoreContract';
import type { Opened } from './contract/stores';

function openedAt(folder: string, now: () => Instant): Opened {
  const database = new Database(join(folder, 'a folder that is not there yet', 'cases.sqlite'));
  const store = sqliteCaseStore(database);
  return {
    store,
    documents: sqliteDocuments(database, now),
    proving: sqliteProving(database),
    async reopen() {
      await store.close();
      return openedAt(folder, now);
    },
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const open = async (now: () => Instant): Promise<Opened> =>
  openedAt(mkdtempSync(join(tmpdir(), 'store-')), now);

keepsTheStoreContract('The embedded store', { open });

describe('the embedded file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'store-'));
    file = join(folder, 'cases.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is written to disk before a commit is acknowledged, on every opening', () => {
    for (let opening = 0; opening < 2; opening += 1) {
      const { sqlite } = new Database(file);
      expect(sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(sqlite.pragma('synchronous', { simple: true })).toBe(2);
      sqlite.close();
    }
  });

  it('shows a commit to another program as soon as it is acknowledged, and not before', async () => {
    const store = sqliteCaseStore(new Database(file));
    const reader = new Sqlite(file, { readonly: true });
    const events = reader.prepare('SELECT COUNT(*) FROM events').pluck();
    const committing = store.commit(aCommit());
    expect(events.get()).toBe(0);
    await committing;
    expect(events.get()).toBe(1);
    reader.close();
    await store.close();
  });

  it('takes part in no double commit or claim between two programs', async () => {
    const [one, two] = [sqliteCaseStore(new Database(file)), sqliteCaseStore(new Database(file))];
    for (let after = 0; after < 10; after += 1) {
      const rivals = [one, two].map((store, number) =>
        store.commit(aCommit({ after, key: `${after} ${number}`, messages: [aMessage(`${after}`)] })),
      );
      expect((await Promise.all(rivals)).sort()).toEqual(['committed', 'conflict']);
    }
    const claims = await Promise.all(
      [one, two].map((store, number) =>
        store.claimDuties({
          now: morning,
          owner: `${number}`,
          leaseUntil: '2026-01-06T00:00:00.000Z',
          limit: 7,
        }),
      ),
    );
    expect(new Set(claims.flat().map(({ message }) => message.say)).size).toBe(10);
    expect(claims.flat()).toHaveLength(10);
    await one.close();
    await two.close();
  });

  it('finishes what was begun before it closes, and refuses what comes after', async () => {
    const store = sqliteCaseStore(new Database(file));
    const begun = store.commit(aCommit());
    await store.close();
    expect(await begun).toBe('committed');
    await expect(store.commit(aCommit({ after: 1 }))).rejects.toThrow();
    await expect(store.load(aCommit().stream)).rejects.toThrow();
  });

  it('written by a newer program is refused with what to do, and left as it is', () => {
    const { sqlite } = new Database(file);
    sqlite.pragma('user_version = 99');
    sqlite.close();
    expect(() => new Database(file)).toThrow(/newer version.*99.*DATA_FILE/);
    const after = new Sqlite(file, { readonly: true });
    expect(after.pragma('user_version', { simple: true })).toBe(99);
    after.close();
  });

  it('of an older version is brought up to date, and what was open in it is looked at for reminders', async () => {
    const old = new Sqlite(file);
    old.exec(firstTables);
    const add = old.prepare('INSERT INTO streams VALUES (?, ?, 1, ?, ?, ?, NULL, NULL, NULL, ?)');
    add.run('case', 'C26-00001', '{}', 'toTriage', 1, '~');
    add.run('case', 'C26-00002', '{}', 'closed', 0, '~');
    old.close();
    const store = sqliteCaseStore(new Database(file));
    const wakes = await store.claimWakes({
      now: morning,
      owner: 'a',
      leaseUntil: '2026-01-05T10:00:00.000Z',
      limit: 5,
      calendar: 'calendar 1',
    });
    expect(wakes.map(({ stream }) => stream.id)).toEqual(['C26-00001']);
    await store.close();
  });

  it('keeps nothing of a word that was taken out of a case, in the index or beside it (7.1)', async () => {
    const database = new Database(file);
    const store = sqliteCaseStore(database);
    const left = (): number =>
      ['searched_words_data WHERE instr(block, ?) > 0', 'searched WHERE instr(words, ?) > 0'].reduce(
        (sum, where) =>
          sum + (database.sqlite.prepare(`SELECT COUNT(*) FROM ${where}`).pluck().get('zebrowski') as number),
        0,
      );
    await store.commit(aCommit({ promoted: { words: ['zebrowski', 'anna'] } }));
    expect(left()).toBe(2);
    await store.commit(aCommit({ after: 1, promoted: { words: ['anna'] } }));
    expect(left()).toBe(0);
    await store.commit(aCommit({ after: 2, promoted: { words: ['zebrowski'] } }));
    await store.commit(aCommit({ after: 3, promoted: {} }));
    expect(left()).toBe(0);
    await store.close();
  });

  it('finds each list, and what is due, along an index: nothing is sorted and no table is read through', () => {
    const database = new Database(file);
    const asked: string[] = [];
    const { prepare } = database.sqlite;
    database.sqlite.prepare = ((sql: string) => {
      asked.push(sql);
      return prepare.call(database.sqlite, sql);
    }) as typeof prepare;
    const store = sqliteCaseStore(database);
    for (const query of [
      { openOnly: true },
      { stages: ['toTriage'] },
      { team: 'pals' },
      { involving: 'nurse', openOnly: true },
      { openOnly: true, dueBy: '2026-01-08' as const },
      { openOnly: true, dueFrom: '2026-01-05' as const, dueBy: '2026-01-08' as const },
      { openOnly: true, services: ['crisis'] },
      { openOnly: true, marked: ['waits:consent'] },
      { openOnly: true, marked: ['waits:consent', 'has:nurse'], services: ['crisis'], stages: ['enquiry'] },
      { openOnly: true, involving: 'nurse', marked: ['waits:consent'], dueBy: '2026-01-08' as const },
      { openOnly: true, sortBy: 'receivedOn' as const, receivedBy: '2025-10-05' as const },
      {
        openOnly: true,
        sortBy: 'receivedOn' as const,
        receivedFrom: '2025-10-01' as const,
        receivedBy: '2025-10-05' as const,
      },
      { marked: ['held'], openOnly: true },
      { sortBy: 'keptUntil' as const, keptBy: '2025-10-05' as const },
    ]) {
      void store.list({ kind: 'case', pageSize: 10, ...query });
      void store.count({ kind: 'case', ...query });
    }
    void store.count({ kind: 'case', involving: 'nurse', openOnly: true, stages: ['toTriage', 'enquiry'] });
    void store.count({ kind: 'case', receivedFrom: '2025-10-01', receivedBy: '2025-10-31' });
    void store.promotedBefore({ kind: 'case', edition: 2, limit: 10 });
    const plans = asked
      .filter((sql) => sql.startsWith('SELECT'))
      .flatMap((sql) =>
        (
          prepare.call(database.sqlite, `EXPLAIN QUERY PLAN ${sql}`).all(planned(sql)) as { detail: string }[]
        ).map(({ detail }) => `${detail} [${sql}]`),
      );
    expect(plans.length).toBeGreaterThan(10);
    // The index of words is asked for what matches: SQLite calls that a scan of its virtual table.
    const along = plans.filter((plan) => !plan.startsWith('SCAN w VIRTUAL TABLE INDEX 192:M'));
    expect(along.filter((plan) => /^SCAN|TEMP B-TREE/.test(plan))).toEqual([]);
    expect(plans.length - along.length).toBe(1);
    database.close();
  });
});

/** Something to bind to each place of a statement, so that its plan can be asked for. */
const planned = (sql: string): object =>
  sql.includes('@')
    ? (Object.fromEntries([...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, 'x'])) as object)
    : [...sql.matchAll(/\?/g)].map(() => 'x');
