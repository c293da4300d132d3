import type { Commit, CommitOutcome } from '../ports/caseStore';
import type { Database } from './database';
import type { sqliteDuties } from './sqliteDuties';
import type { sqliteSnapshots } from './sqliteSnapshots';
import type { sqliteWakes } from './sqliteWakes';

/** Writes a decision with all that it owes. Runs inside a transaction of the caller's. */
export function sqliteCommit(
  database: Database,
  duties: ReturnType<typeof sqliteDuties>,
  wakes: ReturnType<typeof sqliteWakes>,
  snapshots: ReturnType<typeof sqliteSnapshots>,
): (entry: Commit) => CommitOutcome {
  const sql = statements(database);

  return (entry) => {
    const { stream, operation } = entry;
    const { kind, id } = stream;
    if (sql.operation.get(kind, id, operation.key)) return 'repeated';
    const current = sql.version.get(kind, id) as { version: number } | undefined;
    if ((current?.version ?? 0) !== entry.expectedVersion) return 'conflict';
    for (const event of entry.events) sql.addEvent.run(kind, id, event.meta.seq, JSON.stringify(event));
    snapshots.keep(stream, { ...entry, version: operation.version });
    sql.addOperation.run(kind, id, operation.key, JSON.stringify(operation.sentence), operation.version);
    sql.addAccess.run(kind, id, JSON.stringify(entry.access));
    duties.owe(stream, `${operation.version}`, entry.messages, entry.sendFrom);
    wakes.plan(stream, entry.wakeAt, entry.calendar);
    return 'committed';
  };
}

function statements({ sqlite }: Database) {
  return {
    version: sqlite.prepare('SELECT version FROM streams WHERE kind = ? AND id = ?'),
    operation: sqlite.prepare('SELECT 1 FROM operations WHERE kind = ? AND id = ? AND key = ?'),
    addEvent: sqlite.prepare('INSERT INTO events (kind, id, seq, body) VALUES (?, ?, ?, ?)'),
    addOperation: sqlite.prepare(
      'INSERT INTO operations (kind, id, key, sentence, version) VALUES (?, ?, ?, ?, ?)',
    ),
    addAccess: sqlite.prepare('INSERT INTO access (kind, id, body) VALUES (?, ?, ?)'),
  };
}
