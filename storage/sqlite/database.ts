import Sqlite from 'better-sqlite3';
import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { migrate, type Migrated } from './migrating';

interface Waiting {
  readonly work: () => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (fault: unknown) => void;
}

/** Its owner alone reads and writes it; what SQLite puts beside it gets the same rights. A folder that is made is theirs, too. */
function keepToOurselves(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
}

/**
 * The embedded file. Writes that arrive together share one durable transaction, each in its own savepoint:
 * `write` resolves only once that transaction is on disk, so nothing acknowledged is lost to a kill.
 */
export class Database {
  readonly sqlite: Sqlite.Database;
  /** When its tables were of an older version. */
  readonly migrated?: Migrated;
  private waiting: Waiting[] = [];
  private readonly commitAll: (batch: readonly Waiting[]) => (() => void)[];

  constructor(readonly path: string) {
    if (path !== ':memory:') keepToOurselves(path);
    this.sqlite = new Sqlite(path);
    // NB: a reopened file falls back to synchronous=NORMAL, so both are set on every open.
    this.sqlite.pragma('journal_mode = WAL');
    this.sqlite.pragma('synchronous = FULL');
    this.sqlite.pragma('busy_timeout = 5000');
    // What is deleted or written over is blanked in the file: what is disposed of is gone from it (7.1).
    this.sqlite.pragma('secure_delete = ON');
    // In KiB. The library's own choice is four times that, and the system keeps the file's pages in memory anyway.
    this.sqlite.pragma('cache_size = -4000');
    this.migrated = migrate(this.sqlite, path);
    const savepoint = this.sqlite.transaction((work: () => unknown) => work());
    const together = this.sqlite.transaction((batch: readonly Waiting[]) =>
      batch.map(({ work, resolve, reject }) => {
        try {
          const result = savepoint(work);
          return () => resolve(result);
        } catch (fault) {
          return () => reject(fault);
        }
      }),
    );
    this.commitAll = (batch) => together.immediate(batch);
  }

  /** Runs `work` inside a transaction, and resolves with its result once it is durable. */
  write<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      // One more round of the event loop before the wait for the disk, so that more writes share it.
      if (this.waiting.length === 0) setImmediate(() => setImmediate(() => this.flush()));
      this.waiting.push({ work, resolve: resolve as (result: unknown) => void, reject });
    });
  }

  private flush(): void {
    const batch = this.waiting;
    this.waiting = [];
    if (batch.length === 0) return;
    try {
      for (const answer of this.commitAll(batch)) answer();
    } catch (fault) {
      for (const { reject } of batch) reject(fault);
    }
  }

  /** Finishes what waits, then closes the file. */
  close(): void {
    this.flush();
    this.sqlite.close();
  }
}
