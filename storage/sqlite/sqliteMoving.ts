import { continuationAfter, readContinuation } from '../continuation';
import type { AccessRecord, AskedPage, OwedMessage, Page, StreamId } from '../ports/caseStore';
import {
  GoneOn,
  type KeptDocument,
  type KeptDuty,
  type KeptSnapshot,
  type KeptStream,
  type KeptWake,
  type Movable,
} from '../ports/moving';
import type { Link } from '../ports/proving';
import type { Promoted, Recorded } from '../../policy/machine/stream';
import type { Database } from './database';
import { sqliteKeeping } from './sqliteKeeping';
import { NEVER_DUE } from './sqliteLists';
import { wordsSearched } from './sqliteSearch';

type Row = Readonly<Record<string, string | number | null>>;

const json = (text: unknown): unknown => JSON.parse(String(text));
const some = (value: string | number | null | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** Carries streams and documents out of the embedded file and into it, each stream in one transaction. */
export function sqliteMoving(database: Database): Movable {
  const { sqlite } = database;
  const keeping = sqliteKeeping(sqlite);
  const all = rowsOf(sqlite);

  function write(kept: KeptStream): void {
    const [here] = all('SELECT version FROM streams', kept.stream);
    if (Number(here?.version ?? 0) > (kept.snapshot?.version ?? 0)) throw new GoneOn(kept.stream);
    const known = all('SELECT number FROM access', kept.stream).length;
    keeping.keep(kept, known);
  }

  return {
    async audited({ pageSize, continuation }: AskedPage): Promise<Page<StreamId>> {
      const [kind, id] = readContinuation(continuation);
      const found = sqlite
        .prepare('SELECT DISTINCT kind, id FROM access WHERE (kind, id) > (?, ?) ORDER BY kind, id LIMIT ?')
        .all(kind, id, pageSize + 1) as StreamId[];
      return pageOf(found, pageSize);
    },
    read: async (stream) => sqlite.transaction(() => readStream(all, stream))(),
    write: (kept) => database.write(() => write(kept)),
    async documents({ pageSize, continuation }) {
      const [kind, id] = readContinuation(continuation);
      const found = sqlite
        .prepare('SELECT * FROM documents WHERE (kind, id) > (?, ?) ORDER BY kind, id LIMIT ?')
        .all(kind, id, pageSize + 1) as Row[];
      return pageOf(found.map(documentOf), pageSize);
    },
    writeDocument: (document) => database.write(() => keeping.keepDocument(document)),
  };
}

/** Every row of one stream that a query without conditions gives. */
const rowsOf =
  (sqlite: Database['sqlite']) =>
  (sql: string, { kind, id }: StreamId) =>
    sqlite.prepare(`${sql} WHERE kind = ? AND id = ?`).all(kind, id) as Row[];

/** All that is kept of a stream. Runs inside a transaction of the caller's, so that it is of one moment. */
function readStream(all: ReturnType<typeof rowsOf>, stream: StreamId): KeptStream {
  const [snapshot] = all('SELECT * FROM streams', stream);
  const [wake] = all('SELECT * FROM wakes', stream);
  const bodies = (sql: string) => all(sql, stream).map(({ body }) => json(body));
  const involved = all('SELECT person FROM involved', stream).map(({ person }) => String(person));
  const marks = all('SELECT mark FROM marks', stream).map(({ mark }) => String(mark));
  const [counts] = bodies('SELECT body FROM counted');
  const words = all('SELECT words FROM searched', stream).flatMap((row) => wordsSearched(String(row.words)));
  return {
    stream,
    ...(snapshot ? { snapshot: snapshotOf(snapshot, { involved, marks, words, counted: counts }) } : {}),
    events: bodies('SELECT body FROM events').map((body) => body as Recorded),
    links: all('SELECT link FROM events', stream).map(({ link }) => json(link) as Link),
    operations: all('SELECT * FROM operations', stream).map(({ key, sentence, version }) => ({
      key: String(key),
      sentence: json(sentence) as string,
      version: Number(version),
    })),
    access: bodies('SELECT body FROM access').map((body) => body as AccessRecord),
    duties: all('SELECT * FROM duties', stream).map(dutyOf),
    ...(wake ? { wake: wakeOf(wake) } : {}),
  };
}

function pageOf<T extends { readonly kind: string; readonly id: string }>(
  found: readonly T[],
  pageSize: number,
): Page<T> {
  const rows = found.slice(0, pageSize);
  const last = rows.at(-1);
  return last && found.length > rows.length
    ? { rows, continuation: continuationAfter(last.kind, last.id) }
    : { rows };
}

function snapshotOf(
  row: Row,
  {
    involved,
    marks,
    words,
    counted,
  }: Required<Pick<Promoted, 'involved' | 'marks' | 'words'>> & Pick<Promoted, 'counted'>,
): KeptSnapshot {
  const { state, version, shape, stage, open, service, team, received_on: received, next_due: due } = row;
  const { kept_until: kept, flagged, edition } = row;
  const promoted = {
    stage,
    open: open === 1,
    service: some(service),
    team: some(team),
    receivedOn: some(received),
    nextDue: due === NEVER_DUE ? undefined : some(due),
    keptUntil: some(kept),
    ...(flagged === 1 ? { flagged: true } : {}),
    involved,
    ...(marks.length > 0 ? { marks } : {}),
    ...(words.length > 0 ? { words } : {}),
    counted,
  };
  return {
    state: json(state),
    version: Number(version),
    shape: Number(shape),
    promoted: JSON.parse(JSON.stringify(promoted)) as KeptSnapshot['promoted'],
    edition: Number(edition),
  };
}

/** NB: a claim under way hides when the message may go; it may go again from the end of that lease. */
const dutyOf = ({ duty, body, wake_at: sendAt, attempts, why, dead }: Row): KeptDuty => ({
  id: String(duty),
  message: json(body) as OwedMessage,
  ...(sendAt === null ? {} : { sendAt: String(sendAt) }),
  attempts: Number(attempts),
  ...(why === null ? {} : { why: String(why) }),
  dead: dead === 1,
});

const wakeOf = ({ wake_at: wakeAt, calendar, reminded, fence }: Row): KeptWake => ({
  ...(wakeAt === null ? {} : { wakeAt: String(wakeAt), calendar: String(calendar) }),
  reminded: json(reminded) as string[],
  fence: Number(fence),
});

const documentOf = ({ kind, id, body, expires_at: expiresAt }: Row): KeptDocument => ({
  kind: String(kind),
  id: String(id),
  body: json(body),
  ...(expiresAt === null ? {} : { expiresAt: String(expiresAt) }),
});
