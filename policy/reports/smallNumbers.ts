import {
  hidden,
  type Cell,
  type Chart,
  type Prose,
  type Report,
  type ReportPart,
  type Table,
} from './report';

/** Numbers under this one are hidden outside the team (RETURNS, “Small numbers”). None at all tells of nobody: it is shown. */
export const smallestShown = 5;

/**
 * A cell with a number in it. Each row and each column that has a sum is a place, and so is the outside, for those that
 * have none: a cell ties its row to its column, as `way` says, so that what goes up in one place goes down in another.
 */
interface Tie {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly ends: readonly [string, string];
  readonly way: 1 | -1;
  readonly isTotal: boolean;
}

const OUTSIDE = 'outside';

const isSmall = (value: number): boolean => value > 0 && value < smallestShown;
const asNumber = (cell: Cell | undefined): number => (typeof cell === 'number' ? cell : 0);

/** The column that is the sum of the others, where there is one. */
const sumColumn = ({ rows }: Table, numbers: readonly number[]): number | undefined =>
  numbers.length < 3
    ? undefined
    : numbers.find((total) =>
        rows.every(
          (row) =>
            numbers.reduce((sum, column) => sum + asNumber(row[column]), 0) === 2 * asNumber(row[total]),
        ),
      );

function tiesIn(table: Table): readonly Tie[] {
  const { rows, columns, totalled } = table;
  const numbers = columns.flatMap(({ is }, column) => (is === 'number' ? [column] : []));
  const across = sumColumn(table, numbers);
  return rows.flatMap((cells, row) =>
    numbers.flatMap((column): readonly Tie[] => {
      const value = cells[column];
      if (typeof value !== 'number') return [];
      const [isDown, isAcross] = [totalled === true && row === rows.length - 1, column === across];
      const ends = [
        across === undefined ? OUTSIDE : `row ${row}`,
        totalled ? `column ${column}` : OUTSIDE,
      ] as const;
      return [{ row, column, value, ends, way: isDown === isAcross ? 1 : -1, isTotal: isDown || isAcross }];
    }),
  );
}

/** May it be one more, or one fewer? Each hidden number is known to be 1 or more. */
const mayChange = ({ value }: Tie, by: number): boolean => by > 0 || value > 1;

/**
 * Can a hidden number still be worked out? It cannot when it might as well be one more or one fewer, and other hidden
 * ones make up for that in every sum: then there is a way round from one of its ends to the other.
 */
function isTold(cell: Tie, away: readonly Tie[]): boolean {
  const others = away.filter((each) => each !== cell);
  return ![1, -1].some((by) => {
    if (!mayChange(cell, by)) return false;
    const [from, to] = by * cell.way > 0 ? [cell.ends[1], cell.ends[0]] : cell.ends;
    return isReached(from, to, others);
  });
}

function isReached(from: string, to: string, ties: readonly Tie[]): boolean {
  const reached = new Set([from]);
  for (const place of reached)
    for (const tie of ties) {
      const [row, column] = tie.ends;
      if (row === place && mayChange(tie, tie.way)) reached.add(column);
      if (column === place && mayChange(tie, -tie.way)) reached.add(row);
    }
  return reached.has(to);
}

const shares = (one: Tie, other: Tie): boolean =>
  one.ends.some((end) => end !== OUTSIDE && other.ends.includes(end));

/** What is hidden next: the smallest beside a told one that counts somebody, else the smallest of all; a total goes last. */
function nextToHide(told: readonly Tie[], shown: readonly Tie[]): Tie | undefined {
  const beside = shown.filter((each) => told.some((cell) => shares(cell, each)));
  return [...(beside.length > 0 ? beside : shown)].sort(
    (a, b) =>
      Number(a.value === 0) - Number(b.value === 0) ||
      Number(a.isTotal) - Number(b.isTotal) ||
      a.value - b.value,
  )[0];
}

/** Every cell that has to go: small numbers, and as many others as keep each of them from being worked out. */
function cellsToHide(ties: readonly Tie[]): readonly Tie[] {
  const away = ties.filter(({ value }) => isSmall(value));
  for (;;) {
    const told = away.filter((cell) => isTold(cell, away));
    const shown = ties.filter((each) => !away.includes(each));
    const next = told.length > 0 ? nextToHide(told, shown) : undefined;
    if (!next) return away;
    away.push(next);
  }
}

/** A table of people without small numbers, what would give one away, and the shares and averages that rest on either. */
export function hideSmallNumbers(table: Table): Table {
  const { rows, columns, totalled } = table;
  const away = cellsToHide(tiesIn(table));
  if (away.length === 0) return table;
  const total = totalled ? rows.length - 1 : undefined;
  const isAway = (row: number, column: number): boolean =>
    away.some((each) => each.row === row && each.column === column);
  const restsOn = (row: number): boolean => away.some((each) => each.row === row || each.row === total);
  const rest = ['percent', 'days'];
  return {
    ...table,
    rows: rows.map((cells, row) =>
      cells.map((cell, column) =>
        isAway(row, column) || (rest.includes(columns[column]?.is ?? '') && cell !== null && restsOn(row))
          ? hidden
          : cell,
      ),
    ),
  };
}

/** A chart shows each of its numbers: with a small one among them, what it says is left. */
const chartOutside = (chart: Chart): Chart | Prose =>
  chart.measure === 'number' && chart.points.some(({ value }) => value !== null && isSmall(value))
    ? {
        kind: 'prose',
        title: chart.title,
        paragraphs: [chart.says, 'The chart is not shown: a month in it has fewer than 5.'],
      }
    : chart;

function outside(part: ReportPart): readonly ReportPart[] {
  if (part.kind === 'references') return [];
  if (part.kind === 'chart') return [chartOutside(part)];
  return [part.kind === 'table' && part.people ? hideSmallNumbers(part) : part];
}

/** A report as it may leave the team: without small numbers, and without references. */
export const forOutside = (report: Report): Report => ({ ...report, parts: report.parts.flatMap(outside) });
