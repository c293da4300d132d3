import { isLondonDate, longDate } from '../../policy/calendar/dates';
import type { Cell, Measure, Report } from '../../policy/reports/report';

/** What stands in a table, in words. */
export function sayCell(cell: Cell, is: Measure): string {
  if (cell === null) return '–';
  if (typeof cell === 'object') return 'not shown';
  if (is === 'percent') return `${cell}%`;
  if (typeof cell === 'number') return String(cell);
  return is === 'date' && isLondonDate(cell) ? longDate(cell) : cell;
}

/** “1 July 2026 to 30 September 2026”. */
export const sayPeriod = ({ period }: Pick<Report, 'period'>): string =>
  `${longDate(period.from)} to ${longDate(period.to)}`;

/** What it is of and as of, where that is not the whole Trust as it is known now. */
export const sayReach = ({ of, past, asOf }: Pick<Report, 'of' | 'past' | 'asOf'>): readonly string[] => [
  ...(of === undefined ? [] : [`Of ${of} alone.`]),
  past ? `As it was known on ${longDate(asOf)}.` : `As it was recorded by ${longDate(asOf)}.`,
];

/** What is said wherever a number is not shown. */
export const HIDDEN_NOTE =
  '“Not shown” stands for a number under 5, or for one that would give such a number away.';
