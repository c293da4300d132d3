import { specialCauses, type SpecialCause } from '../../policy/reports/xmr';
import type { Cell, Chart, Column, ReportPart } from '../../policy/reports/report';

/** A part of a report in rows and columns, as a sheet, a file of values and a document show it. */
export interface PartTable {
  readonly title: string;
  readonly note?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly totalled?: true;
}

/** Each point of a chart with what its rules say of it; a month without a measurement has no point of its own there. */
export function pointsOf({ points, xmr }: Chart): readonly {
  readonly label: string;
  readonly value: number | null;
  readonly cause?: SpecialCause;
  readonly towards?: 'high' | 'low';
}[] {
  let measured = 0;
  return points.map(({ label, value }) => {
    if (value === null) return { label, value };
    const { cause, towards } = xmr?.points[measured++] ?? {};
    return { label, value, ...(cause && towards ? { cause, towards } : {}) };
  });
}

const toOnePlace = (value: number): number => Math.round(10 * value) / 10;

function chartTable(chart: Chart): PartTable {
  const { title, measure, xmr, says } = chart;
  const limits = xmr ? [xmr.mean, xmr.lower, xmr.upper].map(toOnePlace) : [];
  return {
    title,
    note: says,
    columns: [
      { label: 'Month', is: 'text' },
      { label: 'Value', is: measure },
      ...(xmr ? ['Average', 'Lower limit', 'Upper limit'].map((label) => ({ label, is: measure })) : []),
      { label: 'Out of the ordinary', is: 'text' },
    ],
    rows: pointsOf(chart).map(({ label, value, cause, towards }) => [
      label,
      value,
      ...limits,
      cause && towards ? `${towards}: ${specialCauses[cause]}` : '',
    ]),
  };
}

/** Any part in rows and columns. */
export function tableOfPart(part: ReportPart): PartTable {
  const { title, note } = part;
  const titled = { title, ...(note === undefined ? {} : { note }) };
  switch (part.kind) {
    case 'table':
      return part;
    case 'chart':
      return chartTable(part);
    case 'prose':
      return {
        ...titled,
        columns: [{ label: title, is: 'text' }],
        rows: part.paragraphs.map((paragraph) => [paragraph]),
      };
    case 'references':
      return {
        ...titled,
        columns: [
          { label: 'Case', is: 'text' },
          { label: 'Why', is: 'text' },
        ],
        rows: part.rows.map(({ reference, why }) => [reference, why]),
      };
    default:
      return part satisfies never;
  }
}
