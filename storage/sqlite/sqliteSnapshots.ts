import type BetterSqlite from 'better-sqlite3';
import type { Promoted } from '../../policy/machine/stream';
import { continuationAfter, readContinuation } from '../continuation';
import type { AskedPage, Page, Renewal, StreamId } from '../ports/caseStore';
import type { KeptSnapshot } from '../ports/moving';
import { NEVER_DUE } from './sqliteLists';
import { searchedText } from './sqliteSearch';

type Columns = Omit<Promoted, 'wakeAt'>;

/** Writes a state with all that lists and searches find it by. Runs inside a transaction of the caller's. */
export function sqliteSnapshots(sqlite: BetterSqlite.Database) {
  const sql = statements(sqlite);

  function keepFound(
    { kind, id }: StreamId,
    { open, nextDue, involved, marks = [], words, counted }: Columns,
  ): void {
    const at = [Number(open), nextDue ?? NEVER_DUE, id];
    sql.forgetInvolved.run(kind, id);
    for (const person of new Set(involved)) sql.addInvolved.run(kind, person, ...at);
    sql.forgetMarks.run(kind, id);
    for (const mark of new Set(marks)) sql.addMark.run(kind, mark, ...at);
    if (words === undefined || words.length === 0) sql.forgetWords.run(kind, id);
    else sql.keepWords.run(kind, id, searchedText({ kind, open, involved, words }));
    if (counted === undefined) sql.forgetCounted.run(kind, id);
    else sql.keepCounted.run(kind, id, JSON.stringify(counted));
  }

  return {
    /** `last` is the link of its last event. */
    keep(
      stream: StreamId,
      { state, version, shape, promoted, edition = 0 }: KeptSnapshot,
      last: string,
    ): void {
      const kept = { version, state: JSON.stringify(state), shape, last_link: last };
      sql.keep.run({ ...stream, ...kept, ...columnsOf(promoted), edition });
      keepFound(stream, promoted);
    },
    counted({ kind, pageSize, continuation }: AskedPage & { readonly kind: string }): Page<unknown> {
      const [after] = readContinuation(continuation);
      const found = sql.counted.all(kind, after, pageSize + 1) as { id: string; body: string }[];
      const page = found.slice(0, pageSize);
      const last = page.at(-1);
      const rows = page.map(({ body }) => JSON.parse(body) as unknown);
      return last && found.length > page.length
        ? { rows, continuation: continuationAfter(last.id, '') }
        : { rows };
    },
    before: ({ kind, edition, limit }: { kind: string; edition: number; limit: number }): StreamId[] =>
      sql.before.all(kind, edition, limit) as StreamId[],
    promoteAgain(stream: StreamId, { promoted, edition, version }: Renewal): boolean {
      const again = sql.again.run({ ...stream, ...columnsOf(promoted), edition, version });
      if (again.changes > 0) keepFound(stream, promoted);
      return again.changes > 0;
    },
  };
}

const columnsOf = ({ stage, open, service, team, receivedOn, nextDue, keptUntil, flagged }: Columns) => ({
  stage,
  open: Number(open),
  service: service ?? null,
  team: team ?? null,
  received_on: receivedOn ?? null,
  next_due: nextDue ?? NEVER_DUE,
  kept_until: keptUntil ?? null,
  flagged: Number(flagged ?? false),
});

const PROMOTED = [
  'stage',
  'open',
  'service',
  'team',
  'received_on',
  'next_due',
  'kept_until',
  'flagged',
  'edition',
];

function statements(sqlite: BetterSqlite.Database) {
  const changed = [...PROMOTED, 'version', 'state', 'shape', 'last_link'];
  const columns = ['kind', 'id', ...changed];
  return {
    keep: sqlite.prepare(
      `INSERT INTO streams (${columns.join()}) VALUES (${columns.map((name) => `@${name}`).join()})
       ON CONFLICT (kind, id) DO UPDATE SET ${changed.map((name) => `${name} = excluded.${name}`).join()}`,
    ),
    again: sqlite.prepare(
      `UPDATE streams SET ${PROMOTED.map((name) => `${name} = @${name}`).join()}
       WHERE kind = @kind AND id = @id AND version = @version`,
    ),
    before: sqlite.prepare('SELECT kind, id FROM streams WHERE kind = ? AND edition < ? LIMIT ?'),
    forgetInvolved: sqlite.prepare('DELETE FROM involved WHERE kind = ? AND id = ?'),
    addInvolved: sqlite.prepare(
      'INSERT INTO involved (kind, person, open, next_due, id) VALUES (?, ?, ?, ?, ?)',
    ),
    forgetMarks: sqlite.prepare('DELETE FROM marks WHERE kind = ? AND id = ?'),
    addMark: sqlite.prepare('INSERT INTO marks (kind, mark, open, next_due, id) VALUES (?, ?, ?, ?, ?)'),
    forgetWords: sqlite.prepare('DELETE FROM searched WHERE kind = ? AND id = ?'),
    keepWords: sqlite.prepare(
      `INSERT INTO searched (kind, id, words) VALUES (?, ?, ?)
       ON CONFLICT (kind, id) DO UPDATE SET words = excluded.words WHERE words <> excluded.words`,
    ),
    counted: sqlite.prepare('SELECT id, body FROM counted WHERE kind = ? AND id > ? ORDER BY id LIMIT ?'),
    forgetCounted: sqlite.prepare('DELETE FROM counted WHERE kind = ? AND id = ?'),
    keepCounted: sqlite.prepare(
      `INSERT INTO counted (kind, id, body) VALUES (?, ?, ?)
       ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body WHERE body <> excluded.body`,
    ),
  };
}
