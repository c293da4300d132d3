import Sqlite from 'better-sqlite3';
import { setTimeout } from 'node:timers/promises';

const PAUSE_MILLISECONDS = 200;
const MOST_TRIES = 8;

/**
 * Reads and writes the file over a connection of its own, which knows nothing of it from before: throws when it is full,
 * damaged, gone or held by another writer. NB: it never waits for a lock, which would hold up everybody; it comes back.
 */
export async function proveWritable(path: string): Promise<void> {
  if (path === ':memory:') return;
  for (let attempt = 1; ; attempt += 1) {
    try {
      readAndWrite(path);
      return;
    } catch (fault) {
      const { code } = Object(fault) as { readonly code?: unknown };
      if (code !== 'SQLITE_BUSY' || attempt === MOST_TRIES) throw fault;
    }
    await setTimeout(PAUSE_MILLISECONDS);
  }
}

function readAndWrite(path: string): void {
  const sqlite = new Sqlite(path, { fileMustExist: true, timeout: 0 });
  try {
    sqlite.prepare('SELECT state FROM streams LIMIT 1').get();
    sqlite
      .prepare("INSERT OR REPLACE INTO documents (kind, id, body, etag) VALUES ('ping', 'ping', 'null', '')")
      .run();
  } finally {
    sqlite.close();
  }
}
