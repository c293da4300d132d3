import type BetterSqlite from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import type { StreamId } from '../ports/caseStore';
import type { KeptDocument, KeptStream } from '../ports/moving';
import { sqliteSnapshots } from './sqliteSnapshots';

type KeptDuty = KeptStream['duties'][number];

/** Writes what was moved here, leaving what is there already. Runs inside a transaction of the caller's. */
export function sqliteKeeping(sqlite: BetterSqlite.Database) {
  const sql = statements(sqlite);
  const snapshots = sqliteSnapshots(sqlite);

  function keepDuty(stream: StreamId, duty: KeptDuty): void {
    const { id, message, sendAt = null, attempts, why = null, dead } = duty;
    const columns = { duty: id, body: JSON.stringify(message), wake_at: sendAt, attempts, why };
    sql.duty.run({ ...stream, ...columns, dead: Number(dead) });
  }

  function keepWake(stream: StreamId, wake: NonNullable<KeptStream['wake']>): void {
    const { wakeAt = null, calendar = '', reminded, fence } = wake;
    sql.wake.run({ ...stream, wake_at: wakeAt, calendar, reminded: JSON.stringify(reminded), fence });
  }

  return {
    /** `known` access records of the stream are there already: they are the first of these. */
    keep({ stream, snapshot, events, operations, access, duties, wake }: KeptStream, known: number): void {
      for (const event of events)
        sql.event.run({ ...stream, seq: event.meta.seq, body: JSON.stringify(event) });
      for (const { key, sentence, version } of operations)
        sql.operation.run({ ...stream, key, sentence: JSON.stringify(sentence), version });
      for (const record of access.slice(known)) sql.access.run({ ...stream, body: JSON.stringify(record) });
      for (const duty of duties) keepDuty(stream, duty);
      if (wake) keepWake(stream, wake);
      if (snapshot) snapshots.keep(stream, snapshot);
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
    event: insert('events', ['kind', 'id', 'seq', 'body']),
    operation: insert('operations', ['kind', 'id', 'key', 'sentence', 'version']),
    access: insert('access', ['kind', 'id', 'body']),
    duty: insert('duties', ['kind', 'id', 'duty', 'body', 'wake_at', 'attempts', 'why', 'dead']),
    wake: insert('wakes', ['kind', 'id', 'wake_at', 'calendar', 'reminded', 'fence'], 'OR REPLACE'),
    document: insert('documents', ['kind', 'id', 'body', 'etag', 'expires_at'], 'OR REPLACE'),
  };
}
