import type { Recorded } from '../../policy/machine/stream';
import { continuationAfter, readContinuation } from '../continuation';
import type { AccessRecord, CaseStore, Commit, CommitOutcome, Operation, StreamId } from '../ports/caseStore';
import type { Database } from './database';
import { sqliteDuties } from './sqliteDuties';
import { sqliteFigures } from './sqliteFigures';
import { NEVER_DUE, sqliteLists } from './sqliteLists';
import { sqliteWakes } from './sqliteWakes';

interface SnapshotRow {
  state: string;
  version: number;
  shape: number;
}

/** The embedded store: one SQLite file, durable across restarts and kills. */
export function sqliteCaseStore(database: Database): CaseStore {
  const sql = statements(database);
  const { list, countOpen } = sqliteLists(database);
  const duties = sqliteDuties(database);
  const wakes = sqliteWakes(database, duties.owe);

  function commit(entry: Commit): CommitOutcome {
    const { kind, id } = entry.stream;
    if (sql.operation.get(kind, id, entry.operation.key)) return 'repeated';
    const current = sql.version.get(kind, id) as { version: number } | undefined;
    if ((current?.version ?? 0) !== entry.expectedVersion) return 'conflict';
    for (const event of entry.events) sql.addEvent.run(kind, id, event.meta.seq, JSON.stringify(event));
    saveSnapshot(entry);
    sql.addOperation.run(
      kind,
      id,
      entry.operation.key,
      JSON.stringify(entry.operation.sentence),
      entry.operation.version,
    );
    sql.addAccess.run(kind, id, JSON.stringify(entry.access));
    duties.owe(entry.stream, `${entry.operation.version}`, entry.messages, entry.sendFrom);
    wakes.plan(entry.stream, entry.wakeAt, entry.calendar);
    return 'committed';
  }

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

  return {
    async load({ kind, id }) {
      const row = sql.load.get(kind, id) as SnapshotRow | undefined;
      return row && { ...row, state: JSON.parse(row.state) as unknown };
    },
    async operation({ kind, id }, key) {
      const row = sql.operation.get(kind, id, key) as Omit<Operation, 'key'> | undefined;
      return row && { key, sentence: JSON.parse(row.sentence) as string, version: row.version };
    },
    commit: (entry) => database.write(() => commit(entry)),
    recordAccess: ({ kind, id }, records) =>
      database.write(() => {
        for (const record of records) sql.addAccess.run(kind, id, JSON.stringify(record));
      }),
    list: async (query) => list(query),
    countOpen: async (query) => countOpen(query),
    ...sqliteFigures(database),
    claimDuties: (claim) => database.write(() => duties.claim(claim)),
    settleDuty: (duty, outcome) => database.write(() => duties.settle(duty, outcome)),
    deadDuties: async (page) => duties.dead(page),
    reviveDuty: (stream, id, now) => database.write(() => duties.revive(stream, id, now)),
    claimWakes: (claim) => database.write(() => wakes.claim(claim)),
    settleWake: (wake, outcome) => database.write(() => wakes.settle(wake, outcome)),
    async streams({ pageSize, continuation }) {
      const [kind, id] = readContinuation(continuation);
      const found = sql.streams.all({ kind, id, oneMore: pageSize + 1 }) as StreamId[];
      const rows = found.slice(0, pageSize);
      const last = rows.at(-1);
      return last && found.length > rows.length
        ? { rows, continuation: continuationAfter(last.kind, last.id) }
        : { rows };
    },
    events: async ({ kind, id }) =>
      (sql.events.all(kind, id) as { body: string }[]).map(({ body }) => JSON.parse(body) as Recorded),
    accessRecords: async ({ kind, id }) =>
      (sql.access.all(kind, id) as { body: string }[]).map(({ body }) => JSON.parse(body) as AccessRecord),
    close: async () => database.close(),
  };
}

function statements({ sqlite }: Database) {
  return {
    load: sqlite.prepare('SELECT state, version, shape FROM streams WHERE kind = ? AND id = ?'),
    version: sqlite.prepare('SELECT version FROM streams WHERE kind = ? AND id = ?'),
    operation: sqlite.prepare(
      'SELECT sentence, version FROM operations WHERE kind = ? AND id = ? AND key = ?',
    ),
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
    // NB: a stream that has lost its snapshot is still one, so that `verify` finds it.
    streams: sqlite.prepare(
      `SELECT kind, id FROM streams WHERE (kind, id) > (@kind, @id)
       UNION SELECT kind, id FROM events WHERE (kind, id) > (@kind, @id) ORDER BY kind, id LIMIT @oneMore`,
    ),
    events: sqlite.prepare('SELECT body FROM events WHERE kind = ? AND id = ? ORDER BY seq'),
    access: sqlite.prepare('SELECT body FROM access WHERE kind = ? AND id = ? ORDER BY number'),
  };
}
