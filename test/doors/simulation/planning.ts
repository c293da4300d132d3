import { englandAndWales as calendar } from '../../../policy/calendar/bankHolidays';
import { addDays, daysBetween, type LondonDate } from '../../../policy/calendar/dates';
import type { StreamId } from '../../../storage/ports/caseStore';
import type { Deed } from '../aCase';
import type { Random } from './random';
import type { Script } from './script';
import type { Cast } from './staff';

/** What is to be done next, and from which day on; without a deed it was left half way, with this still to do. */
export interface Step {
  readonly on: LondonDate;
  readonly deed?: Deed;
  readonly rest?: readonly Step[];
}

/** Something that is to be worked on, by whom, and what is left to do. */
export interface Underway {
  readonly stream: StreamId;
  readonly cast: Cast;
  readonly left: Step[];
}

export const workingDay = (date: LondonDate): LondonDate =>
  calendar.isWorkingDay(date) ? date : calendar.addWorkingDays(date, 1);

/** What takes this long as it is grows no slower. */
const MONTHS_IN_DAYS = 120;

/** Each deed of the script on its day, with the days between them so many times as long. */
function stepsOf(script: Script, start: LondonDate, slowness: number): readonly Step[] {
  let on = start;
  return script.map((deed, index) => {
    const gap = daysBetween(script[index - 1]?.on ?? deed.on, deed.on);
    on = workingDay(addDays(on, Math.max(0, gap) * slowness));
    return { deed, on };
  });
}

/** A register’s record is kept as it ought to be. */
export const keptUp = (script: Script, start: LondonDate): Step[] => [...stepsOf(script, start, 1)];

/** The same steps as far apart, from this day on. */
export function putOff(steps: readonly Step[], to: LondonDate): readonly Step[] {
  const days = daysBetween(steps[0]?.on ?? to, to);
  return steps.map((step) => ({ ...step, on: workingDay(addDays(step.on, days)) }));
}

/** Some cases are slow throughout; some are forgotten half way, and are taken up or ended weeks later. */
export function worked(script: Script, start: LondonDate, random: Random): Step[] {
  const isLong = daysBetween(script[0]?.on ?? start, script.at(-1)?.on ?? start) > MONTHS_IN_DAYS;
  // What several organisations promised each other leaves no room for being slow.
  const isPromised = script.some(({ command }) => command === 'planJoint');
  const steps = stepsOf(script, start, random(5) === 0 && !isLong && !isPromised ? 2 + random(2) : 1);
  if (random(12) > 0) return [...steps];
  const done = steps.slice(0, 2 + random(steps.length - 1));
  const on = workingDay(addDays(done.at(-1)?.on ?? start, 20 + random(60)));
  return [...done, { on, rest: steps.slice(done.length) }];
}
