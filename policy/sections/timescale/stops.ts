import { count, longDate, type LondonDate } from '../../calendar/dates';
import { mergePauses, type Pause } from '../../calendar/workingDays';
import type { CaseState } from '../../machine/caseState';
import type { ClockContext } from '../../machine/clock';
import type { Round } from '../../machine/kind';
import type { Stage } from '../../stages';
import type { Agreement } from './facts';

/** Everything that stops the 35 or 60 working days of a round: pauses (8.24) and holds (6.4). */
export const stopsIn = ({ timescale, hold }: CaseState, { number }: Round): readonly Pause[] =>
  [...timescale.pauses, ...hold.holds].filter(({ round }) => round === number);

/** Is the clock of this round stopped now? */
export const isStopped = (state: CaseState, round: Round): boolean =>
  stopsIn(state, round).some(({ to }) => to === undefined);

const leftUnanswered: readonly Stage[] = ['closed', 'notCovered', 'outOfTime', 'stopped'];

/** London date a case stopped without an answer: withdrawn, or found outside the procedure. */
export const endedOn = ({ stage, stageSince, closing }: CaseState): LondonDate | undefined =>
  leftUnanswered.includes(stage) ? (closing.on ?? stageSince) : undefined;

/** The day up to which a pause that is still open counts. */
export const countedTo = (state: CaseState, { respondedOn }: Round, today: LondonDate): LondonDate =>
  respondedOn ?? endedOn(state) ?? today;

export interface Moved extends Agreement {
  readonly due: LondonDate;
  readonly pausedWorkingDays: number;
}

/**
 * An agreed day moved by the working days for which the clock was stopped from the day of the agreement on (D32).
 * Throws `BeyondCalendar` when that leaves the bank-holiday list.
 */
export function movedByStops(
  state: CaseState,
  round: Round,
  agreement: Agreement,
  { calendar, today }: ClockContext,
): Moved {
  let due = agreement.date;
  let pausedWorkingDays = 0;
  for (const { from, to } of mergePauses(stopsIn(state, round), countedTo(state, round, today))) {
    const start = from > agreement.agreedOn ? from : agreement.agreedOn;
    if (start > due) break;
    pausedWorkingDays += calendar.workingDaysBetween(start, to);
    if (pausedWorkingDays > 0) due = calendar.addWorkingDays(agreement.date, pausedWorkingDays);
  }
  return { ...agreement, due, pausedWorkingDays };
}

/** What moved an agreed day, in words to follow another sentence; empty when nothing did. */
export const movedInWords = ({ date, due, pausedWorkingDays }: Moved): string =>
  pausedWorkingDays > 0
    ? ` The clock was stopped for ${count(pausedWorkingDays, 'working day')} after that, which moves ${longDate(date)} to ${longDate(due)}.`
    : '';
