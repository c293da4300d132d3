import { linksAfter, NOTHING_BEFORE } from '../integrity/chain';
import type { Commit, CommitOutcome } from '../ports/caseStore';
import type { Database } from './database';
import type { sqliteDuties } from './sqliteDuties';
import type { sqliteViews } from './sqliteProving';
import type { sqliteSnapshots } from './sqliteSnapshots';
import type { sqliteWakes } from './sqliteWakes';
import { sqliteWithholding } from './sqliteWithholding';

interface Parts {
  readonly duties: ReturnType<typeof sqliteDuties>;
  readonly wakes: ReturnType<typeof sqliteWakes>;
  readonly snapshots: ReturnType<typeof sqliteSnapshots>;
  readonly views: ReturnType<typeof sqliteViews>;
}

/** Writes a decision with all that it owes. Runs inside a transaction of the caller's. */
export function sqliteCommit(
  database: Database,
  { duties, wakes, snapshots, views }: Parts,
): (entry: Commit) => CommitOutcome {
  const sql = statements(database);
  const withhold = sqliteWithholding(database);

  return (entry) => {
    const { stream, operation } = entry;
    const { kind, id } = stream;
    if (sql.operation.get(kind, id, operation.key)) return 'repeated';
    const current = sql.version.get(kind, id) as { version: number; last: string } | undefined;
    if ((current?.version ?? 0) !== entry.expectedVersion) return 'conflict';
    if (entry.withheld) withhold(stream, entry.withheld);
    const before = current?.last ?? NOTHING_BEFORE;
    const links = linksAfter(stream, before, entry.events, { did: entry.access });
    for (const [index, event] of entry.events.entries())
      sql.addEvent.run(kind, id, event.meta.seq, JSON.stringify(event), JSON.stringify(links[index]));
    snapshots.keep(stream, { ...entry, version: operation.version }, links.at(-1)?.link ?? before);
    sql.addOperation.run(kind, id, operation.key, JSON.stringify(operation.sentence), operation.version);
    views.recordDecision(stream, entry.access);
    duties.owe(stream, `${operation.version}`, entry.messages, entry.sendFrom);
    wakes.plan(stream, entry.wakeAt, entry.calendar);
    return 'committed';
  };
}

function statements({ sqlite }: Database) {
  return {
    version: sqlite.prepare('SELECT version, last_link AS last FROM streams WHERE kind = ? AND id = ?'),
    operation: sqlite.prepare('SELECT 1 FROM operations WHERE kind = ? AND id = ? AND key = ?'),
    addEvent: sqlite.prepare('INSERT INTO events (kind, id, seq, body, link) VALUES (?, ?, ?, ?, ?)'),
    addOperation: sqlite.prepare(
      'INSERT INTO operations (kind, id, key, sentence, version) VALUES (?, ?, ?, ?, ?)',
    ),
  };
}
