import Sqlite from 'better-sqlite3';

/** Everything an embedded store holds, by table, to see whether anything changed. */
export function storedIn(dataFile: string): Readonly<Record<string, readonly unknown[]>> {
  const beside = new Sqlite(dataFile, { readonly: true });
  try {
    const tables = beside.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all();
    return Object.fromEntries(
      (tables as string[]).map((table) => [table, beside.prepare(`SELECT * FROM "${table}"`).all()]),
    );
  } finally {
    beside.close();
  }
}
