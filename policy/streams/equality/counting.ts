import { serviceAreas, type ServiceArea } from '../../trust/trust';
import type { LondonDate } from '../../calendar/dates';
import type { Role } from '../../roles';
import { characteristics } from './characteristics';
import type { Characteristic, EqualityAnswers } from './facts';

/** What the answers of a case are counted beside (8.39, section 12): nothing in it leads back to a case or a person. */
export interface CountedBeside {
  readonly area: ServiceArea;
  readonly upheld?: boolean;
  readonly inTime?: boolean;
}

/** One line of the count. Its only date is the quarter it is kept under. */
export interface EqualityRow extends CountedBeside {
  readonly answers: EqualityAnswers;
}

/** These lines with one more, in an order that does not tell which came last. */
export function addRow(
  rows: readonly EqualityRow[],
  { area, upheld, inTime }: CountedBeside,
  answers: EqualityAnswers,
): readonly EqualityRow[] {
  const named = Object.keys(characteristics) as readonly Characteristic[];
  const inOrder = Object.fromEntries(
    named.flatMap((name) => (answers[name] === undefined ? [] : [[name, answers[name]]])),
  );
  const byWhatTheySay = [...rows, { area, upheld, inTime, answers: inOrder }].map((row) =>
    JSON.stringify(row),
  );
  return byWhatTheySay.sort().map((row) => JSON.parse(row) as EqualityRow);
}

/** `2026-Q1`, of a London date. */
export const quarterOf = (date: LondonDate): string =>
  `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

/** The four quarters that have ended before this London date, the oldest first: a figure that moved daily would tell whose case closed. */
export function endedQuarters(today: LondonDate): readonly string[] {
  const now = Number(today.slice(0, 4)) * 4 + Math.ceil(Number(today.slice(5, 7)) / 3) - 1;
  return [4, 3, 2, 1].map((back) => `${Math.floor((now - back) / 4)}-Q${((now - back) % 4) + 1}`);
}

/** Who may see the figures (8.39, 12.2). */
export const readersOfEquality: readonly Role[] = ['leadManager', 'inclusionLead'];

/** One group: how many there are, and, where neither gives a few away, how many had an answer in time and something upheld. */
export interface GroupCount {
  readonly group: string;
  readonly count: number;
  readonly inTime?: number;
  readonly upheld?: number;
}

export interface EqualityCount {
  readonly label: string;
  readonly groups: readonly GroupCount[];
}

/** A number smaller than this is not shown, nor one that leaves a smaller rest. */
const SMALLEST_SHOWN = 5;

/**
 * Those that may be shown. What is too small is hidden, and with it as many of the next smallest as it takes that what is
 * hidden cannot be worked out from a total: at least two, and not few even together.
 */
function shownOf<T>(
  all: readonly T[],
  sizes: (one: T) => readonly number[],
  mayShow: (one: T) => boolean = () => true,
): readonly T[] {
  const smallest = (one: T): number => Math.min(...sizes(one));
  const hidden = all.filter((one) => !mayShow(one) || smallest(one) < SMALLEST_SHOWN);
  const shown = all.filter((one) => !hidden.includes(one)).sort((a, b) => smallest(b) - smallest(a));
  while (shown.length > 0 && givesAway(hidden.map(sizes))) hidden.push(...shown.splice(-1));
  return shown;
}

function givesAway(hidden: readonly (readonly number[])[]): boolean {
  const [first, ...others] = hidden;
  if (!first) return false;
  if (others.length === 0) return true;
  return first.some(
    (size, index) => others.reduce((sum, sizes) => sum + (sizes[index] ?? 0), size) < SMALLEST_SHOWN,
  );
}

type Measure = 'inTime' | 'upheld';

/** Of how many it is so, and of how many not. */
const sizesOf = (rows: readonly EqualityRow[], measure: Measure): readonly [number, number] => [
  rows.filter((row) => row[measure] === true).length,
  rows.filter((row) => row[measure] === false).length,
];

function countGroups(label: string, grouped: ReadonlyMap<string, readonly EqualityRow[]>): EqualityCount {
  const all = [...grouped.keys()];
  const rowsOf = (group: string): readonly EqualityRow[] => grouped.get(group) ?? [];
  const shown = shownOf(all, (group) => [rowsOf(group).length]);
  const measured = (measure: Measure): readonly string[] =>
    shownOf(
      all,
      (group) => sizesOf(rowsOf(group), measure),
      (group) => shown.includes(group),
    );
  const [timed, decided] = [measured('inTime'), measured('upheld')];
  return {
    label,
    groups: shown.map((group) => ({
      group,
      count: rowsOf(group).length,
      ...(timed.includes(group) ? { inTime: sizesOf(rowsOf(group), 'inTime')[0] } : {}),
      ...(decided.includes(group) ? { upheld: sizesOf(rowsOf(group), 'upheld')[0] } : {}),
    })),
  };
}

const LEFT_ALONE = 'Left alone';

/** How it went for each group, by each characteristic and by area: only counts, and no small one (8.39, section 12). */
export function equalityFigures(rows: readonly EqualityRow[]): readonly EqualityCount[] {
  const group = (label: string, words: (row: EqualityRow) => string): EqualityCount => {
    const groups = new Set(rows.map(words));
    const inGroup = (name: string) => rows.filter((row) => words(row) === name);
    return countGroups(label, new Map([...groups].map((name) => [name, inGroup(name)])));
  };
  return [
    ...Object.entries(characteristics).map(([name, { label, options }]) => {
      const said: Readonly<Record<string, string>> = options;
      return group(label, ({ answers }) => said[answers[name as Characteristic] ?? ''] ?? LEFT_ALONE);
    }),
    group('Area of the service', ({ area }) => serviceAreas[area]),
  ].filter(({ groups }) => groups.length > 0);
}
