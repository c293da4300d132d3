/** Which way a measure ought to go; `neither` where it may do both. */
export type Better = 'higher' | 'lower' | 'neither';

/** Why a point is out of the ordinary (RETURNS, “XmR charts”). In the order in which it is looked for. */
export const specialCauses = {
  outside: 'outside the limits',
  trend: 'seven in a row rising or falling',
  nearLimit: 'two of three close to the same limit',
  shift: 'seven in a row on one side of the average',
} as const;

export type SpecialCause = keyof typeof specialCauses;

export interface XmrPoint {
  readonly value: number;
  readonly cause?: SpecialCause;
  /** Which way it is out of the ordinary. */
  readonly towards?: 'high' | 'low';
}

/** Limits of a run of measurements, and which of them are out of the ordinary. */
export interface Xmr {
  readonly mean: number;
  readonly upper: number;
  readonly lower: number;
  /** At two thirds of the way to the limits. */
  readonly upperNear: number;
  readonly lowerNear: number;
  readonly points: readonly XmrPoint[];
  /** Fewer than 12 points: the limits are for trying out. */
  readonly trial: boolean;
  readonly better: Better;
}

const LIMIT_OF_MOVING_RANGE = 2.66;
const NEAR = 2 / 3;
const IN_A_ROW = 7;
const ENOUGH = 12;

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** Undefined for fewer than two measurements, which have no distance between them. */
export function xmrOf(values: readonly number[], better: Better): Xmr | undefined {
  if (values.length < 2) return undefined;
  const mean = meanOf(values);
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  const reach = LIMIT_OF_MOVING_RANGE * meanOf(ranges);
  const limits = {
    mean,
    upper: mean + reach,
    lower: mean - reach,
    upperNear: mean + NEAR * reach,
    lowerNear: mean - NEAR * reach,
  };
  return {
    ...limits,
    points: values.map((value, index) => ({ value, ...causeAt(values, index, limits) })),
    trial: values.length < ENOUGH,
    better,
  };
}

type Limits = Pick<Xmr, 'mean' | 'upper' | 'lower' | 'upperNear' | 'lowerNear'>;
type Found = Pick<XmrPoint, 'cause' | 'towards'>;

function causeAt(values: readonly number[], at: number, limits: Limits): Found {
  const value = values[at] as number;
  if (value > limits.upper) return { cause: 'outside', towards: 'high' };
  if (value < limits.lower) return { cause: 'outside', towards: 'low' };
  return (
    runThrough(values, at, IN_A_ROW, (run) => trending(run, 1), 'trend', 'high') ??
    runThrough(values, at, IN_A_ROW, (run) => trending(run, -1), 'trend', 'low') ??
    nearAt(values, at, limits) ??
    runThrough(values, at, IN_A_ROW, (run) => run.every((each) => each > limits.mean), 'shift', 'high') ??
    runThrough(values, at, IN_A_ROW, (run) => run.every((each) => each < limits.mean), 'shift', 'low') ??
    {}
  );
}

/** Is there a run of this length through the point that holds? */
function runThrough(
  values: readonly number[],
  at: number,
  length: number,
  holds: (run: readonly number[]) => boolean,
  cause: SpecialCause,
  towards: 'high' | 'low',
): Found | undefined {
  for (let from = Math.max(0, at - length + 1); from <= at && from + length <= values.length; from += 1)
    if (holds(values.slice(from, from + length))) return { cause, towards };
  return undefined;
}

const trending = (run: readonly number[], way: 1 | -1): boolean =>
  run.slice(1).every((value, index) => (value - (run[index] as number)) * way > 0);

/** Two of three beyond the same near limit, all three on that side of the mean; one outside the limits does not count. */
function nearAt(values: readonly number[], at: number, limits: Limits): Found | undefined {
  const isNear = {
    high: (value: number): boolean => value > limits.upperNear && value <= limits.upper,
    low: (value: number): boolean => value < limits.lowerNear && value >= limits.lower,
  };
  const isBeside = {
    high: (value: number): boolean => value > limits.mean,
    low: (value: number): boolean => value < limits.mean,
  };
  for (const towards of ['high', 'low'] as const) {
    if (!isNear[towards](values[at] as number)) continue;
    const holds = (run: readonly number[]): boolean =>
      run.filter(isNear[towards]).length >= 2 && run.every(isBeside[towards]);
    const found = runThrough(values, at, 3, holds, 'nearLimit', towards);
    if (found) return found;
  }
  return undefined;
}

/** What the rules say of the latest points, in one sentence, and no more. */
export function sayXmr({ points, better, trial }: Xmr): string {
  const last = points.at(-1);
  const caution = trial ? ' There are fewer than 12 points, so the limits are for trying out.' : '';
  if (!last?.cause || !last.towards) return `Nothing is out of the ordinary now.${caution}`;
  const way = last.towards === 'high' ? 'high' : 'low';
  const isGood = better !== 'neither' && (better === 'higher') === (way === 'high');
  const kind = better === 'neither' ? 'A change' : isGood ? 'Getting better' : 'Of concern';
  return `${kind}: the latest is ${way}, ${specialCauses[last.cause]}.${caution}`;
}
