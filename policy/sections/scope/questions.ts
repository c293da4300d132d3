import { addMonths, count, daysBetween, longDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import type { Stage } from '../../stages';
import { concernOf } from '../intake/questions';
import { timescales } from '../../timescales';
import type { Issue, TimeLimit } from './facts';

/** Stages in which the parts of a complaint are still decided on. */
export const workableStages: readonly Stage[] = [
  'toTriage',
  'enquiry',
  'earlyResolution',
  'closerLook',
  'investigation',
];

export const theWhole = 'The whole concern';

/** The parts of the complaint: the whole of it, until they are listed one by one. */
export function issuesOf(state: CaseState): readonly Issue[] {
  return state.scope.issues.length > 0 ? state.scope.issues : [{ id: '1', words: theWhole }];
}

/** The parts this procedure covers, and the person wants an answer to. */
export const coveredIssues = (state: CaseState): readonly Issue[] =>
  issuesOf(state).filter(({ notCovered, droppedOn }) => !notCovered && !droppedOn);

/** Is a letter owed about a part that is not covered (3.6)? */
export const owesNotCoveredLetter = (state: CaseState): boolean =>
  state.scope.issues.some(({ notCovered }) => notCovered && !notCovered.toldOn);

/** Issues to choose from, each with its number and the start of its words. */
export const pickIssue = (issues: readonly Issue[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    issues.map(({ id, words }) => [id, `${id}. ${words.length > 80 ? `${words.slice(0, 79)}…` : words}`]),
  );

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

/** Stages in which lateness is decided on: for as long as no answer has gone. */
export const lateDecided: readonly Stage[] = [...workableStages, 'response'];

/** Was it made too late, without a decision to take it on (5.2)? */
export const isLateWithoutDecision = (state: CaseState): boolean =>
  timeLimitOf(state)?.inTime === false && !state.scope.late?.accepted;

/** Is a decision on lateness still owed before this can go on as a complaint (5.2)? */
export const owesLateDecision = (state: CaseState): boolean =>
  isLateWithoutDecision(state) && lateDecided.includes(state.stage);
