import type { LearningKept } from '../../machine/registers';
import { isIn, type Period } from '../../reports/period';
import { smallestShown } from '../../reports/smallNumbers';
import { fold, foldedWords } from '../../search/fold';
import { namesCase } from '../../search/references';
import { notLookedInto } from '../../sections/closing/questions';
import { addDays, type LondonDate } from '../../calendar/dates';
import type { ReleasedLearning } from './facts';

/** The id of the one record there is. */
export const THE_DIGEST = 'all';

/** Calendar days for which what was released is still posted. */
const STILL_NEWS = 7;

/** What is posted on a London date: released, and not long ago. */
export const releasedFor = (
  released: readonly ReleasedLearning[],
  today: LondonDate,
): readonly ReleasedLearning[] =>
  released.filter(({ on }) => on <= today && today <= addDays(on, STILL_NEWS));

export const linesIn = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*[-–•*]\s*/, '').trim())
    .filter((line) => line !== '');

const WAYS: readonly (readonly [RegExp, string])[] = [
  [/@/, 'an email address'],
  [/(?:\d[\s().-]{0,2}){7,}/, 'a telephone or other long number'],
  [/\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b/i, 'a postcode'],
  [/\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/, 'a date'],
  [/\b(?:mr|mrs|ms|miss|mx|dr|prof(?:essor)?)\b\.?\s+\p{Lu}/iu, 'somebody’s name'],
];

/** What in a line could tell of somebody, given the names that the cases hold; undefined where nothing is found. */
export function tellsOf(line: string, names: readonly string[]): string | undefined {
  if (namesCase(line)) return 'the reference of a case';
  const way = WAYS.find(([pattern]) => pattern.test(line));
  if (way) return way[1];
  return names.some((name) => isNamed(line, name)) ? 'somebody’s name' : undefined;
}

/** The whole name however it is written, or one of its parts with a capital: “will” is a word, “Will” may be a person. */
function isNamed(line: string, name: string): boolean {
  const [own = ''] = name.split(',');
  const whole = foldedWords(own);
  if (whole.length > 1 && ` ${foldedWords(line).join(' ')} `.includes(` ${whole.join(' ')} `)) return true;
  const parts = own.split(/[^\p{L}'’-]+/u).filter((part) => part.length > 2);
  const capitals = parts.filter((part) => /^\p{Lu}/u.test(part));
  const sought = new Set((capitals.length > 0 ? capitals : parts).map(fold));
  return (line.match(/\p{Lu}[\p{L}'’-]+/gu) ?? []).some((word) =>
    sought.has(fold(word.replace(/['’]s$/, ''))),
  );
}

/** Is it learning, and not the reason there was none? */
const isLearning = (learning: string): boolean =>
  learning.trim() !== '' &&
  !learning.startsWith(notLookedInto) &&
  !/^\s*(?:none|nothing|no learning|n\/?a)\b/i.test(learning);

/** Learning recorded on cases closed in a period; undefined where there are too few of them to tell of nobody (7.2). */
export function learntIn(kept: readonly LearningKept[], period: Period): readonly LearningKept[] | undefined {
  const found = kept.filter(({ closedOn, learning }) => isIn(period, closedOn) && isLearning(learning));
  return found.length < smallestShown ? undefined : found;
}

/** What the Lead Manager begins from: each line once, without those that could tell of somebody, which are counted. */
export function draftOf(learnt: readonly LearningKept[]): {
  readonly lines: readonly string[];
  readonly left: number;
} {
  const names = learnt.flatMap((each) => each.names);
  const all = [...new Set(learnt.flatMap(({ learning }) => linesIn(learning)))];
  const lines = all.filter((line) => tellsOf(line, names) === undefined);
  // Not in the order in which the cases were closed.
  return {
    lines: [...lines].sort((one, other) => one.localeCompare(other)),
    left: all.length - lines.length,
  };
}
