import type { Found } from './found';

/** `C26-ABCDE` with whatever stands for its dash: a hyphen of any kind, a space, a stop, a stroke, nothing. */
const REFERENCE =
  /(?<![\p{L}\p{N}])c\s?(\d{2})[\s.\-_/\u00ad\u2010-\u2015\u2212\uff0d]{0,3}([0-9a-z]{5})(?![\p{L}\p{N}])/giu;

const tidy = (year: string, rest: string): string =>
  `C${year}-${rest.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1')}`;

/**
 * Every reference in a text, as it is kept: capitals, a dash, O and I read as digits. NB: five letters that make a word
 * need the dash or a digit, unless the text is read loosely because all of it must be a request.
 */
export const findReferences = (text: string, loosely = false): readonly Found<string>[] =>
  [...text.matchAll(REFERENCE)].flatMap(({ 0: words, 1: year = '', 2: rest = '', index }) =>
    loosely || /\d/.test(rest) || /^c\d{2}\S/i.test(words)
      ? [{ value: tidy(year, rest), words, at: index }]
      : [],
  );

/** The reference that is the whole of what was typed. */
export function hearReference(words: string): string | undefined {
  const [only, ...others] = findReferences(words, true);
  const rest =
    only &&
    (words.slice(0, only.at) + words.slice(only.at + only.words.length)).replace(/[\s.!?,"'“”‘’()]+/g, '');
  return only && others.length === 0 && rest === '' ? only.value : undefined;
}
