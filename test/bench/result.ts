/** What one measure found. */
export interface Result {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Ours beside what it is compared with; absent where nothing stands beside it. */
  readonly ratio?: number;
  /** What else was seen, by name, its unit in the name. */
  readonly also?: Readonly<Record<string, number>>;
}

export interface Measure {
  readonly name: string;
  /** What it should come to, for the table. */
  readonly aim: string;
  /** Only run when it is named. */
  readonly byName?: true;
  run(): Promise<Result>;
}

/** Three figures that count: a measurement is no finer than that. */
const round = (value: number): number =>
  Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));

/** One line of JSON. */
export function lineOf({ name, value, unit, ratio, also = {} }: Result): string {
  const others = Object.entries(also).map(([what, number]) => [what, round(number)] as const);
  const line = { name, value: round(value), unit, ratio: ratio === undefined ? null : round(ratio) };
  return JSON.stringify({ ...line, ...Object.fromEntries(others) });
}

const columns = [18, 18, 9, 20] as const;

const row = (cells: readonly string[]): string =>
  cells
    .map((cell, index) => cell.padEnd(columns[index] ?? 0))
    .join(' ')
    .trimEnd();

export const heading = (): string => row(['measure', 'value', 'ratio', 'aim', 'besides']);

export function rowOf({ name, value, unit, ratio, also = {} }: Result, aim: string): string {
  const besides = Object.entries(also).map(([what, number]) => `${what} ${round(number)}`);
  const beside = ratio === undefined ? '-' : String(round(ratio));
  return row([name, `${round(value)} ${unit}`, beside, aim, besides.join(', ')]);
}
