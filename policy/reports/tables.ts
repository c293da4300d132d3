import type { Tally } from './measures';
import { percentOf, type Cell, type References, type Table } from './report';

/** A count by kind, the most first, with what each kind is called, the share of each, and the sum. */
export function tallyTable<K extends string>(
  title: string,
  tally: Tally<K>,
  words: (key: K) => string,
  more: { readonly of?: string; readonly note?: string; readonly summed?: false } = {},
): Table {
  const { total } = tally;
  const rows = tally.ranked.map(([key, count]): readonly Cell[] => [
    words(key),
    count,
    percentOf(count, total),
  ]);
  const summed = more.summed !== false;
  return {
    kind: 'table',
    title,
    ...(more.note ? { note: more.note } : {}),
    columns: [
      { label: more.of ?? 'Kind', is: 'text' },
      { label: 'Number', is: 'number' },
      { label: '%', is: 'percent' },
    ],
    rows: summed ? [...rows, ['All', total, total === 0 ? null : 100]] : rows,
    ...(summed ? { totalled: true as const } : {}),
    people: true,
  };
}

/** Cases that are named by their reference alone, each with why. */
export const referencesPart = (title: string, rows: References['rows']): References => ({
  kind: 'references',
  title,
  note: 'By reference alone.',
  rows,
});

/** Figures in a list: what each is, the paragraph or regulation it answers, and the figure. */
export const figuresTable = (
  title: string,
  rows: readonly (readonly [string, string, Cell])[],
  note?: string,
): Table => ({
  kind: 'table',
  title,
  ...(note ? { note } : {}),
  columns: [
    { label: 'Measure', is: 'text' },
    { label: 'Paragraph', is: 'text' },
    { label: 'Figure', is: 'number' },
  ],
  rows,
  people: true,
});
