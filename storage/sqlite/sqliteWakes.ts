import type { Instant } from '../../policy/calendar/dates';
import type { Claim, OwedMessage, StreamId, Wake, WakeOutcome } from '../ports/caseStore';
import type { Database } from './database';

interface WakeRow {
  kind: string;
  id: string;
  reminded: string;
  fence: number;
}

type Owe = (stream: StreamId, from: string, messages: readonly OwedMessage[], sendFrom: Instant) => void;

/** When each stream is looked at next for reminders. All of it runs inside a transaction of the caller's. */
export function sqliteWakes({ sqlite }: Database, owe: Owe) {
  const sql = {
    plan: sqlite.prepare(
      `INSERT INTO wakes (kind, id, wake_at, calendar) VALUES (?, ?, ?, ?)
       ON CONFLICT (kind, id) DO UPDATE SET wake_at = excluded.wake_at, calendar = excluded.calendar,
         fence = fence + 1, owner = NULL, lease_until = ''`,
    ),
    due: sqlite.prepare(
      'SELECT * FROM wakes WHERE wake_at <= @now AND lease_until <= @now ORDER BY wake_at LIMIT @limit',
    ),
    // Two ranges of one index: what is planned by today's calendar is not read through.
    plannedByAnother: ['<', '>'].map((than) =>
      sqlite.prepare(
        `SELECT * FROM wakes WHERE wake_at IS NOT NULL AND calendar ${than} @calendar AND lease_until <= @now LIMIT @limit`,
      ),
    ),
    claim: sqlite.prepare(
      'UPDATE wakes SET owner = ?, lease_until = ?, fence = fence + 1 WHERE kind = ? AND id = ?',
    ),
    settle: sqlite.prepare(
      `UPDATE wakes SET wake_at = ?, calendar = ?, reminded = ?, owner = NULL, lease_until = ''
       WHERE kind = ? AND id = ? AND fence = ? AND owner IS NOT NULL`,
    ),
  };

  const claimed = (rows: readonly WakeRow[], { owner, leaseUntil }: Claim): Wake[] =>
    rows.map(({ kind, id, reminded, fence }) => {
      sql.claim.run(owner, leaseUntil, kind, id);
      return { stream: { kind, id }, reminded: JSON.parse(reminded) as string[], fence: fence + 1 };
    });

  return {
    /** Plans the next look by what was decided, and makes a look that is under way count for nothing. */
    plan({ kind, id }: StreamId, wakeAt: Instant | undefined, calendar: string): void {
      sql.plan.run(kind, id, wakeAt ?? null, calendar);
    },
    claim(claim: Claim & { readonly calendar: string }): Wake[] {
      const wakes: Wake[] = [];
      for (const statement of [sql.due, ...sql.plannedByAnother]) {
        const { now, calendar } = claim;
        const rows = statement.all({ now, calendar, limit: claim.limit - wakes.length }) as WakeRow[];
        wakes.push(...claimed(rows, claim));
      }
      return wakes;
    },
    settle({ stream, fence }: Wake, outcome: WakeOutcome): boolean {
      const { wakeAt, calendar, reminded, messages, sendFrom } = outcome;
      const { kind, id } = stream;
      const kept = sql.settle.run(wakeAt ?? null, calendar, JSON.stringify(reminded), kind, id, fence);
      if (kept.changes === 0) return false;
      owe(stream, `wake ${fence}`, messages, sendFrom);
      return true;
    },
  };
}
