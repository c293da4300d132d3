import type { Cell, Report } from '../../policy/reports/report';
import { sayPeriod } from './sayCell';
import { tableOfPart } from './partTable';

const BYTE_ORDER_MARK = '\uFEFF';

/** A spreadsheet takes these first characters for a formula. */
const guard = (words: string): string => (/^[=+\-@\t\r]/.test(words) ? `'${words}` : words);

function value(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const words = guard(typeof cell === 'string' ? cell : 'not shown');
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

const line = (cells: readonly Cell[]): string => cells.map(value).join(',');

/** A report as comma-separated values, a part below the other: first characters guarded, and marked as UTF-8. */
export function reportCsv(report: Report): string {
  const parts = report.parts
    .map(tableOfPart)
    .flatMap(({ title: name, note, columns, rows }) => [
      '',
      line([name]),
      ...(note === undefined ? [] : [line([note])]),
      line(columns.map(({ label }) => label)),
      ...rows.map(line),
    ]);
  const { title, asOf, of } = report;
  const lines = [
    line([title]),
    line([sayPeriod(report)]),
    line(['As of', asOf]),
    ...(of === undefined ? [] : [line(['Of', of])]),
    ...parts,
  ];
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}
