import { englandAndWales } from '../../../policy/bankHolidays';
import { caseStream } from '../../../policy/case';
import type { CaseState } from '../../../policy/caseState';
import { londonDateOf, type Instant } from '../../../policy/dates';
import { emptyRegisters } from '../../../policy/registers';
import { defaultSettings } from '../../../policy/settings';
import { copiesIn } from '../../../bot/delivery/copies';
import { deliveries } from '../../../bot/delivery/deliveries';
import { notifier } from '../../../bot/notifier';
import { sweeper } from '../../../bot/sweep';
import type { Reply } from '../../../dialogs/reply';
import { contextFor, handle, type Answer } from '../../../storage/handle';
import { loadState } from '../../../storage/loadState';
import type { CaseStore } from '../../../storage/ports/caseStore';
import { Database } from '../../../storage/sqlite/database';
import { sqliteCaseStore } from '../../../storage/sqlite/sqliteCaseStore';
import { sqliteDocuments } from '../../../storage/sqlite/sqliteDocuments';
import type { Deed } from '../aCase';
import { staff, staffDirectory } from './staff';

/** Something that somebody was sent, and when. */
export interface Heard {
  readonly person: string;
  readonly at: Instant;
  /** Each sentence of it: those of a whole day’s card, too. */
  readonly says: readonly string[];
  readonly urgent: boolean;
}

/** A reminder that was decided on, and when. */
export interface Owed {
  readonly stream: string;
  readonly key: string;
  readonly at: Instant;
}

/** What one card says: its sentence, or each line of a card for the day. */
function saysOf({ card, summary = '' }: Reply): readonly string[] {
  if (!summary.startsWith('My day')) return [summary];
  return (card?.body ?? []).flatMap(({ type, items }) =>
    type === 'Container' && Array.isArray(items) ? [String((items[0] as { text?: unknown }).text)] : [],
  );
}

/** The whole of what reminds people, on the embedded store and a clock that is put on, with a Teams that takes everything at once. */
export function aTrust(file = ':memory:') {
  let now: Instant = '2026-01-05T08:00:00.000Z';
  const database = new Database(file);
  const real = sqliteCaseStore(database);
  const owed: Owed[] = [];
  const delivered: string[] = [];
  const heard: Heard[] = [];
  const store: CaseStore = {
    ...real,
    async settleWake(wake, outcome) {
      const kept = await real.settleWake(wake, outcome);
      if (kept)
        owed.push(
          ...outcome.messages.flatMap(({ reminder }) =>
            reminder ? [{ stream: wake.stream.id, key: reminder.key, at: now }] : [],
          ),
        );
      return kept;
    },
    async settleDuty(duty, outcome) {
      const kept = await real.settleDuty(duty, outcome);
      if (kept && 'delivered' in outcome && duty.message.reminder) delivered.push(duty.message.reminder.key);
      return kept;
    },
  };
  const registers = async () => ({ ...emptyRegisters, trained: () => true });
  const handling = {
    store,
    now: () => now,
    calendar: englandAndWales,
    settings: defaultSettings,
    registers,
  };
  const documents = sqliteDocuments(database, () => now);
  const common = { ...handling, random: () => 0.5, log: () => undefined };
  const sweep = sweeper(common);
  const notify = notifier({
    ...common,
    directory: staffDirectory(),
    oneChat: false,
    messenger: {
      async send(person, reply) {
        heard.push({
          person,
          at: now,
          says: saysOf(reply),
          urgent: JSON.stringify(reply.card).includes('"Now"'),
        });
        return { is: 'sent' };
      },
      change: async () => ({ is: 'sent' }),
      post: async () => ({ is: 'sent' }),
    },
    deliveries: deliveries(
      documents,
      () => now,
      () => undefined,
    ),
    copies: copiesIn(documents, () => now),
    contextFor: (id) =>
      contextFor(handling, staff.find((person) => person.id === id) ?? { id, name: '', roles: [] }),
  });
  let deeds = 0;
  return {
    owed,
    delivered,
    heard,
    store,
    get today() {
      return londonDateOf(now);
    },
    putClock(to: Instant) {
      now = to;
    },
    does(id: string, { by, command, entries }: Deed): Promise<Answer> {
      deeds += 1;
      return handle(handling, caseStream, {
        id,
        actor: by,
        request: { command, entries },
        key: `deed ${deeds}`,
      });
    },
    async remind() {
      await sweep.sweep();
      await notify.deliver();
    },
    context: () => contextFor(handling, { id: '', name: '', roles: [] }),
    stateOf: async (id: string): Promise<CaseState | undefined> =>
      (await loadState(store, caseStream, id))?.state,
    close: () => database.close(),
  };
}

export type Trust = ReturnType<typeof aTrust>;
