import { smallNumbers } from './lexicon';

/** Words as they are compared: small letters, straight apostrophes, no marks on letters, one space between. */
export const plain = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019\u02bc\u2032`´]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase()
    .replace(/\be-mail/g, 'email')
    .replace(/[^\p{L}\p{N}'@+]+/gu, ' ')
    .trim();

/** Compared words with the numbers of a child’s age as digits: “he is nine”. */
export const inDigits = (words: string): string =>
  words.replace(
    /\b(?:is|are|only|just|aged|age|he's|she's|hes|shes) ([a-z]{3,9})\b/g,
    (said, word: string) => {
      const number = smallNumbers.indexOf(word);
      return number < 0 ? said : `${said.slice(0, -word.length)}${number}`;
    },
  );

/** NB: not by a pattern, whose time would grow with the square of a run of quotes. */
function withoutQuotes(token: string): string {
  let [from, to] = [0, token.length];
  while (token[from] === "'") from += 1;
  while (to > from && token[to - 1] === "'") to -= 1;
  return token.slice(from, to);
}

/** The words of a text, to be compared one by one. An apostrophe inside a word stays. */
export const tokensOf = (words: string): readonly string[] =>
  plain(words)
    .split(' ')
    .map((token) => withoutQuotes(token))
    .filter((token) => token !== '');

/** Do these words stand in that text as whole words, one after the other? */
export const hasWords = (text: readonly string[], words: readonly string[]): boolean =>
  words.length > 0 && text.some((_, at) => words.every((word, index) => text[at + index] === word));

const ends = new Set([' ', '\n', '\t', '.', ',', ':', ';', '!', '?']);
const links = new Set([...ends, '(', '-', '–', '—']);

/** The words without the spaces and stops at their end. */
export const withoutEnd = (words: string): string => cutEnd(words, ends);

/** The same, without a dash or an open bracket that leads to what follows. */
export const withoutLink = (words: string): string => cutEnd(words, links);

function cutEnd(words: string, cut: ReadonlySet<string>): string {
  let to = words.length;
  while (to > 0 && cut.has(words.charAt(to - 1))) to -= 1;
  return words.slice(0, to);
}
