import type { Instant } from '../../policy/calendar/dates';
import type { Person } from '../../policy/roles';
import { Database } from '../../storage/sqlite/database';
import { sqliteCaseStore } from '../../storage/sqlite/sqliteCaseStore';
import { sqliteDocuments } from '../../storage/sqlite/sqliteDocuments';
import { remindingOn } from '../doors/simulation/remindingOn';
import { staff } from '../doors/simulation/staff';
import { everybody, frontline } from './seeding';

/** Each of them has a few of the cases that are due, so that they get a card for each. */
export const handlers: readonly Person[] = everybody(500, 'b000').map(frontline);

/** What reminds people, on a file and at a moment that is put on. */
export function openReminding(file: string) {
  const database = new Database(file);
  const { sqlite } = database;
  let now: Instant = '2026-01-05T11:00:00.000Z';
  let cards = 0;
  const store = sqliteCaseStore(database);
  const reminding = remindingOn({
    store,
    documents: sqliteDocuments(database, () => now),
    staff: [...staff, ...handlers],
    now: () => now,
    told: () => {
      cards += 1;
    },
  });
  return {
    ...reminding,
    sqlite,
    get cards() {
      return cards;
    },
    putClock: (to: Instant): void => {
      now = to;
    },
    close: () => store.close(),
  };
}

export type OpenReminding = ReturnType<typeof openReminding>;
