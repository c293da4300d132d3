import type { Found } from './found';
import { harmlessNames, harmlessSayings } from './harmless';
import { isNamed } from './namedDanger';
import { dangerPhrases, dangerSayings, dangerStems, dangerWords } from './lexicon';

const escape = (text: string): string => text.replace(/[/\\^$*+?.()|[\]{}]/g, '\\$&');

const asTyped = (sources: readonly string[]): string =>
  sources.map((each) => each.replace(/ /g, '\\s{1,3}').replace(/'/g, "['\u2018\u2019]")).join('|');

const whole = (sources: string): string => `(?<![\\p{L}\\p{N}])(?:${sources})(?![\\p{L}\\p{N}])`;

const DANGER = new RegExp(
  whole(
    `${asTyped(dangerSayings)}|${[...dangerPhrases, ...dangerWords].map((each) => escape(each).replace(/ /g, '\\s{1,3}')).join('|')}|(?:${dangerStems.map(escape).join('|')})\\p{L}{0,12}`,
  ),
  'giu',
);
const HARMLESS = new RegExp(whole(asTyped(harmlessSayings)), 'giu');
const NAMES = new RegExp(whole(harmlessNames.join('|')), 'gu');

interface Span {
  readonly from: number;
  readonly to: number;
}

const spansOf = (text: string, pattern: RegExp): readonly Span[] =>
  [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ from: index, to: index + words.length }));

/** Every word of danger in a text, as it stands there: none that is part of a name or of a saying that tells of none. */
export function findDanger(text: string): readonly Found<string>[] {
  const found = [...text.matchAll(DANGER)].map(({ 0: words, index }) => ({
    value: words.toLowerCase().replace(/\s+/g, ' '),
    words,
    at: index,
  }));
  if (found.length === 0) return found;
  const harmless = [...spansOf(text, HARMLESS), ...spansOf(text, NAMES)];
  return found.filter(
    ({ words, at }) =>
      !isNamed(text, at, words) && !harmless.some(({ from, to }) => from <= at && at + words.length <= to),
  );
}
