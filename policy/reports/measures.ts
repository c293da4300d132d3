import type { LondonDate } from '../calendar/dates';
import type { ReleasedLearning } from '../streams/learningDigest/facts';
import type { Counted, CountedClock, CountedRound } from './counted';
import { isIn, type Period } from './period';

/** How something that had a due date stands on a day. `agreed`: after the first day, within one the person agreed to. */
export type Standing = 'met' | 'agreed' | 'missed' | 'running' | 'notOwed';

/** A clock as it stood at the end of this London date. What was recorded late counts as missed until accepted (L7). */
export function standingOf(clock: CountedClock | undefined, on: LondonDate): Standing {
  if (!clock) return 'notOwed';
  const { due, metOn, silent, late } = clock;
  if (late === 'missed') return 'missed';
  const met = metOn !== undefined && metOn <= on ? metOn : undefined;
  if (met) return met <= due ? 'met' : 'missed';
  if (silent === 'ended') return 'notOwed';
  if (silent === 'paused') return 'running';
  return on > due ? 'missed' : 'running';
}

/** The clock of this name of the first round. */
export const clockOf = ({ clocks }: Counted, name: CountedClock['name']): CountedClock | undefined =>
  clocks.find((clock) => clock.name === name && clock.of === undefined);

/** Did it come as a PALS enquiry, whatever became of it? */
const cameAsEnquiry = ({ journey }: Counted): boolean => journey.some(({ stage }) => stage === 'enquiry');

/**
 * The 10 working days of what came as a PALS enquiry in a period (8.9); undefined when it did not. One that was made a
 * complaint in time is not owed as an enquiry any longer; one that was made a complaint later is missed.
 */
export function enquiryStanding(row: Counted, period: Period, on: LondonDate): Standing | undefined {
  if (!cameAsEnquiry(row) || !isIn(period, row.receivedOn)) return undefined;
  const clock = clockOf(row, 'palsEnquiry');
  const { complaintFrom } = row;
  if (!clock || complaintFrom === undefined || complaintFrom > on) return standingOf(clock, on);
  return complaintFrom > clock.due ? 'missed' : 'notOwed';
}

/** What came as an enquiry and was made a complaint in a period (8.10). */
export const becameComplaintIn = (row: Counted, period: Period): boolean =>
  cameAsEnquiry(row) && cameIn(row, period);

/** A round against the 35 or 60 working days (8.40), or against the day agreed (8.39). */
export function roundStanding(
  row: Counted,
  round: CountedRound,
  by: 'target' | 'agreed',
  on: LondonDate,
): Standing {
  const day = (by === 'agreed' ? round.agreed : undefined) ?? round.target;
  if (!day) return 'notOwed';
  if (keptMiss(row, round)) return 'missed';
  const { respondedOn } = round;
  if (respondedOn !== undefined && respondedOn <= on) {
    if (respondedOn <= day.first) return 'met';
    return respondedOn <= day.due ? 'agreed' : 'missed';
  }
  const over = endedUnanswered(row, round);
  const until = over !== undefined && over <= on ? over : on;
  if (until > day.due && !round.stopped) return 'missed';
  return over === undefined || over > on ? 'running' : 'notOwed';
}

/** What was entered long after the day, about this round’s answer, and nobody has accepted (L7, L8): it stays missed. */
const keptMiss = ({ recordedLate }: Counted, { number }: CountedRound) =>
  recordedLate.find(({ clock, accepted }) => !accepted && clock === (number === 1 ? 'response' : 'reopened'));

/** The day its answer was due by: the day that was missed, where that was moved or stopped afterwards. */
const dueOf = (row: Counted, round: CountedRound): LondonDate | undefined =>
  keptMiss(row, round)?.due ?? round.target?.due;

/**
 * Was its answer past the first day at the end of this London date? While its clock stands still that day moves on, so it
 * is past it only where it was so before the clock was stopped.
 */
export function isPastFirstDay(row: Counted, round: CountedRound, on: LondonDate): boolean {
  const missed = keptMiss(row, round)?.due;
  const first = missed ?? round.target?.first;
  if (first === undefined || first >= on) return false;
  if (missed !== undefined || !round.stopped) return true;
  const since = row.pauses.find(({ round: of, to }) => of === round.number && to === undefined)?.from;
  return since === undefined || first < since;
}

/** The day the case ended without an answer in its last round; undefined where it has been opened again since it ended. */
const endedUnanswered = (row: Counted, round: CountedRound): LondonDate | undefined =>
  round.respondedOn === undefined && round.number === row.rounds.length && isOver(row.journey.at(-1))
    ? row.ending?.on
    : undefined;

const isOver = (step: Counted['journey'][number] | undefined): boolean =>
  step !== undefined && ['closed', 'disposed'].includes(step.stage);

/** Was it open at the end of this London date: it had come, and had not ended by then, or was opened again? */
export function openOn({ receivedOn, journey }: Counted, on: LondonDate): boolean {
  if (receivedOn > on) return false;
  const last = journey.filter((step) => step.on <= on).at(-1);
  return !isOver(last);
}

/** Is an answer to a complaint owed at the end of this London date? */
export const unansweredOn = (row: Counted, on: LondonDate): boolean =>
  row.complaintFrom !== undefined &&
  row.complaintFrom <= on &&
  openOn(row, on) &&
  row.rounds.some(
    ({ receivedOn, respondedOn }) => receivedOn <= on && (respondedOn === undefined || respondedOn > on),
  );

/** The day an answer was due that is missed and still owed, at the end of this London date. */
export function overdueSince(row: Counted, on: LondonDate): LondonDate | undefined {
  const late = row.rounds.find(
    (round) =>
      (round.respondedOn === undefined || round.respondedOn > on) &&
      roundStanding(row, round, 'target', on) === 'missed',
  );
  return late && dueOf(row, late);
}

/** Complaints that came, by the day they became one, in a period. */
export const cameIn = ({ complaintFrom }: Counted, period: Period): boolean => isIn(period, complaintFrom);

/** Rounds answered in a period: the first, and those after a reopening. */
export const answeredIn = ({ rounds }: Counted, period: Period): readonly CountedRound[] =>
  rounds.filter(({ respondedOn }) => isIn(period, respondedOn));

/** Rounds whose first day fell in a period, or that were answered in it: what 8.40 is measured on. */
export const dueIn = (row: Counted, period: Period): readonly CountedRound[] =>
  row.rounds.filter((round) => isIn(period, round.respondedOn ?? dueOf(row, round)));

/** Learning that was released from cases closed within these months (7.2), line by line. */
export const releasedIn = (released: readonly ReleasedLearning[], period: Period): readonly string[] =>
  released.filter(({ from, to }) => from <= period.to && to >= period.from).flatMap(({ lines }) => lines);

/** A tally by key, in the order the keys came. */
export class Tally<K extends string = string> {
  private readonly counts = new Map<K, number>();

  add(key: K, by = 1): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + by);
  }

  of(key: K): number {
    return this.counts.get(key) ?? 0;
  }

  get total(): number {
    return [...this.counts.values()].reduce((sum, each) => sum + each, 0);
  }

  /** The most first. */
  get ranked(): readonly (readonly [K, number])[] {
    return [...this.counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  }
}
