import type { Recorded } from '../../policy/stream';
import type {
  AccessRecord,
  CaseStore,
  Commit,
  CommitOutcome,
  Duty,
  ListQuery,
  Operation,
  OwedMessage,
  Page,
  Row,
  StreamId,
} from '../ports/caseStore';
import type { Database } from './database';

const NEVER_DUE = '9999-12-31';

interface StreamRow {
  id: string;
  version: number;
  stage: string;
  open: number;
  service: string | null;
  team: string | null;
  received_on: string | null;
  next_due: string | null;
}

interface DutyRow {
  kind: string;
  id: string;
  duty: string;
  body: string;
  attempts: number;
  fence: number;
}

/** The embedded store: one SQLite file, durable across restarts and kills. */
export function sqliteCaseStore(database: Database): CaseStore {
  const { sqlite } = database;
  const sql = statements(database);

  function commit(entry: Commit): CommitOutcome {
    const { kind, id } = entry.stream;
    if (sql.operation.get(kind, id, entry.operation.key)) return 'repeated';
    const current = sql.version.get(kind, id) as { version: number } | undefined;
    if ((current?.version ?? 0) !== entry.expectedVersion) return 'conflict';
    for (const event of entry.events) sql.addEvent.run(kind, id, event.meta.seq, JSON.stringify(event));
    saveSnapshot(entry);
    sql.addOperation.run(kind, id, entry.operation.key, entry.operation.sentence, entry.operation.version);
    sql.addAccess.run(kind, id, JSON.stringify(entry.access));
    entry.messages.forEach((message, index) =>
      sql.addDuty.run(kind, id, `${entry.operation.version}:${index}`, JSON.stringify(message), entry.sendFrom),
    );
    return 'committed';
  }

  function saveSnapshot({ stream: { kind, id }, state, operation, promoted }: Commit): void {
    const { stage, open, service, team, receivedOn, nextDue, involved } = promoted;
    sql.saveSnapshot.run(kind, id, operation.version, JSON.stringify(state), stage, Number(open), service, team, receivedOn, nextDue);
    sql.forgetInvolved.run(kind, id);
    for (const person of involved) sql.addInvolved.run(kind, person, Number(open), nextDue ?? NEVER_DUE, id);
  }

  function claim({ now, owner, leaseUntil, limit }: Parameters<CaseStore['claimDuties']>[0]): Duty[] {
    return (sql.dueDuties.all(now, limit) as DutyRow[]).map(({ kind, id, duty, body, attempts, fence }) => {
      sql.claimDuty.run(leaseUntil, owner, fence + 1, kind, id, duty);
      return { stream: { kind, id }, id: duty, message: JSON.parse(body) as OwedMessage, attempts: attempts + 1, fence: fence + 1 };
    });
  }

  function settle({ stream: { kind, id }, id: duty, fence }: Duty, outcome: Parameters<CaseStore['settleDuty']>[1]): boolean {
    const wakeAt = 'retryAt' in outcome ? outcome.retryAt : null;
    const why = 'why' in outcome ? outcome.why : null;
    return sql.settleDuty.run(wakeAt, why, kind, id, duty, fence).changes === 1;
  }

  return {
    async load({ kind, id }) {
      const row = sql.load.get(kind, id) as { state: string; version: number } | undefined;
      return row && { state: JSON.parse(row.state) as unknown, version: row.version };
    },
    async operation({ kind, id }, key) {
      const row = sql.operation.get(kind, id, key) as Omit<Operation, 'key'> | undefined;
      return row && { key, ...row };
    },
    commit: (entry) => database.write(() => commit(entry)),
    recordAccess: ({ kind, id }, records) =>
      database.write(() => {
        for (const record of records) sql.addAccess.run(kind, id, JSON.stringify(record));
      }),
    list: async (query) => listPage(sqlite, query),
    claimDuties: (request) => database.write(() => claim(request)),
    settleDuty: (duty, outcome) => database.write(() => settle(duty, outcome)),
    async streams({ pageSize, continuation }) {
      const [kind = '', id = ''] = continuation ? (JSON.parse(continuation) as string[]) : [];
      const rows = sql.streams.all(kind, id, pageSize) as StreamId[];
      const last = rows.at(-1);
      return rows.length < pageSize || !last ? { rows } : { rows, continuation: JSON.stringify([last.kind, last.id]) };
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
    load: sqlite.prepare('SELECT state, version FROM streams WHERE kind = ? AND id = ?'),
    version: sqlite.prepare('SELECT version FROM streams WHERE kind = ? AND id = ?'),
    operation: sqlite.prepare('SELECT sentence, version FROM operations WHERE kind = ? AND id = ? AND key = ?'),
    addEvent: sqlite.prepare('INSERT INTO events (kind, id, seq, body) VALUES (?, ?, ?, ?)'),
    saveSnapshot: sqlite.prepare(
      `INSERT INTO streams (kind, id, version, state, stage, open, service, team, received_on, next_due)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (kind, id) DO UPDATE SET version = excluded.version, state = excluded.state, stage = excluded.stage,
         open = excluded.open, service = excluded.service, team = excluded.team, received_on = excluded.received_on,
         next_due = excluded.next_due`,
    ),
    forgetInvolved: sqlite.prepare('DELETE FROM involved WHERE kind = ? AND id = ?'),
    addInvolved: sqlite.prepare('INSERT INTO involved (kind, person, open, next_due, id) VALUES (?, ?, ?, ?, ?)'),
    addOperation: sqlite.prepare('INSERT INTO operations (kind, id, key, sentence, version) VALUES (?, ?, ?, ?, ?)'),
    addAccess: sqlite.prepare('INSERT INTO access (kind, id, body) VALUES (?, ?, ?)'),
    addDuty: sqlite.prepare('INSERT INTO duties (kind, id, duty, body, wake_at) VALUES (?, ?, ?, ?, ?)'),
    dueDuties: sqlite.prepare('SELECT * FROM duties WHERE wake_at <= ? ORDER BY wake_at LIMIT ?'),
    claimDuty: sqlite.prepare(
      'UPDATE duties SET wake_at = ?, owner = ?, fence = ?, attempts = attempts + 1 WHERE kind = ? AND id = ? AND duty = ?',
    ),
    settleDuty: sqlite.prepare(
      'UPDATE duties SET wake_at = ?, why = ?, owner = NULL WHERE kind = ? AND id = ? AND duty = ? AND fence = ?',
    ),
    streams: sqlite.prepare('SELECT kind, id FROM streams WHERE (kind, id) > (?, ?) ORDER BY kind, id LIMIT ?'),
    events: sqlite.prepare('SELECT body FROM events WHERE kind = ? AND id = ? ORDER BY seq'),
    access: sqlite.prepare('SELECT body FROM access WHERE kind = ? AND id = ? ORDER BY number'),
  };
}

function listPage(sqlite: Database['sqlite'], query: ListQuery): Page<Row> {
  const [afterDue = '', afterId = ''] = query.continuation ? (JSON.parse(query.continuation) as string[]) : [];
  const where = ['s.kind = @kind', `(COALESCE(s.next_due, '${NEVER_DUE}'), s.id) > (@afterDue, @afterId)`];
  if (query.openOnly) where.push('s.open = 1');
  if (query.stage) where.push('s.stage = @stage');
  if (query.team) where.push('s.team = @team');
  if (query.dueBy) where.push('s.next_due <= @dueBy');
  const from = query.involving
    ? `involved i JOIN streams s ON s.kind = i.kind AND s.id = i.id WHERE i.kind = @kind AND i.person = @involving ${query.openOnly ? 'AND i.open = 1' : ''} AND`
    : 'streams s WHERE';
  const rows = sqlite
    .prepare(
      `SELECT s.id, s.version, s.stage, s.open, s.service, s.team, s.received_on, s.next_due FROM ${from} ${where.join(' AND ')}
       ORDER BY COALESCE(s.next_due, '${NEVER_DUE}'), s.id LIMIT @pageSize`,
    )
    .all({ ...query, afterDue, afterId }) as StreamRow[];
  const last = rows.at(-1);
  return {
    rows: rows.map(({ id, version, stage, open, service, team, received_on, next_due }) => ({
      id,
      version,
      promoted: {
        stage,
        open: open === 1,
        service: service ?? undefined,
        team: team ?? undefined,
        receivedOn: (received_on ?? undefined) as Row['promoted']['receivedOn'],
        nextDue: (next_due ?? undefined) as Row['promoted']['nextDue'],
      },
    })),
    ...(rows.length === query.pageSize && last ? { continuation: JSON.stringify([last.next_due ?? NEVER_DUE, last.id]) } : {}),
  };
}
