import Sqlite from 'better-sqlite3';
import { chmodSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { migrations as known } from './migrations/all';

/** What was done to a file of an older version: it stands beside it as it was, until `verify` has passed. */
export interface Migrated {
  readonly from: number;
  readonly to: number;
  readonly copy: string;
}

const MARK = '.beforeVersion';

/**
 * Brings the tables of a file up to date in one transaction, having copied the file as it was. Undefined for a new
 * file, or when nothing was to do. Throws when a newer program wrote it.
 */
export function migrate(sqlite: Sqlite.Database, path: string, migrations = known): Migrated | undefined {
  const versionOf = (): number => sqlite.pragma('user_version', { simple: true }) as number;
  const to = migrations.length;
  const work = sqlite.transaction((): Migrated | undefined => {
    const from = versionOf();
    if (from > to)
      throw new Error(
        `${path} was written by a newer version of this program (its tables are version ${from}, this program knows ${to}). Start the newer version, or choose another DATA_FILE.`,
      );
    if (from === to) return undefined;
    const copy = isNew(sqlite) ? undefined : copyBeside(path, from, to);
    for (const migration of migrations.slice(from)) {
      if (typeof migration === 'string') sqlite.exec(migration);
      else migration(sqlite);
    }
    sqlite.pragma(`user_version = ${to}`);
    return copy === undefined ? undefined : { from, to, copy };
  });
  // Looked at first: a file that is up to date is opened without a wait for whoever writes to it.
  return versionOf() === to ? undefined : work.immediate();
}

/** NB: the number says it not: the tables of the first version stood in files without one. */
const isNew = (sqlite: Sqlite.Database): boolean =>
  sqlite.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get() === undefined;

/** NB: over a connection of its own, which sees what is there before the transaction that calls it, and all of it. */
function copyBeside(path: string, from: number, to: number): string {
  const copy = `${path}${MARK}${to}`;
  // What an interrupted start left behind is no copy, or one of the same.
  rmSync(copy, { force: true });
  const asItWas = new Sqlite(path, { readonly: true });
  try {
    if (asItWas.pragma('user_version', { simple: true }) !== from)
      throw new Error(`${path} could not be copied before its tables are brought up to date.`);
    asItWas.prepare('VACUUM INTO ?').run(copy);
  } finally {
    asItWas.close();
  }
  chmodSync(copy, statSync(path).mode);
  return copy;
}

/** Takes away the copies that were made before a migration, and says how many there were. */
export function dropCopies(path: string): number {
  const folder = dirname(path);
  const copies = readdirSync(folder).filter((name) => name.startsWith(basename(path) + MARK));
  for (const copy of copies) rmSync(join(folder, copy));
  return copies.length;
}
