import type { Recorded } from '../../policy/machine/stream';
import { continuationAfter, readContinuation } from '../continuation';
import type { AccessRecord, CaseStore, Operation, StreamId } from '../ports/caseStore';
import type { Database } from './database';
import { sqliteCommit } from './sqliteCommit';
import { sqliteDuties } from './sqliteDuties';
import { sqliteFigures } from './sqliteFigures';
import { sqliteLists } from './sqliteLists';
import { sqliteViews } from './sqliteProving';
import { emptyLogOf, sqliteRemoval } from './sqliteRemoval';
import { sqliteSearch } from './sqliteSearch';
import { sqliteSnapshots } from './sqliteSnapshots';
import { sqliteWakes } from './sqliteWakes';

interface SnapshotRow {
  state: string;
  version: number;
  shape: number;
}

/** The embedded store: one SQLite file, durable across restarts and kills. */
export function sqliteCaseStore(database: Database): CaseStore {
  const sql = statements(database);
  const { list, count } = sqliteLists(database);
  const find = sqliteSearch(database);
  const snapshots = sqliteSnapshots(database.sqlite);
  const duties = sqliteDuties(database);
  const wakes = sqliteWakes(database, duties.owe);
  const views = sqliteViews(database.sqlite);
  const commit = sqliteCommit(database, { duties, wakes, snapshots, views });

  return {
    async load({ kind, id }) {
      const row = sql.load.get(kind, id) as SnapshotRow | undefined;
      return row && { ...row, state: JSON.parse(row.state) as unknown };
    },
    async operation({ kind, id }, key) {
      const row = sql.operation.get(kind, id, key) as Omit<Operation, 'key'> | undefined;
      return row && { key, sentence: JSON.parse(row.sentence) as string, version: row.version };
    },
    async commit(entry) {
      const outcome = await database.write(() => commit(entry));
      if (entry.withheld) emptyLogOf(database);
      return outcome;
    },
    recordAccess: (stream, records) => database.write(() => views.recordViews(stream, records)),
    list: async (query) => list(query),
    count: async (filter) => count(filter),
    find: async (query) => find(query),
    counted: async (query) => snapshots.counted(query),
    promotedBefore: async (query) => snapshots.before(query),
    promoteAgain: (stream, renewal) => database.write(() => snapshots.promoteAgain(stream, renewal)),
    ...sqliteFigures(database),
    ...sqliteRemoval(database),
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
    events: async ({ kind, id }, from = 1) =>
      (sql.events.all(kind, id, from) as { body: string }[]).map(({ body }) => JSON.parse(body) as Recorded),
    accessRecords: async ({ kind, id }) =>
      (sql.access.all(kind, id) as { body: string }[]).map(({ body }) => JSON.parse(body) as AccessRecord),
    close: async () => database.close(),
  };
}

function statements({ sqlite }: Database) {
  return {
    load: sqlite.prepare('SELECT state, version, shape FROM streams WHERE kind = ? AND id = ?'),
    operation: sqlite.prepare(
      'SELECT sentence, version FROM operations WHERE kind = ? AND id = ? AND key = ?',
    ),
    // NB: a stream that has lost its snapshot is still one, so that `verify` finds it.
    streams: sqlite.prepare(
      `SELECT kind, id FROM streams WHERE (kind, id) > (@kind, @id)
       UNION SELECT kind, id FROM events WHERE (kind, id) > (@kind, @id) ORDER BY kind, id LIMIT @oneMore`,
    ),
    events: sqlite.prepare('SELECT body FROM events WHERE kind = ? AND id = ? AND seq >= ? ORDER BY seq'),
    access: sqlite.prepare('SELECT body FROM access WHERE kind = ? AND id = ? ORDER BY number'),
  };
}
