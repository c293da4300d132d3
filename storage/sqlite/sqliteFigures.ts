import type { Instant } from '../../policy/calendar/dates';
import type { CaseStore } from '../ports/caseStore';
import type { Database } from './database';
import { proveWritable } from './proveWritable';

/** Figures of what is owed, each along an index of just that. */
export function sqliteFigures({ sqlite, path }: Database): Pick<CaseStore, 'backlog' | 'ping'> {
  const one = (sql: string) => sqlite.prepare(sql).pluck();
  const messages = one('SELECT COUNT(*) FROM duties WHERE wake_at IS NOT NULL');
  const givenUp = one("SELECT COUNT(*) FROM duties WHERE dead = 1 AND kind > ''");
  const oldestMessage = one('SELECT MIN(wake_at) FROM duties WHERE wake_at <= ?');
  const oldestWake = one('SELECT MIN(wake_at) FROM wakes WHERE wake_at <= ?');

  return {
    async backlog(now) {
      const message = oldestMessage.get(now) as Instant | null;
      const wake = oldestWake.get(now) as Instant | null;
      return {
        messages: messages.get() as number,
        ...(message === null ? {} : { oldestMessage: message }),
        ...(wake === null ? {} : { oldestWake: wake }),
        givenUp: givenUp.get() as number,
      };
    },
    ping: () => proveWritable(path),
  };
}
