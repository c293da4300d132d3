import { englandAndWales as calendar } from '../../../policy/calendar/bankHolidays';
import { londonDateOf, londonTimeOf, type Instant } from '../../../policy/calendar/dates';
import type { PlannedReminder } from '../../../policy/reminders/plan';
import { audienceKey } from '../../../policy/reminders/recipients';
import { streams } from '../../../policy/machine/streams';
import { nameOf, type Facts, type Trust } from './trust';

/** A clock that was found missed at nine o’clock, on so many working mornings. */
export interface Overdue {
  readonly stream: string;
  readonly clock: string;
  readonly due: string;
  mornings: number;
}

interface Said {
  readonly phase: number;
  readonly at: Instant;
  readonly key: string;
}

const threadOf = ({ clock, to }: PlannedReminder): string =>
  `${clock.name} ${clock.of ?? ''} ${audienceKey(to)}`;

/** Of each clock and each of its people the one to hear now: the last whose day has come, and of one day the gravest. */
function latestOf(plan: readonly PlannedReminder[], now: Instant): ReadonlyMap<string, PlannedReminder> {
  const inOrder = plan
    .filter(({ at }) => at <= now)
    .sort((a, b) => a.at.localeCompare(b.at) || a.phase - b.phase);
  return new Map(inOrder.map((reminder) => [threadOf(reminder), reminder]));
}

/**
 * What ought to be reminded of, worked out at each look from the facts of every case, whether or not anything says that
 * it is time to look at it. What was sent is never asked: it remembers what it expected itself.
 */
export function expecting(trust: Trust) {
  const expected: string[] = [];
  const clocks = new Set<string>();
  const overdue = new Map<string, Overdue>();
  const said = new Map<string, Said[]>();
  /** Closed and done with: no plan, until something more is decided. */
  const quiet = new Map<string, unknown>();

  function countOverdue(stream: string, plan: readonly PlannedReminder[]): void {
    const missed = new Map(
      plan.flatMap(({ clock }) =>
        clock.state === 'missed' ? [[`${clock.name}/${clock.of ?? ''}`, clock.due] as const] : [],
      ),
    );
    for (const [clock, due] of missed) {
      const key = `${stream} ${clock} ${due}`;
      const known = overdue.get(key) ?? { stream, clock, due, mornings: 0 };
      known.mornings += 1;
      overdue.set(key, known);
    }
  }

  function expectOf(stream: string, plan: readonly PlannedReminder[], now: Instant): void {
    const isMorning = londonTimeOf(now) < '10:00';
    for (const [thread, reminder] of latestOf(plan, now)) {
      const { key, phase, at, clock } = reminder;
      // A warning whose day has gone waits for the morning round.
      if (phase === 0 && londonDateOf(at) < londonDateOf(now) && !isMorning) continue;
      const before = said.get(`${stream} ${thread}`) ?? [];
      if (before.some((one) => one.key === key || (one.at >= at && one.phase >= phase))) continue;
      said.set(`${stream} ${thread}`, [...before, { key, phase, at: now }]);
      expected.push(`${stream} ${key}`);
      clocks.add(clock.name);
    }
  }

  async function look({ stream, state }: Facts, isMorning: boolean): Promise<void> {
    const name = nameOf(stream);
    if (quiet.get(name) === state) return;
    const plan = streams.get(stream.kind)?.reminders?.(state, await trust.context()) ?? [];
    if (plan.length === 0) quiet.set(name, state);
    if (isMorning) countOverdue(name, plan);
    expectOf(name, plan, trust.now);
  }

  return {
    /** `stream key` of each reminder, as it came to be expected. */
    expected,
    /** Names of the clocks that anything was expected of. */
    clocks,
    overdue,
    /** At 09:00 everything; later in the day what has changed since, for a new day begins at 09:00. */
    async look(which: 'everything' | ReadonlySet<string>): Promise<void> {
      if (!calendar.isWorkingDay(trust.today)) return;
      for (const [name, facts] of trust.facts)
        if (which === 'everything' || which.has(name)) await look(facts, which === 'everything');
    },
  };
}
