import type BetterSqlite from 'better-sqlite3';
import type { Instant } from '../../policy/calendar/dates';
import type { Recorded } from '../../policy/machine/stream';
import { noViews, NOTHING_BEFORE, viewsAfter } from '../integrity/chain';
import { sealAfter } from '../integrity/seal';
import type { AccessRecord, AskedPage, Page, StreamId } from '../ports/caseStore';
import type { Link, Proof, Provable, Seal, SealedHead, Views } from '../ports/proving';
import type { Database } from './database';

/** Keeps the records of who did and who viewed what. Runs inside a transaction of the caller's. */
export function sqliteViews(sqlite: BetterSqlite.Database) {
  const add = sqlite.prepare('INSERT INTO access (kind, id, body, link) VALUES (?, ?, ?, ?)');
  const current = sqlite.prepare('SELECT count, link FROM views WHERE kind = ? AND id = ?');
  const keep = sqlite.prepare('INSERT OR REPLACE INTO views (kind, id, count, link) VALUES (?, ?, ?, ?)');
  const change = sqlite.prepare('INSERT OR IGNORE INTO unsealed (kind, id) VALUES (?, ?)');

  return {
    /** It is proven by the events that come of it. */
    recordDecision({ kind, id }: StreamId, record: AccessRecord): void {
      add.run(kind, id, JSON.stringify(record), null);
      change.run(kind, id);
    },
    recordViews({ kind, id }: StreamId, records: readonly AccessRecord[]): void {
      let views = (current.get(kind, id) as Views | undefined) ?? noViews;
      for (const record of records) {
        views = viewsAfter({ kind, id }, views, record);
        add.run(kind, id, JSON.stringify(record), views.link);
      }
      keep.run(kind, id, views.count, views.link);
      change.run(kind, id);
    },
  };
}

/** What shows that the file is as it was written. */
export function sqliteProving(database: Database): Provable {
  const { sqlite } = database;
  const sql = statements(sqlite);

  function proofOf({ kind, id }: StreamId): Proof {
    const events = sql.events.all(kind, id) as { body: string; link: string | null }[];
    const access = sql.access.all(kind, id) as { body: string; link: string | null }[];
    const head = sql.head.get(kind, id) as { last: string } | undefined;
    return {
      events: events.map(({ body }) => JSON.parse(body) as Recorded),
      links: events.map(({ link }) => (link === null ? undefined : (JSON.parse(link) as Link))),
      ...(head ? { last: head.last } : {}),
      access: access.map(({ body, link }) => ({
        record: JSON.parse(body) as AccessRecord,
        ...(link === null ? {} : { link }),
      })),
      views: (sql.views.get(kind, id) as Views | undefined) ?? noViews,
    };
  }

  function headOf({ kind, id }: StreamId): SealedHead {
    const { events, last } = (sql.head.get(kind, id) as { events: number; last: string } | undefined) ?? {
      events: 0,
      last: NOTHING_BEFORE,
    };
    const views = (sql.views.get(kind, id) as Views | undefined) ?? noViews;
    return { kind, id, events, last, views };
  }

  function seal(at: Instant, limit: number): Seal | undefined {
    const changed = sql.unsealed.all(limit) as StreamId[];
    if (changed.length === 0) return undefined;
    const made = sealAfter(sql.lastSeal.get() as Seal | undefined, at, changed.map(headOf));
    sql.addSeal.run(made.number, made.at, JSON.stringify(made.heads), made.link);
    for (const { kind, id } of changed) sql.sealed.run(kind, id);
    return made;
  }

  return {
    proof: async (stream) => sqlite.transaction(() => proofOf(stream))(),
    seal: (at, limit) => database.write(() => seal(at, limit)),
    async seals({ pageSize, continuation = '0' }: AskedPage): Promise<Page<Seal>> {
      const found = sql.seals.all(Number(continuation), pageSize) as (Omit<Seal, 'heads'> & {
        heads: string;
      })[];
      const rows = found.map((row) => ({ ...row, heads: JSON.parse(row.heads) as SealedHead[] }));
      const last = rows.at(-1);
      return last && rows.length === pageSize ? { rows, continuation: String(last.number) } : { rows };
    },
  };
}

function statements(sqlite: BetterSqlite.Database) {
  return {
    events: sqlite.prepare('SELECT body, link FROM events WHERE kind = ? AND id = ? ORDER BY seq'),
    access: sqlite.prepare('SELECT body, link FROM access WHERE kind = ? AND id = ? ORDER BY number'),
    head: sqlite.prepare(
      'SELECT version AS events, last_link AS last FROM streams WHERE kind = ? AND id = ?',
    ),
    views: sqlite.prepare('SELECT count, link FROM views WHERE kind = ? AND id = ?'),
    unsealed: sqlite.prepare('SELECT kind, id FROM unsealed ORDER BY kind, id LIMIT ?'),
    sealed: sqlite.prepare('DELETE FROM unsealed WHERE kind = ? AND id = ?'),
    lastSeal: sqlite.prepare('SELECT number, link FROM seals ORDER BY number DESC LIMIT 1'),
    addSeal: sqlite.prepare('INSERT INTO seals (number, at, heads, link) VALUES (?, ?, ?, ?)'),
    seals: sqlite.prepare('SELECT * FROM seals WHERE number > ? ORDER BY number LIMIT ?'),
  };
}
