import type { CaseState } from '../../machine/caseState';
import { addMonths, count, daysBetween, longDate, type LondonDate } from '../../calendar/dates';
import { timescales } from '../../timescales';
import { concernOf } from '../intake/facts';
import { workable } from './facts';

export interface TimeLimit {
  readonly lastInTime: LondonDate;
  readonly inTime: boolean;
  readonly daysLate: number;
  readonly explain: () => string;
}

/** The 12 months (5.1, D10), in calendar months from the later of the event and finding out. Undefined while neither date is known. */
export function timeLimitOf(state: CaseState): TimeLimit | undefined {
  const { happenedOn, foundOutOn, receivedOn } = concernOf(state);
  const from = foundOutOn ?? happenedOn;
  const foundOutLater = foundOutOn !== undefined && foundOutOn !== happenedOn;
  if (!from) return undefined;
  const lastInTime = addMonths(from, timescales.timeLimit.months);
  const daysLate = Math.max(0, daysBetween(lastInTime, receivedOn));
  return {
    lastInTime,
    inTime: daysLate === 0,
    daysLate,
    explain: () =>
      [
        foundOutLater
          ? `They found out on ${longDate(foundOutOn)}, later than it happened.`
          : `It happened on ${longDate(from)}.`,
        `The last day in time is ${longDate(lastInTime)}, 12 months on.`,
        daysLate === 0
          ? `It reached us on ${longDate(receivedOn)}, in time.`
          : `It reached us on ${longDate(receivedOn)}, out of time by ${count(daysLate, 'day')}.`,
      ].join(' '),
  };
}

/** Is a decision on lateness still owed before this can go on as a complaint (5.2)? */
export const lateDecisionOwed = (state: CaseState): boolean =>
  timeLimitOf(state)?.inTime === false && !state.scope.late?.accepted && workable.includes(state.stage);
