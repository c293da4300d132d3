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
