import { dangerPhrases, dangerSayings, dangerStems, dangerWords } from './lexicon';
import type { Found } from './found';

const escape = (text: string): string => text.replace(/[/\\^$*+?.()|[\]{}]/g, '\\$&');

const sayings = dangerSayings.map((each) => each.replace(/ /g, '\\s{1,3}').replace(/'/g, "['\u2018\u2019]"));

const DANGER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${sayings.join('|')}|${[...dangerPhrases, ...dangerWords].map((each) => escape(each).replace(/ /g, '\\s{1,3}')).join('|')}|(?:${dangerStems.map(escape).join('|')})\\p{L}{0,12})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Every word of danger in a text, as it stands there. */
export const findDanger = (text: string): readonly Found<string>[] =>
  [...text.matchAll(DANGER)].map(({ 0: found, index }) => ({
    value: found.toLowerCase().replace(/\s+/g, ' '),
    words: found,
    at: index,
  }));
