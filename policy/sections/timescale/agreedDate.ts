import { longDate, type LondonDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import type { ClockContext } from '../../machine/clock';
import type { Round } from '../../machine/kind';
import { agreedExtensions, agreementsOf } from './questions';
import { movedByStops, movedInWords } from './stops';

export interface AgreedSum {
  /** The day first agreed, moved only by pauses. */
  readonly first: LondonDate;
  /** The day in force: the last one agreed, or an extension agreed after it. */
  readonly due: LondonDate;
  readonly explain: () => string;
}

/**
 * The day agreed with the person beside the 35 or 60 working days (8.21, D8); undefined when none was.
 * A later day counts only when it was agreed before the one it replaces had passed.
 */
export function agreedSumOf(state: CaseState, round: Round, context: ClockContext): AgreedSum | undefined {
  const [first, ...later] = agreementsOf(state, round);
  if (!first) return undefined;
  const start = movedByStops(state, round, first, context);
  let inForce = start;
  const next = [...later, ...agreedExtensions(state, round)].sort((a, b) =>
    a.agreedOn.localeCompare(b.agreedOn),
  );
  for (const agreement of next)
    if (agreement.agreedOn <= inForce.due) inForce = movedByStops(state, round, agreement, context);
  const { agreedOn, date, due } = inForce;
  return {
    first: start.due,
    due,
    explain: () =>
      `${longDate(date)} was agreed with the person on ${longDate(agreedOn)}.${movedInWords(inForce)}`,
  };
}
