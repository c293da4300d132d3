import { randomUUID } from 'node:crypto';
import type { WorkingDayCalendar } from '../../policy/calendar/calendar';
import type { ClockContext } from '../../policy/machine/clock';
import { londonDateOf, type Instant } from '../../policy/calendar/dates';
import type { Registers } from '../../policy/machine/registers';
import { afterTheList, nextWake, remindedOf, remindersDue, stillOfUse } from '../../policy/reminders/due';
import type { PlannedReminder } from '../../policy/reminders/plan';
import { sayReminder } from '../../policy/reminders/words';
import { isWorkingHour } from '../../policy/reminders/workingHours';
import type { Settings } from '../../policy/settings';
import type { Trust } from '../../policy/trust/trust';
import { faultName } from '../../policy/machine/fault';
import { loadState } from '../../storage/loadState';
import type { CaseStore, OwedMessage, StreamId, Wake } from '../../storage/ports/caseStore';
import { aboutOf } from './aboutOf';
import type { Log } from '../log';
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
  const { store, calendar, settings, trust, log } = parts;
  const owner = randomUUID();

  async function lookAt(wake: Wake, now: Instant): Promise<number> {
    const plan = await planOf(wake.stream, now);
    const due = remindersDue(plan, wake.reminded, now, calendar);
    const reminded = [
      ...stillOfUse(plan, wake.reminded, now),
      ...due.map((reminder) => remindedOf(reminder, now)),
    ];
    const wakeAt = nextWake(plan, reminded, now, calendar) ?? afterTheList(calendar);
    const kept = await store.settleWake(wake, {
      messages: due.map((reminder) => messageOf(reminder, wake.stream, londonDateOf(now))),
      sendFrom: now,
      reminded,
      wakeAt,
      calendar: calendar.version,
    });
    return kept ? due.length : 0;
  }

  async function planOf({ kind, id }: StreamId, now: Instant): Promise<readonly PlannedReminder[]> {
    const stream = streams.get(kind);
    const loaded = stream?.reminders && (await loadState(store, stream, id));
    if (!stream?.reminders || !loaded) return [];
    const context: ClockContext = {
      calendar,
      settings,
      trust,
      today: londonDateOf(now),
      registers: await parts.registers(),
    };
    return stream.reminders(loaded.state, context);
  }

  function messageOf(
    reminder: PlannedReminder,
    stream: StreamId,
    today: ReturnType<typeof londonDateOf>,
  ): OwedMessage {
    const { clock, key, row, to } = reminder;
    const [command] = row.commands;
    return {
      to,
      say: sayReminder(reminder, aboutOf(stream), calendar, today),
      paragraph: clock.paragraph,
      ...(command ? { command } : {}),
      by: NOBODY,
      reminder: { key, clock: clock.name, ...(clock.of ? { of: clock.of } : {}), due: clock.due },
    };
  }

  /** A look that fails is left to its lease: it comes round again, here or in another process. */
  const lookSafely = (wake: Wake, now: Instant): Promise<number> =>
    lookAt(wake, now).catch((fault: unknown) => {
      log('lookFailed', { stream: wake.stream.id, kind: faultName(fault) });
      return 0;
    });

  return {
    async sweep() {
      let owed = 0;
      for (;;) {
        const now = parts.now();
        if (!isWorkingHour(calendar, now)) return owed;
        const wakes = await store.claimWakes({
          now,
          owner,
          leaseUntil: later(now, LEASE_IN_MILLISECONDS),
          limit: MOST_AT_ONCE,
          calendar: calendar.version,
        });
        const counts = await inTurns(SIDE_BY_SIDE, shuffled(wakes, parts.random), (wake) =>
          lookSafely(wake, now),
        );
        owed += counts.reduce((sum, count) => sum + count, 0);
        if (wakes.length < MOST_AT_ONCE) return owed;
      }
    },
  };
}

/** In an order of its own, so that several processes do not meet at every stream. */
function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
