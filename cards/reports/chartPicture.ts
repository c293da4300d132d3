import type { Chart } from '../../policy/reports/report';
import { specialCauses, type Better } from '../../policy/reports/xmr';
import { pointsOf } from './partTable';
import { pixels, widthOfWords, type Colour, type Inside, type Pixels } from './pixels';

const WIDTH = 960;
const HEIGHT = 400;
const LEFT = 64;
const RIGHT = 190;
const TOP = 24;
const BOTTOM = 44;
const SMALL = 2;
const LETTER_HIGH = 7 * SMALL;

/** What a point out of the ordinary means, told by shape, by letter and by colour. */
const marks = {
  better: { letter: 'I', colour: 'blue', inside: () => true, words: 'a square with I is better' },
  worse: {
    letter: 'C',
    colour: 'orange',
    inside: (across, down) => Math.abs(across) * 2 <= down + 8,
    words: 'a triangle with C is of concern',
  },
  change: {
    letter: 'N',
    colour: 'purple',
    inside: (across, down) => Math.abs(across) + Math.abs(down) <= 8,
    words: 'a diamond with N is a change',
  },
} as const satisfies Readonly<
  Record<string, { letter: string; colour: Colour; inside: Inside; words: string }>
>;

type Mark = keyof typeof marks;

const markOf = (better: Better, towards: 'high' | 'low'): Mark =>
  better === 'neither' ? 'change' : (better === 'higher') === (towards === 'high') ? 'better' : 'worse';

const isRound: Inside = (across, down) => across * across + down * down <= 25;

const inWords = (value: number): string => String(Math.round(10 * value) / 10);

/** Where values stand: from nothing, or the lower limit, up to the highest; a share stays within 0 and 100. */
function scaleOf({ measure, points, xmr }: Chart): { readonly low: number; readonly high: number } {
  if (measure === 'percent') return { low: 0, high: 100 };
  const all = [...points.flatMap(({ value }) => value ?? []), ...(xmr ? [xmr.upper, xmr.lower] : [])];
  const high = Math.max(1, ...all);
  return { low: Math.min(0, ...all), high: high * 1.05 };
}

/** A chart as a picture of 960 by 400 dots, legible in grey: limits and average drawn and named, special points marked. */
export function chartPicture(chart: Chart): Uint8Array {
  const picture = pixels(WIDTH, HEIGHT);
  const { low, high } = scaleOf(chart);
  const points = pointsOf(chart);
  const down = (value: number): number =>
    TOP + ((HEIGHT - TOP - BOTTOM) * (high - Math.min(high, Math.max(low, value)))) / (high - low);
  const across = (index: number): number =>
    LEFT + 12 + ((WIDTH - LEFT - RIGHT - 24) * index) / Math.max(1, points.length - 1);
  drawFrame(picture, { low, high, down, percent: chart.measure === 'percent' });
  if (chart.xmr) drawLimits(picture, chart, down);
  let last: readonly [number, number] | undefined;
  for (const [index, { value }] of points.entries()) {
    const here = value === null ? undefined : ([across(index), down(value)] as const);
    if (here && last) picture.line(last, here, 'grey', { thick: 3 });
    last = here;
  }
  const every = Math.ceil(points.length / 8);
  for (const [index, { label, value, towards }] of points.entries()) {
    if (index % every === 0) drawMonth(picture, across(index), label);
    if (value === null) continue;
    const mark = towards && marks[markOf(chart.xmr?.better ?? 'neither', towards)];
    const middle = [across(index), down(value)] as const;
    picture.shape(middle, mark ? 8 : 5, mark?.colour ?? 'dark', mark?.inside ?? isRound);
    if (mark) picture.words(middle[0] - 5, Math.max(2, middle[1] - 28), mark.letter, SMALL);
  }
  return picture.png();
}

function drawMonth(picture: Pixels, x: number, label: string): void {
  const words = label.replace(/ 20(\d\d)$/, ' $1');
  picture.box(x, HEIGHT - BOTTOM, 2, 6, 'dark');
  picture.words(x - widthOfWords(words, SMALL) / 2, HEIGHT - BOTTOM + 14, words, SMALL);
}

function drawFrame(
  picture: Pixels,
  {
    low,
    high,
    down,
    percent,
  }: {
    readonly low: number;
    readonly high: number;
    readonly down: (value: number) => number;
    readonly percent: boolean;
  },
): void {
  const step = percent ? 25 : Math.max(1, Math.ceil((high - low) / 5));
  for (let value = Math.ceil(low / step) * step; value <= high; value += step) {
    picture.line([LEFT, down(value)], [WIDTH - RIGHT, down(value)], 'faint', { thick: 1 });
    const words = `${value}${percent ? '%' : ''}`;
    picture.words(LEFT - 8 - widthOfWords(words, SMALL), down(value) - LETTER_HIGH / 2, words, SMALL);
  }
  picture.line([LEFT, TOP], [LEFT, HEIGHT - BOTTOM], 'dark', { thick: 2 });
  picture.line([LEFT, HEIGHT - BOTTOM], [WIDTH - RIGHT, HEIGHT - BOTTOM], 'dark', { thick: 2 });
}

function drawLimits(picture: Pixels, { xmr, measure }: Chart, down: (value: number) => number): void {
  if (!xmr) return;
  const share = measure === 'percent' ? '%' : '';
  let above = -LETTER_HIGH;
  for (const { name, value, dash } of [
    { name: 'upper', value: xmr.upper, dash: 8 },
    { name: 'average', value: xmr.mean, dash: undefined },
    { name: 'lower', value: xmr.lower, dash: 8 },
  ]) {
    const y = down(value);
    picture.line([LEFT, y], [WIDTH - RIGHT, y], 'black', { thick: 2, ...(dash ? { dash } : {}) });
    // Names that would stand on each other are set below each other.
    above = Math.max(y - LETTER_HIGH / 2, above + LETTER_HIGH + 6);
    picture.words(WIDTH - RIGHT + 10, above, `${name} ${inWords(value)}${share}`, SMALL);
  }
}

/** What the picture shows, for whoever does not see it. */
export function describeChart(chart: Chart): string {
  const { title, points, xmr, says, measure } = chart;
  const share = measure === 'percent' ? '%' : '';
  const [first, last] = [points[0], points.at(-1)];
  const special = pointsOf(chart).flatMap(({ label, value, cause, towards }) =>
    cause && towards ? [`${label}: ${value ?? ''}${share}, ${towards}, ${specialCauses[cause]}`] : [],
  );
  return [
    `${title}, by month${first && last ? ` from ${first.label} to ${last.label}` : ''}.`,
    ...(xmr
      ? [
          `Average ${inWords(xmr.mean)}${share}, limits ${inWords(xmr.lower)}${share} and ${inWords(xmr.upper)}${share}.`,
        ]
      : []),
    says,
    ...(special.length > 0 ? [`Out of the ordinary: ${special.join('; ')}.`] : []),
  ].join(' ');
}

/** How to read the picture; undefined where nothing in it is marked. */
export function chartKey(chart: Chart): string | undefined {
  const used = new Set(
    pointsOf(chart).flatMap(({ towards }) =>
      towards ? [marks[markOf(chart.xmr?.better ?? 'neither', towards)].words] : [],
    ),
  );
  return used.size === 0 ? undefined : `How to read it: ${[...used].join(', ')}.`;
}
