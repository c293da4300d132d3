import { randomUUID } from 'node:crypto';
import type { WorkingDayCalendar } from '../../policy/calendar/calendar';
import { londonDateOf, type Instant, type LondonDate } from '../../policy/calendar/dates';
import type { Registers } from '../../policy/machine/registers';
import { afterTheList, nextWake, remindedOf, remindersDue, stillOfUse } from '../../policy/reminders/due';
import type { PlannedReminder } from '../../policy/reminders/plan';
import { sayReminder } from '../../policy/reminders/words';
import { isWorkingHour } from '../../policy/reminders/workingHours';
import type { Settings } from '../../policy/settings';
import type { Trust } from '../../policy/trust/trust';
import { loadState } from '../../storage/loadState';
import type { CaseStore, OwedMessage, StreamId, Wake } from '../../storage/ports/caseStore';
import { aboutOf } from './aboutOf';
import { factsOfFault, type Log } from '../log';
import { inTurns } from './inTurns';
import { streams } from '../../policy/machine/streams';

export interface SweepParts {
  readonly store: CaseStore;
  readonly calendar: WorkingDayCalendar;
  readonly settings: Settings;
  readonly trust: Trust;
  readonly registers: () => Promise<Registers>;
  /** The present, or in trying out a working hour near it. */
  readonly now: () => Instant;
  readonly log: Log;
  /** False once the program stops: what has not been looked at then is looked at by the next one. */
  readonly goesOn: () => boolean;
  /** From 0 to below 1. */
  readonly random: () => number;
}

export interface Sweeper {
  /** Looks at every stream whose time has come, and owes the reminders that are due. Resolves with how many they are. */
  sweep(): Promise<number>;
}

const LEASE_IN_MILLISECONDS = 60_000;
const MOST_AT_ONCE = 100;
/** Many, so that many looks share one wait for the disk. */
const SIDE_BY_SIDE = 32;
/** Nobody did it: everybody it is for hears of it. */
const NOBODY = '';

const later = (now: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(now) + milliseconds).toISOString();

/** Finds what is due and owes it. Any number of processes may sweep one store: a look is claimed, and counts once. */
export function sweeper(parts: SweepParts): Sweeper {
  const { store, calendar } = parts;
  const owner = randomUUID();

  const claim = (now: Instant): Promise<readonly Wake[]> =>
    store.claimWakes({
      now,
      owner,
      leaseUntil: later(now, LEASE_IN_MILLISECONDS),
      limit: MOST_AT_ONCE,
      calendar: calendar.version,
    });

  return {
    async sweep() {
      let owed = 0;
      for (;;) {
        const now = parts.now();
        if (!isWorkingHour(calendar, now)) return owed;
        const wakes = await claim(now);
        const counts = await inTurns(SIDE_BY_SIDE, shuffled(wakes, parts.random), (wake) =>
          lookSafely(parts, wake, now),
        );
        owed += counts.reduce((sum, count) => sum + count, 0);
        if (wakes.length < MOST_AT_ONCE || !parts.goesOn()) return owed;
      }
    },
  };
}

/** A look that fails is left to its lease: it comes round again, here or in another process. */
const lookSafely = (parts: SweepParts, wake: Wake, now: Instant): Promise<number> =>
  lookAt(parts, wake, now).catch((fault: unknown) => {
    parts.log('lookFailed', { stream: wake.stream.id, ...factsOfFault(fault) });
    return 0;
  });

/** Owes what is due on one stream now, and says when to look again. Resolves with how many messages that were. */
async function lookAt(parts: SweepParts, wake: Wake, now: Instant): Promise<number> {
  const { store, calendar } = parts;
  const plan = await readPlan(parts, wake.stream, now);
  const due = remindersDue(plan, wake.reminded, now, calendar);
  const reminded = [
    ...stillOfUse(plan, wake.reminded, now),
    ...due.map((reminder) => remindedOf(reminder, now)),
  ];
  const kept = await store.settleWake(wake, {
    messages: due.map((reminder) => messageOf(reminder, wake.stream, calendar, londonDateOf(now))),
    sendFrom: now,
    reminded,
    wakeAt: nextWake(plan, reminded, now, calendar) ?? afterTheList(calendar),
    calendar: calendar.version,
  });
  return kept ? due.length : 0;
}

async function readPlan(
  { store, calendar, settings, trust, registers }: SweepParts,
  { kind, id }: StreamId,
  now: Instant,
): Promise<readonly PlannedReminder[]> {
  const stream = streams.get(kind);
  const loaded = stream?.reminders && (await loadState(store, stream, id));
  if (!stream?.reminders || !loaded) return [];
  const today = londonDateOf(now);
  return stream.reminders(loaded.state, { calendar, settings, trust, today, registers: await registers() });
}

function messageOf(
  reminder: PlannedReminder,
  stream: StreamId,
  calendar: WorkingDayCalendar,
  today: LondonDate,
): OwedMessage {
  const { clock, key, row, to } = reminder;
  const { name, of, due, paragraph } = clock;
  const [command] = row.commands;
  return {
    to,
    say: sayReminder(reminder, aboutOf(stream), calendar, today),
    paragraph,
    command,
    by: NOBODY,
    reminder: { key, clock: name, of, due },
  };
}

/** In an order of its own, so that several processes do not meet at every stream. */
function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
