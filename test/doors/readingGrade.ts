const vowels = /[aeiouy]+/g;

/** Syllables by groups of vowels, without a silent e at the end. Never less than one. */
function syllables(word: string): number {
  const groups = word.replace(/(?:[^laeiouy]e|es|ed)$/, '').match(vowels)?.length ?? 0;
  return Math.max(1, groups);
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The Flesch-Kincaid grade of a text: the school year that reads it. A reading age is about five years more. */
export function readingGrade(text: string): number {
  const words = text.toLowerCase().match(/[a-z’']+/g) ?? [];
  const sentences = Math.max(1, count(text, /[.!?:](?=\s|$)/g));
  const inAll = words.reduce((sum, word) => sum + syllables(word.replace(/[’']/g, '')), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (inAll / words.length) - 15.59;
}
