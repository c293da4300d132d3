import Sqlite from 'better-sqlite3';
import {
  mkdtempSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  openSync,
  writeSync,
  closeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../../storage/sqlite/database';
import { sqliteCaseStore } from '../../storage/sqlite/sqliteCaseStore';
import { aCommit } from '../doors/aCommit';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writable-'));
  file = join(folder, 'made', 'cases.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('the embedded file', () => {
  it('and what lies beside it is its owner’s alone, also where it was made otherwise', async () => {
    const store = sqliteCaseStore(new Database(file));
    await store.commit(aCommit());
    expect([join(folder, 'made'), file, `${file}-wal`, `${file}-shm`].map(mode)).toEqual([
      '700',
      '600',
      '600',
      '600',
    ]);
    await store.close();
    const open = join(folder, 'open.sqlite');
    writeFileSync(open, '', { mode: 0o644 });
    await sqliteCaseStore(new Database(open)).close();
    expect(mode(open)).toBe('600');
  });

  it('answers a ping, again and again, while it is written to', async () => {
    const store = sqliteCaseStore(new Database(file));
    const commits = Array.from({ length: 20 }, (_, number) => store.commit(aCommit({ id: `C26-${number}` })));
    for (let time = 0; time < 3; time += 1) await store.ping();
    await Promise.all(commits);
    await store.close();
  });

  it('fails a ping while another program holds it for writing, without making anybody wait', async () => {
    const store = sqliteCaseStore(new Database(file));
    const other = new Sqlite(file);
    other.exec('BEGIN IMMEDIATE');
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 50);
    await expect(store.ping()).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
    clearInterval(counting);
    expect(turns).toBeGreaterThan(5);
    other.exec('ROLLBACK');
    other.close();
    await store.ping();
    await store.close();
  });

  it('fails a ping when it is damaged or gone, though what is open still answers', async () => {
    const store = sqliteCaseStore(new Database(file));
    await store.commit(aCommit());
    const bytes = openSync(file, 'r+');
    writeSync(bytes, Buffer.alloc(200, 7), 0, 200, 0);
    closeSync(bytes);
    rmSync(`${file}-wal`);
    await expect(store.ping()).rejects.toThrow();
    truncateSync(file, 0);
    await expect(store.ping()).rejects.toThrow();
    rmSync(file);
    await expect(store.ping()).rejects.toThrow();
  });
});
