import { longDate } from '../../calendar/dates';
import { dueAfter, type Sum } from '../../calendar/workingDays';
import type { CaseState } from '../../machine/caseState';
import type { ClockContext } from '../../machine/clock';
import { becameComplaintOn, currentRound, type Round } from '../../machine/kind';
import { timescales } from '../../timescales';
import { agreedExtensions, approvedExtensions } from './questions';
import { countedTo, movedByStops, movedInWords, stopsIn, type Moved } from './stops';

/** Day 0 of a round, and why (D4, D7). An enquiry that is no complaint yet is counted as if it became one today. */
function dayZeroOf(state: CaseState, { number, receivedOn }: Round, { settings, today }: ClockContext) {
  if (number > 1)
    return {
      dayZero: receivedOn,
      why: () => `The request to reopen it reached us on ${longDate(receivedOn)}.`,
    };
  const why = (): string => `It reached us on ${longDate(receivedOn)}.`;
  if (state.triage.decision?.route !== 'enquiry' || settings.responseRunsFrom === 'receipt')
    return { dayZero: receivedOn, why };
  const converted = becameComplaintOn(state) ?? today;
  return {
    dayZero: converted,
    why: () => `${why()} The Trust counts from ${longDate(converted)}, when it became a complaint.`,
  };
}

export interface ResponseSum extends Sum {
  /** The day without any extension. */
  readonly inTime: Moved['due'];
  /** The agreed extension that moved the day, when one did. */
  readonly extension?: Moved;
}

/**
 * The day by which a round has to be answered: 35 or 60 working days (8.24) with its pauses and holds, moved by the
 * extensions that were agreed before the day they moved (D6). Never sooner than without them.
 */
export function responseSumOf(state: CaseState, round: Round, context: ClockContext): ResponseSum {
  const { dayZero, why } = dayZeroOf(state, round, context);
  const { workingDays } = round.number === 1 ? timescales.response : timescales.reopenedResponse;
  const until = countedTo(state, round, context.today);
  const base = dueAfter(context.calendar, dayZero, workingDays, stopsIn(state, round), until);
  const extension = extensionInForce(state, round, base.due, context);
  const sum = { ...base, inTime: base.due, explain: () => `${why()} ${base.explain()}` };
  if (!extension) return sum;
  const { due, pausedWorkingDays } = extension;
  return {
    ...sum,
    due,
    pausedWorkingDays,
    extension,
    explain: () => `${sum.explain()} ${extendedInWords(extension)}`,
  };
}

function extensionInForce(
  state: CaseState,
  round: Round,
  inTime: Moved['due'],
  context: ClockContext,
): Moved | undefined {
  let due = inTime;
  let inForce: Moved | undefined;
  for (const agreement of agreedExtensions(state, round)) {
    if (agreement.agreedOn > due) continue;
    const moved = movedByStops(state, round, agreement, context);
    if (moved.due > due) [due, inForce] = [moved.due, moved];
  }
  return inForce;
}

const extendedInWords = (extension: Moved): string =>
  `On ${longDate(extension.agreedOn)} the person agreed to more time, until ${longDate(extension.date)}.${movedInWords(extension)}`;

/** The response date in force in the round that is answered now. */
export const responseSum = (state: CaseState, context: ClockContext): ResponseSum =>
  responseSumOf(state, currentRound(state), context);

/**
 * The day that is worked towards and does not count, because the person did not agree to it in time (D6): an answer
 * after the response date is still counted as missed. Undefined when there is no such day.
 */
export function targetOf(state: CaseState, round: Round, context: ClockContext): Moved | undefined {
  const last = approvedExtensions(state, round).at(-1);
  if (!last) return undefined;
  const moved = movedByStops(
    state,
    round,
    { date: last.until, agreedOn: last.agreedOn ?? last.toldOn },
    context,
  );
  return moved.due > responseSumOf(state, round, context).due ? moved : undefined;
}
