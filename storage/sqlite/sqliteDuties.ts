import type { Instant } from '../../policy/calendar/dates';
import { continuationAfter, readContinuation } from '../continuation';
import type { Claim, DeadDuty, Duty, DutyOutcome, OwedMessage, Page, StreamId } from '../ports/caseStore';
import type { Database } from './database';

interface DutyRow {
  kind: string;
  id: string;
  duty: string;
  body: string;
  attempts: number;
  fence: number;
  why: string;
}

/** Owed messages. All but `dead` run inside a transaction of the caller's. */
export function sqliteDuties(database: Database) {
  const sql = statements(database);
  return {
    /** Owes messages under ids that begin with `from`, the one decision or look they come from. */
    owe: (
      { kind, id }: StreamId,
      from: string,
      messages: readonly OwedMessage[],
      sendFrom: Instant,
    ): void => {
      messages.forEach((message, index) =>
        sql.add.run(
          kind,
          id,
          `${from}:${index}`,
          JSON.stringify(message),
          sendFrom,
          Number(message.urgent ?? false),
        ),
      );
    },
    claim({ now, owner, leaseUntil, limit }: Claim): Duty[] {
      const urgent = sql.urgentlyDue.all(now, limit) as DutyRow[];
      const others = sql.due.all(now, limit - urgent.length) as DutyRow[];
      return [...urgent, ...others].map(({ kind, id, duty, body, attempts, fence }) => {
        sql.claim.run(leaseUntil, owner, fence + 1, kind, id, duty);
        return {
          stream: { kind, id },
          id: duty,
          message: JSON.parse(body) as OwedMessage,
          attempts: attempts + 1,
          fence: fence + 1,
        };
      });
    },
    settle({ stream: { kind, id }, id: duty, fence }: Duty, outcome: DutyOutcome): boolean {
      const wakeAt = 'retryAt' in outcome ? outcome.retryAt : null;
      const why = 'why' in outcome ? outcome.why : null;
      return sql.settle.run(wakeAt, why, Number('dead' in outcome), kind, id, duty, fence).changes === 1;
    },
    dead({ pageSize, continuation }: { pageSize: number; continuation?: string }): Page<DeadDuty> {
      const [kind, id, duty] = readContinuation(continuation);
      const found = sql.dead.all({ kind, id, duty, oneMore: pageSize + 1 }) as DutyRow[];
      const rows = found.slice(0, pageSize);
      const last = rows.at(-1);
      return {
        rows: rows.map(deadOf),
        ...(last && found.length > rows.length
          ? { continuation: continuationAfter(last.kind, last.id, last.duty) }
          : {}),
      };
    },
    revive: ({ kind, id }: StreamId, duty: string, now: Instant): boolean =>
      sql.revive.run(now, kind, id, duty).changes === 1,
  };
}

const deadOf = ({ kind, id, duty, body, attempts, why }: DutyRow): DeadDuty => ({
  stream: { kind, id },
  id: duty,
  message: JSON.parse(body) as OwedMessage,
  attempts,
  why,
});

function statements({ sqlite }: Database) {
  return {
    add: sqlite.prepare(
      'INSERT INTO duties (kind, id, duty, body, wake_at, urgent) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    urgentlyDue: sqlite.prepare(
      'SELECT * FROM duties WHERE urgent = 1 AND wake_at <= ? ORDER BY wake_at LIMIT ?',
    ),
    due: sqlite.prepare('SELECT * FROM duties WHERE urgent = 0 AND wake_at <= ? ORDER BY wake_at LIMIT ?'),
    claim: sqlite.prepare(
      'UPDATE duties SET wake_at = ?, owner = ?, fence = ?, attempts = attempts + 1 WHERE kind = ? AND id = ? AND duty = ?',
    ),
    settle: sqlite.prepare(
      `UPDATE duties SET wake_at = ?, why = ?, dead = ?, owner = NULL
       WHERE kind = ? AND id = ? AND duty = ? AND fence = ? AND owner IS NOT NULL`,
    ),
    dead: sqlite.prepare(
      `SELECT * FROM duties WHERE dead = 1 AND (kind, id, duty) > (@kind, @id, @duty)
       ORDER BY kind, id, duty LIMIT @oneMore`,
    ),
    revive: sqlite.prepare(
      `UPDATE duties SET wake_at = ?, why = NULL, dead = 0, attempts = 0
       WHERE kind = ? AND id = ? AND duty = ? AND dead = 1`,
    ),
  };
}
