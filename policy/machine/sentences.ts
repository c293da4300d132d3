/** The words of a label as they stand inside a sentence: a small letter first, but names and short forms keep theirs. */
export const inSentence = (words: string): string =>
  /^\p{Lu}(\p{Lu}|\p{Ll}+ \p{Lu})/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);

/** `a`, `a or b`, `a, b or c` */
export function listed(list: readonly string[], last: 'and' | 'or'): string {
  return list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} ${last} ${list.at(-1)}`;
}

/** “slapped” and “hit”, as they were written. */
export const quoted = (words: readonly string[]): string =>
  listed(
    words.map((word) => `“${word}”`),
    'and',
  );

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A sentence ends at a mark before a space and a capital: not after a title, an initial or a figure. */
const SENTENCE_END = /(?<!\b(?:Mrs?|Ms|Mx|Dr|Prof|St|Rev|No|\p{Lu})\.)(?<=[.!?][”’)]?)\s+(?=[“‘(]?\p{Lu})/u;

/** The sentences of a paragraph. */
export const sentencesIn = (paragraph: string): readonly string[] =>
  paragraph.split(SENTENCE_END).map((sentence) => sentence.trim());

/** The sentences of a longer text: a line of its own ends one too. */
export const sentencesOf = (text: string): readonly string[] =>
  text.split(/\r?\n/).flatMap(sentencesIn).filter(Boolean);
