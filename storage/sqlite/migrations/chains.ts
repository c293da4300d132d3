import type BetterSqlite from 'better-sqlite3';
import type { Recorded } from '../../../policy/machine/stream';
import { linksAfter, noViews, NOTHING_BEFORE, viewsAfter } from '../../integrity/chain';
import type { AccessRecord, StreamId } from '../../ports/caseStore';
import type { Views } from '../../ports/proving';

const tables = `
ALTER TABLE streams ADD COLUMN last_link TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN link TEXT;
ALTER TABLE access ADD COLUMN link TEXT;
CREATE TABLE views (
  kind TEXT NOT NULL, id TEXT NOT NULL, count INTEGER NOT NULL, link TEXT NOT NULL, PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE TABLE unsealed (kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE TABLE seals (number INTEGER PRIMARY KEY, at TEXT NOT NULL, heads TEXT NOT NULL, link TEXT NOT NULL);
INSERT INTO unsealed SELECT kind, id FROM events UNION SELECT kind, id FROM access;
`;

/** Chains events and access records. Of what was written before, all records of access count as views. */
export function chains(sqlite: BetterSqlite.Database): void {
  sqlite.exec(tables);
  const all = sqlite.prepare('SELECT kind, id FROM unsealed').all() as StreamId[];
  const events = chainingEvents(sqlite);
  const access = chainingAccess(sqlite);
  for (const stream of all) {
    events(stream);
    access(stream);
  }
}

function chainingEvents(sqlite: BetterSqlite.Database) {
  const found = sqlite.prepare('SELECT body FROM events WHERE kind = ? AND id = ? ORDER BY seq').pluck();
  const link = sqlite.prepare('UPDATE events SET link = ? WHERE kind = ? AND id = ? AND seq = ?');
  const last = sqlite.prepare('UPDATE streams SET last_link = ? WHERE kind = ? AND id = ?');
  return ({ kind, id }: StreamId): void => {
    const events = (found.all(kind, id) as string[]).map((body) => JSON.parse(body) as Recorded);
    const links = linksAfter({ kind, id }, NOTHING_BEFORE, events);
    for (const [index, { meta }] of events.entries())
      link.run(JSON.stringify(links[index]), kind, id, meta.seq);
    last.run(links.at(-1)?.link ?? NOTHING_BEFORE, kind, id);
  };
}

function chainingAccess(sqlite: BetterSqlite.Database) {
  const found = sqlite.prepare('SELECT number, body FROM access WHERE kind = ? AND id = ? ORDER BY number');
  const link = sqlite.prepare('UPDATE access SET link = ? WHERE number = ?');
  const keep = sqlite.prepare('INSERT INTO views (kind, id, count, link) VALUES (?, ?, ?, ?)');
  return ({ kind, id }: StreamId): void => {
    let views: Views = noViews;
    for (const { number, body } of found.all(kind, id) as { number: number; body: string }[]) {
      views = viewsAfter({ kind, id }, views, JSON.parse(body) as AccessRecord);
      link.run(views.link, number);
    }
    if (views.count > 0) keep.run(kind, id, views.count, views.link);
  };
}
