import type BetterSqlite from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { decisionsIn, hashOfRecord, linksOfMoved, NOTHING_BEFORE } from '../integrity/chain';
import type { StreamId } from '../ports/caseStore';
import type { KeptDocument, KeptStream } from '../ports/moving';
import type { Link } from '../ports/proving';
import { sqliteViews } from './sqliteProving';
import { sqliteSnapshots } from './sqliteSnapshots';

type KeptDuty = KeptStream['duties'][number];

/** Writes what was moved here, leaving what is there already. Runs inside a transaction of the caller's. */
export function sqliteKeeping(sqlite: BetterSqlite.Database) {
  const sql = statements(sqlite);
  const snapshots = sqliteSnapshots(sqlite);
  const views = sqliteViews(sqlite);

  const linksHere = ({ kind, id }: StreamId): ReadonlyMap<number, Link> =>
    new Map(
      (sql.links.all(kind, id) as { seq: number; link: string }[]).map(({ seq, link }) => [
        seq,
        JSON.parse(link) as Link,
      ]),
    );

  function keepDuty(stream: StreamId, duty: KeptDuty): void {
    const { id, message, sendAt = null, attempts, why = null, dead } = duty;
    const urgent = Number(message.urgent ?? false);
    const columns = { duty: id, body: JSON.stringify(message), wake_at: sendAt, attempts, why, urgent };
    sql.duty.run({ ...stream, ...columns, dead: Number(dead) });
  }

  function keepWake(stream: StreamId, wake: NonNullable<KeptStream['wake']>): void {
    const { wakeAt = null, calendar = '', reminded, fence } = wake;
    sql.wake.run({ ...stream, wake_at: wakeAt, calendar, reminded: JSON.stringify(reminded), fence });
  }

  return {
    /** `known` access records of the stream are there already: they are the first of these. */
    keep(kept: KeptStream, known: number): void {
      const { stream, snapshot, events, operations, access, duties, wake } = kept;
      const links = linksOfMoved(kept, linksHere(stream));
      for (const [index, event] of events.entries()) {
        const columns = { body: JSON.stringify(event), link: JSON.stringify(links[index]) };
        const put = links[index]?.left ? sql.eventAnew : sql.event;
        put.run({ ...stream, seq: event.meta.seq, ...columns });
      }
      for (const { key, sentence, version } of operations)
        sql.operation.run({ ...stream, key, sentence: JSON.stringify(sentence), version });
      const decisions = decisionsIn(links);
      for (const record of access.slice(known))
        if (decisions.has(hashOfRecord(record))) views.recordDecision(stream, record);
        else views.recordViews(stream, [record]);
      for (const duty of duties) keepDuty(stream, duty);
      if (wake) keepWake(stream, wake);
      if (snapshot) snapshots.keep(stream, snapshot, links.at(-1)?.link ?? NOTHING_BEFORE);
    },
    keepDocument(document: KeptDocument): void {
      const { kind, id, body, expiresAt = null } = document;
      const columns = { body: JSON.stringify(body), etag: randomUUID(), expires_at: expiresAt };
      sql.document.run({ kind, id, ...columns });
    },
  };
}

function statements(sqlite: BetterSqlite.Database) {
  const insert = (table: string, columns: readonly string[], otherwise = 'OR IGNORE') =>
    sqlite.prepare(
      `INSERT ${otherwise} INTO ${table} (${columns.join()}) VALUES (${columns.map((column) => `@${column}`).join()})`,
    );
  return {
    links: sqlite.prepare('SELECT seq, link FROM events WHERE kind = ? AND id = ? AND link IS NOT NULL'),
    event: insert('events', ['kind', 'id', 'seq', 'body', 'link']),
    eventAnew: insert('events', ['kind', 'id', 'seq', 'body', 'link'], 'OR REPLACE'),
    operation: insert('operations', ['kind', 'id', 'key', 'sentence', 'version']),
    duty: insert('duties', ['kind', 'id', 'duty', 'body', 'wake_at', 'attempts', 'why', 'dead', 'urgent']),
    wake: insert('wakes', ['kind', 'id', 'wake_at', 'calendar', 'reminded', 'fence'], 'OR REPLACE'),
    document: insert('documents', ['kind', 'id', 'body', 'etag', 'expires_at'], 'OR REPLACE'),
  };
}
