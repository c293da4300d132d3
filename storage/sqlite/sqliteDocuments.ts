import { randomUUID } from 'node:crypto';
import type { Instant } from '../../policy/calendar/dates';
import type { Documents } from '../ports/documents';
import type { Database } from './database';

interface Row {
  body: string;
  etag: string;
}

/** Small documents in the same file. Each write also clears a few that have expired. */
export function sqliteDocuments(database: Database, now: () => Instant): Documents {
  const { sqlite } = database;
  const current = sqlite.prepare(
    'SELECT body, etag FROM documents WHERE kind = ? AND id = ? AND (expires_at IS NULL OR expires_at > ?)',
  );
  const save = sqlite.prepare(
    `INSERT INTO documents (kind, id, body, etag, expires_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body, etag = excluded.etag, expires_at = excluded.expires_at`,
  );
  const remove = sqlite.prepare('DELETE FROM documents WHERE kind = ? AND id = ?');
  const clear = sqlite.prepare(
    'DELETE FROM documents WHERE (kind, id) IN (SELECT kind, id FROM documents WHERE expires_at <= ? LIMIT 10)',
  );

  return {
    async read<T>(kind: string, id: string) {
      const row = current.get(kind, id, now()) as Row | undefined;
      return row && { body: JSON.parse(row.body) as T, etag: row.etag };
    },
    write: (kind, id, body, { ifMatch, expiresAt }) =>
      database.write(() => {
        const row = current.get(kind, id, now()) as Row | undefined;
        if (ifMatch === 'absent' ? row : ifMatch !== undefined && row?.etag !== ifMatch) return undefined;
        // NB: never a counter: after a removal it would begin again, and an old etag would match a new document.
        const etag = randomUUID();
        save.run(kind, id, JSON.stringify(body), etag, expiresAt ?? null);
        clear.run(now());
        return etag;
      }),
    remove: (kind, id) => database.write(() => void remove.run(kind, id)),
  };
}
