import type { LondonDate } from '../calendar/dates';
import type { Period } from './period';
import type { Xmr } from './xmr';

/** A number that is too small to be shown outside the team (RETURNS, “Small numbers”). */
export const hidden = { hidden: true } as const;

/** What stands in a table. `null`: there is nothing to measure, as a percentage of none. Dates are London dates. */
export type Cell = string | number | null | typeof hidden;

export type Measure = 'text' | 'number' | 'percent' | 'days' | 'date';

export interface Column {
  readonly label: string;
  /** `days` may have a half; `percent` is of 100. */
  readonly is: Measure;
}

interface Titled {
  readonly title: string;
  /** What it rests on, in one sentence. */
  readonly note?: string;
}

/** Figures in rows. `people`: its numbers count people, so that small ones are hidden outside the team. */
export interface Table extends Titled {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** The last row is the sum of the others. */
  readonly totalled?: true;
  readonly people?: true;
}

/** A measure month by month, with what its limits say in one sentence. */
export interface Chart extends Titled {
  readonly kind: 'chart';
  readonly measure: 'number' | 'percent';
  readonly points: readonly { readonly label: string; readonly value: number | null }[];
  readonly xmr?: Xmr;
  readonly says: string;
}

export interface Prose extends Titled {
  readonly kind: 'prose';
  readonly paragraphs: readonly string[];
}

/** Cases by reference alone, each with why it stands there. Never leaves the team. */
export interface References extends Titled {
  readonly kind: 'references';
  readonly rows: readonly { readonly reference: string; readonly why: string }[];
}

export type ReportPart = Table | Chart | Prose | References;

/** A report as it is worked out, before anybody draws it. No name of anybody, nothing that was written in a case. */
export interface Report {
  readonly name: string;
  readonly title: string;
  readonly period: Period;
  /** What had been recorded up to the end of this London date. */
  readonly asOf: LondonDate;
  /** That day was over when it was made: it was asked for as it was known then. */
  readonly past?: true;
  /** The services it is of, in words, where it is not of the whole Trust. */
  readonly of?: string;
  readonly parts: readonly ReportPart[];
}

/** The share of `part` in `whole`, of 100, to one decimal place; null where there is nothing to share. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((1000 * part) / whole) / 10;

/** The middle one, or half way between the two in the middle. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** To one decimal place. */
export const meanOf = (numbers: readonly number[]): number | null =>
  numbers.length === 0
    ? null
    : Math.round((10 * numbers.reduce((sum, each) => sum + each, 0)) / numbers.length) / 10;

export const longestOf = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : Math.max(...numbers);
