import fc from 'fast-check';
import { hidden, type Cell, type Report, type Table } from '../../../policy/reports/report';
import { forOutside, hideSmallNumbers } from '../../../policy/reports/smallNumbers';

const column = (values: readonly number[]): Table => {
  const total = values.reduce((sum, each) => sum + each, 0);
  return {
    kind: 'table',
    title: 'By ward',
    columns: [
      { label: 'Ward', is: 'text' },
      { label: 'Number', is: 'number' },
      { label: '%', is: 'percent' },
    ],
    rows: [
      ...values.map((value, at): readonly Cell[] => [`Ward ${at}`, value, (100 * value) / total]),
      ['All', total, 100],
    ],
    totalled: true,
    people: true,
  };
};

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

/** Rows by columns, with a sum below each column and, where wanted, one beside each row. */
function grid(values: readonly (readonly number[])[], across: boolean): Table {
  const withTotal = [...values, (values[0] ?? []).map((_, at) => sum(values.map((row) => row[at] ?? 0)))];
  const width = values[0]?.length ?? 0;
  return {
    kind: 'table',
    title: 'By ward and month',
    columns: [
      { label: 'Ward', is: 'text' },
      ...Array.from({ length: width + (across ? 1 : 0) }, () => ({ label: 'Number', is: 'number' as const })),
    ],
    rows: withTotal.map((row) => ['Ward', ...row, ...(across ? [sum(row)] : [])]),
    totalled: true,
    people: true,
  };
}

const isHiddenAt = ({ rows }: Table, row: number, at: number): boolean =>
  typeof rows[row]?.[at + 1] === 'object';

interface Span {
  readonly least: number;
  readonly most: number;
}

/** Every table of whole numbers that fits what is shown, and the sums, each hidden one `least` or more: found by trying. */
function* fitting(
  table: Table,
  across: boolean,
  { least, most }: Span,
): Generator<readonly (readonly number[])[]> {
  const shown = table.rows.map((row) => row.slice(1));
  const [height, width] = [shown.length - 1, (shown[0]?.length ?? 0) - (across ? 1 : 0)];
  const values = shown.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : 0)));
  const isHidden = (row: number, at: number): boolean => typeof shown[row]?.[at] === 'object';
  const fits = (row: number, at: number, total: number): boolean =>
    isHidden(row, at) ? total >= least : values[row]?.[at] === total;
  function* from(index: number): Generator<readonly (readonly number[])[]> {
    if (index === height * width) {
      const inner = values.slice(0, height).map((row) => row.slice(0, width));
      const down = Array.from({ length: width }, (_, at) => sum(inner.map((row) => row[at] ?? 0)));
      const rightly =
        down.every((total, at) => fits(height, at, total)) &&
        (!across || [...inner, down].every((row, at) => fits(at, width, sum(row))));
      if (rightly) yield inner.map((row) => [...row]);
      return;
    }
    const [row, at] = [Math.floor(index / width), index % width];
    const own = values[row] ?? [];
    if (!isHidden(row, at)) {
      yield* from(index + 1);
      return;
    }
    for (let value = least; value <= most; value += 1) {
      own[at] = value;
      yield* from(index + 1);
    }
  }
  yield* from(0);
}

/** The hidden inner cells that have the same number in every table that fits. */
function workedOut(table: Table, across: boolean, span: Span): number {
  const seen = new Map<string, Set<number>>();
  for (const values of fitting(table, across, span))
    for (const [row, cells] of values.entries())
      for (const [at, value] of cells.entries())
        if (isHiddenAt(table, row, at))
          seen.set(`${row} ${at}`, (seen.get(`${row} ${at}`) ?? new Set()).add(value));
  return [...seen.values()].filter(({ size }) => size < 2).length;
}

describe('small numbers outside the team', () => {
  it('go, with the next smallest, which the total would give away', () => {
    const { rows } = hideSmallNumbers(column([20, 3, 9]));
    expect(rows).toEqual([
      ['Ward 0', 20, 62.5],
      ['Ward 1', hidden, hidden],
      ['Ward 2', hidden, hidden],
      ['All', 32, 100],
    ]);
  });

  it('stay where there are none, and none at all is shown', () => {
    const table = column([20, 0, 9]);
    expect(hideSmallNumbers(table)).toBe(table);
  });

  it('take a third with them where two ones would be told by their sum', () => {
    const { rows } = hideSmallNumbers(column([20, 1, 1, 9]));
    expect(rows.map(([, value]) => value)).toEqual([20, hidden, hidden, hidden, 31]);
  });

  it('take the shares with them when the total goes, which a share would give away', () => {
    const { rows } = hideSmallNumbers(column([3, 0]));
    expect(rows.flatMap(([, ...cells]) => cells)).toEqual([hidden, hidden, 0, hidden, hidden, hidden]);
  });

  it.each([false, true])('can never be worked out from what is shown (row sums: %s)', (across) => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 6, max: 7 }));
    const tables = fc.integer({ min: 2, max: across ? 2 : 3 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 2,
        maxLength: 2,
      }),
    );
    fc.assert(
      fc.property(tables, (values) => {
        const table = hideSmallNumbers(grid(values, across));
        const small = table.rows
          .flatMap((row) => row.slice(1))
          .filter((value) => typeof value === 'number' && value > 0 && value < 5);
        expect(small).toEqual([]);
        const tellsNone = values.some((row, at) =>
          row.some((value, of) => value === 0 && isHiddenAt(table, at, of)),
        );
        expect(workedOut(table, across, { least: tellsNone ? 0 : 1, most: 8 })).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('go from a report with the references, and with a chart that shows one', () => {
    const report: Report = {
      name: 'kpis',
      title: 'Figures',
      period: { from: '2026-04-01', to: '2026-06-30' },
      asOf: '2026-07-01',
      parts: [
        { kind: 'references', title: 'Overdue', rows: [{ reference: 'C26-00E12', why: 'late' }] },
        {
          kind: 'chart',
          title: 'Received',
          measure: 'number',
          points: [{ label: 'Apr 2026', value: 2 }],
          says: 'Nothing is out of the ordinary now.',
        },
      ],
    };
    expect(forOutside(report).parts).toEqual([
      {
        kind: 'prose',
        title: 'Received',
        paragraphs: [
          'Nothing is out of the ordinary now.',
          'The chart is not shown: a month in it has fewer than 5.',
        ],
      },
    ]);
  });
});
