import type { Outcome } from '../../codes';
import type { LondonDate } from '../../calendar/dates';
import { characteristics } from './characteristics';
import type { Characteristic, Equality, EqualityAnswers } from './facts';

/** What of a closed case its answers are counted beside (8.39, section 12). */
export interface ClosedCase {
  readonly closedOn: LondonDate;
  readonly outcome?: Outcome;
  readonly inTime?: boolean;
}

/** One line of the count: nothing in it leads back to a case or to a person, the day of the month included. */
export interface EqualityRow {
  readonly month: string;
  readonly answers: EqualityAnswers;
  readonly outcome?: Outcome;
  readonly inTime?: boolean;
}

/** The line for a case that closes; undefined when no question was answered. */
export function equalityRow(
  { answers }: Equality,
  { closedOn, outcome, inTime }: ClosedCase,
): EqualityRow | undefined {
  return answers && { month: closedOn.slice(0, 7), answers, outcome, inTime };
}

/** One group of a characteristic: how many there are, and how it went for them. */
export interface GroupCount {
  readonly group: string;
  readonly count: number;
  /** How many of them had their answer in time, and how many had something upheld. */
  readonly inTime: number;
  readonly upheld: number;
}

export interface EqualityCount {
  readonly groups: readonly GroupCount[];
  /** Groups left out, because so few could be recognised. */
  readonly hidden: number;
}

/** A group smaller than this is not shown. */
const SMALLEST_SHOWN = 5;

/**
 * How it went for each group of one characteristic. Small groups are hidden; when only one would be, the next smallest
 * is hidden with it, or the total would give it away.
 */
export function countBy(rows: readonly EqualityRow[], characteristic: Characteristic): EqualityCount {
  const groups = Object.keys(characteristics[characteristic].options)
    .map((group) =>
      countOf(
        group,
        rows.filter(({ answers }) => answers[characteristic] === group),
      ),
    )
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const shown = groups.filter(({ count }) => count >= SMALLEST_SHOWN);
  const hidden = groups.length - shown.length;
  return hidden === 1
    ? { groups: shown.slice(0, -1), hidden: groups.length - Math.max(0, shown.length - 1) }
    : { groups: shown, hidden };
}

const countOf = (group: string, rows: readonly EqualityRow[]): GroupCount => ({
  group,
  count: rows.length,
  inTime: rows.filter(({ inTime }) => inTime === true).length,
  upheld: rows.filter(({ outcome }) => outcome === 'upheld' || outcome === 'partlyUpheld').length,
});
