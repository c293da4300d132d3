import type { Recorded } from '../../policy/machine/stream';
import type { StreamId } from '../ports/caseStore';
import { withoutSalt } from '../integrity/chain';
import type { Link } from '../ports/proving';
import { isOwedBefore, removedSentence, withoutContent } from '../removed';
import type { Database } from './database';

/** NB: until then the log beside the file holds its pages as they were before. */
export const emptyLogOf = ({ sqlite }: Database): void => void sqlite.pragma('wal_checkpoint(TRUNCATE)');

/** Takes content away for good. NB: `secure_delete` blanks what was there, and the log is emptied of it. */
export function sqliteRemoval(database: Database) {
  const sql = statements(database);
  const { sqlite } = database;

  function remove({ kind, id }: StreamId, before: number): void {
    for (const { body, link } of sql.events.all(kind, id, before) as {
      body: string;
      link: string | null;
    }[]) {
      const event = JSON.parse(body) as Recorded;
      const bare = link === null ? null : JSON.stringify(withoutSalt(JSON.parse(link) as Link));
      sql.blank.run(JSON.stringify(withoutContent(event)), bare, kind, id, event.meta.seq);
    }
    sql.answers.run(JSON.stringify(removedSentence), kind, id, before);
    for (const { duty } of sql.duties.all(kind, id) as { duty: string }[])
      if (isOwedBefore(duty, before)) sql.dropDuty.run(kind, id, duty);
    sql.reminded.run(kind, id);
  }

  function forget({ kind, id }: StreamId): void {
    for (const table of [
      'events',
      'operations',
      'duties',
      'wakes',
      'involved',
      'marks',
      'searched',
      'counted',
      'streams',
    ])
      sqlite.prepare(`DELETE FROM ${table} WHERE kind = ? AND id = ?`).run(kind, id);
  }

  async function forGood(work: () => void): Promise<void> {
    await database.write(work);
    emptyLogOf(database);
  }

  return {
    remove: (stream: StreamId, before: number) => forGood(() => remove(stream, before)),
    forget: (stream: StreamId) => forGood(() => forget(stream)),
    emptyLog: () => forGood(() => undefined),
  };
}

function statements({ sqlite }: Database) {
  return {
    events: sqlite.prepare('SELECT body, link FROM events WHERE kind = ? AND id = ? AND seq < ?'),
    blank: sqlite.prepare('UPDATE events SET body = ?, link = ? WHERE kind = ? AND id = ? AND seq = ?'),
    answers: sqlite.prepare('UPDATE operations SET sentence = ? WHERE kind = ? AND id = ? AND version < ?'),
    duties: sqlite.prepare('SELECT duty FROM duties WHERE kind = ? AND id = ?'),
    dropDuty: sqlite.prepare('DELETE FROM duties WHERE kind = ? AND id = ? AND duty = ?'),
    reminded: sqlite.prepare("UPDATE wakes SET reminded = '[]' WHERE kind = ? AND id = ?"),
  };
}
