import type { Commit, CommitOutcome } from '../ports/caseStore';
import type { Database } from './database';
import type { sqliteDuties } from './sqliteDuties';
import { NEVER_DUE } from './sqliteLists';
import type { sqliteWakes } from './sqliteWakes';

/** Writes a decision with all that it owes. Runs inside a transaction of the caller's. */
export function sqliteCommit(
  database: Database,
  duties: ReturnType<typeof sqliteDuties>,
  wakes: ReturnType<typeof sqliteWakes>,
): (entry: Commit) => CommitOutcome {
  const sql = statements(database);

  function saveSnapshot({ stream: { kind, id }, state, shape, operation, promoted }: Commit): void {
    const { stage, open, service, team, receivedOn, nextDue, involved } = promoted;
    const due = nextDue ?? NEVER_DUE;
    sql.saveSnapshot.run(
      kind,
      id,
      operation.version,
      JSON.stringify(state),
      stage,
      Number(open),
      service,
      team,
      receivedOn,
      due,
      shape,
    );
    sql.forgetInvolved.run(kind, id);
    for (const person of new Set(involved)) sql.addInvolved.run(kind, person, Number(open), due, id);
  }

  return (entry) => {
    const { stream, operation } = entry;
    const { kind, id } = stream;
    if (sql.operation.get(kind, id, operation.key)) return 'repeated';
    const current = sql.version.get(kind, id) as { version: number } | undefined;
    if ((current?.version ?? 0) !== entry.expectedVersion) return 'conflict';
    for (const event of entry.events) sql.addEvent.run(kind, id, event.meta.seq, JSON.stringify(event));
    saveSnapshot(entry);
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
    saveSnapshot: sqlite.prepare(
      `INSERT INTO streams (kind, id, version, state, stage, open, service, team, received_on, next_due, shape)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (kind, id) DO UPDATE SET version = excluded.version, state = excluded.state, stage = excluded.stage,
         open = excluded.open, service = excluded.service, team = excluded.team, received_on = excluded.received_on,
         next_due = excluded.next_due, shape = excluded.shape`,
    ),
    forgetInvolved: sqlite.prepare('DELETE FROM involved WHERE kind = ? AND id = ?'),
    addInvolved: sqlite.prepare(
      'INSERT INTO involved (kind, person, open, next_due, id) VALUES (?, ?, ?, ?, ?)',
    ),
    addOperation: sqlite.prepare(
      'INSERT INTO operations (kind, id, key, sentence, version) VALUES (?, ?, ?, ?, ?)',
    ),
    addAccess: sqlite.prepare('INSERT INTO access (kind, id, body) VALUES (?, ?, ?)'),
  };
}
