import { englandAndWales as calendar } from '../../../policy/bankHolidays';
import { addDays, type LondonDate } from '../../../policy/dates';
import { morningOf } from '../../../policy/reminders/workingHours';
import type { Deed } from '../aCase';
import { seeded, type Random } from './random';
import { onAnotherDay, scripts, withdrawing } from './scripts';
import { castOf, type Cast } from './staff';
import type { Trust } from './trust';

/** A case that is still worked on, and what is to be done on it next. */
interface Underway {
  readonly id: string;
  readonly cast: Cast;
  readonly deeds: Deed[];
}

export interface Ran {
  readonly cases: readonly string[];
  readonly deeds: number;
  readonly refused: readonly string[];
}

export interface YearOptions {
  readonly from: LondonDate;
  readonly days: number;
  readonly seed: number;
  /** New concerns in a hundred working days. */
  readonly concernsInAHundredDays: number;
  /** Called at 09:00 of each working day, before anything is reminded of. */
  readonly atMorning?: (ids: readonly string[]) => Promise<void>;
}

/** Of a hundred: 77 enquiries and 23 complaints, as in a year of 2,000 and 600. */
function scriptFor(random: Random): readonly Deed[] {
  const drawn = random(100);
  return drawn < 77 ? scripts.enquiry : drawn < 88 ? scripts.early : scripts.investigated;
}

/** What is to be done on one case and when. Some are slow throughout; some are forgotten half way, and end weeks later. */
function planned(start: LondonDate, random: Random): readonly Deed[] {
  const cast = castOf(random);
  const script = scriptFor(random);
  const slowness = random(5) === 0 ? 2 + random(2) : 1;
  const forgottenAfter = random(12) === 0 ? 2 + random(script.length - 1) : script.length;
  const first = script[0]?.on ?? start;
  let on = start;
  const deeds = script.slice(0, forgottenAfter).map((deed, index) => {
    const gap = index === 0 ? 0 : daysFrom(script[index - 1]?.on ?? first, deed.on) * slowness;
    on = workingDay(addDays(on, gap));
    return onAnotherDay(deed, on, cast);
  });
  if (forgottenAfter === script.length) return deeds;
  return [...deeds, onAnotherDay(withdrawing, workingDay(addDays(on, 20 + random(60))), cast)];
}

const daysFrom = (from: LondonDate, to: LondonDate): number =>
  Math.max(0, (Date.parse(to) - Date.parse(from)) / 86_400_000);

const workingDay = (date: LondonDate): LondonDate =>
  calendar.isWorkingDay(date) ? date : calendar.addWorkingDays(date, 1);

/** Some who are reminded put it off to the next day, or say it is not theirs, as people do. */
const whims = ['snoozeReminder', 'notMine'] as const;

const at = (date: LondonDate, time: string): string => `${date}T${time}:00.000Z`;

/** So many days of a Trust’s work. Staff act at eleven; it is reminded at nine, at two, at night and at weekends. */
export async function run(trust: Trust, options: YearOptions): Promise<Ran> {
  const random = seeded(options.seed);
  const underway: Underway[] = [];
  const cases: string[] = [];
  const refused: string[] = [];
  let done = 0;
  let owedConcerns = 0;

  async function act(today: LondonDate): Promise<void> {
    owedConcerns += options.concernsInAHundredDays / 100;
    for (; owedConcerns >= 1; owedConcerns -= 1) {
      const id = `C26-${(100_000 + cases.length).toString(32).toUpperCase().padStart(5, '0')}`;
      cases.push(id);
      underway.push({ id, cast: castOf(random), deeds: [...planned(today, random)] });
    }
    for (const { id, deeds, cast } of underway) {
      while (deeds[0] && deeds[0].on <= today) {
        const deed = deeds.shift() as Deed;
        const answer = await trust.does(id, deed);
        done += 1;
        if ('refusal' in answer) {
          refused.push(`${deed.command}: ${answer.refusal.sentence}`);
          // What came too late ends otherwise, a fortnight on.
          deeds.splice(0, deeds.length, onAnotherDay(withdrawing, workingDay(addDays(today, 14)), cast));
        }
      }
      if (random(40) === 0) await whim(id, cast, today);
    }
    for (let index = underway.length - 1; index >= 0; index -= 1)
      if (underway[index]?.deeds.length === 0) underway.splice(index, 1);
  }

  async function whim(id: string, cast: Cast, today: LondonDate): Promise<void> {
    const state = await trust.stateOf(id);
    const person = state?.allocation.investigator ?? state?.triage.handler;
    const by = person ? cast(person.replace(/-\d+$/, '')) : undefined;
    if (!by) return;
    const command = whims[random(whims.length)] as (typeof whims)[number];
    const until = calendar.addWorkingDays(today, 1 + random(4));
    await trust.does(id, {
      on: today,
      by: { ...by, id: person as string },
      command,
      entries: { clock: 'response', until },
    });
  }

  for (let day = 0; day < options.days; day += 1) {
    const today = addDays(options.from, day);
    trust.putClock(at(today, '03:00'));
    await trust.remind();
    if (calendar.isWorkingDay(today)) {
      trust.putClock(morningOf(today));
      await options.atMorning?.(cases);
      await trust.remind();
      trust.putClock(at(today, '11:00'));
      await act(today);
      trust.putClock(at(today, '14:00'));
      await trust.remind();
    }
    trust.putClock(at(today, '21:00'));
    await trust.remind();
  }
  return { cases, deeds: done, refused };
}
