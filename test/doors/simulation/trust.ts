import { londonDateOf, type Instant } from '../../../policy/calendar/dates';
import { streams } from '../../../policy/machine/streams';
import type { Reply } from '../../../dialogs/port/reply';
import type { CaseStore, StreamId } from '../../../storage/ports/caseStore';
import { wholeOf } from '../../../storage/loadState';
import { Database } from '../../../storage/sqlite/database';
import { sqliteCaseStore } from '../../../storage/sqlite/sqliteCaseStore';
import { sqliteDocuments } from '../../../storage/sqlite/sqliteDocuments';
import { remindingOn } from './remindingOn';
import { staff } from './staff';

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
  /** As `nameOf` says it. */
  readonly stream: string;
  readonly key: string;
  readonly at: Instant;
}

/** A case or a record as its last decision left it: the facts that reminders follow from. */
export interface Facts {
  readonly stream: StreamId;
  readonly state: unknown;
}

export function factsOf({ stream, state }: Facts): Facts {
  const { kind } = stream;
  const kindOfStream = streams.get(kind);
  if (!kindOfStream) throw new Error(`There are no streams of the kind ${kind}.`);
  return { stream, state: wholeOf(kindOfStream, state) };
}

export const nameOf = ({ kind, id }: StreamId): string => `${kind} ${id}`;

interface Shown {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly items?: unknown;
}

/** The rows of a card, however they are grouped: the texts of each in one line. */
function rowsIn(elements: unknown): readonly string[] {
  const shown = (Array.isArray(elements) ? elements : []) as readonly Shown[];
  if (shown.some(({ type }) => type === 'Container'))
    return shown.flatMap(({ type, items }) => (type === 'Container' ? rowsIn(items) : []));
  return [shown.map(({ text }) => String(text)).join(' ')];
}

/** What one card says: its sentence, or each line of a card for the day. */
const saysOf = ({ card, summary = '' }: Reply): readonly string[] =>
  summary.startsWith('My day') ? rowsIn(card?.body) : [summary];

/** The whole of what reminds people, on the embedded store and a clock that is put on, with a Teams that takes everything at once. */
export function aTrust(file = ':memory:') {
  let now: Instant = '2026-01-05T08:00:00.000Z';
  const database = new Database(file);
  const real = sqliteCaseStore(database);
  const owed: Owed[] = [];
  /** `stream key` of each reminder. */
  const delivered: string[] = [];
  const heard: Heard[] = [];
  const facts = new Map<string, Facts>();
  const store: CaseStore = {
    ...real,
    async commit(entry) {
      const outcome = await real.commit(entry);
      if (outcome === 'committed') facts.set(nameOf(entry.stream), factsOf(entry));
      return outcome;
    },
    async settleWake(wake, outcome) {
      const kept = await real.settleWake(wake, outcome);
      if (kept)
        owed.push(
          ...outcome.messages.flatMap(({ reminder }) =>
            reminder ? [{ stream: nameOf(wake.stream), key: reminder.key, at: now }] : [],
          ),
        );
      return kept;
    },
    async settleDuty(duty, outcome) {
      const kept = await real.settleDuty(duty, outcome);
      if (kept && 'delivered' in outcome && duty.message.reminder)
        delivered.push(`${nameOf(duty.stream)} ${duty.message.reminder.key}`);
      return kept;
    },
  };
  const reminding = remindingOn({
    store,
    documents: sqliteDocuments(database, () => now),
    staff,
    now: () => now,
    told: (person, reply) =>
      heard.push({
        person,
        at: now,
        says: saysOf(reply),
        urgent: JSON.stringify(reply.card).includes('"Now"'),
      }),
  });
  return {
    ...reminding,
    owed,
    delivered,
    heard,
    facts,
    store,
    get now() {
      return now;
    },
    get today() {
      return londonDateOf(now);
    },
    putClock(to: Instant) {
      now = to;
    },
    close: () => database.close(),
  };
}

export type Trust = ReturnType<typeof aTrust>;
