import { readingGrade } from '../doors/readingGrade';
import { avoided, type Avoided } from './avoided';
import { nouns, shortForms } from './nouns';

/** A sentence may have this many words, and a text this grade: about the reading of somebody aged 14. */
export const MOST_WORDS = 30;
export const HIGHEST_GRADE = 9;
/** A shorter text has no grade worth the name: two long words would decide it. */
const FEWEST_WORDS_GRADED = 10;

const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** These words wherever they stand, with any ending where they end in a `*`. */
const anywhere = (words: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\w’-])(?:${words.map((word) => literally(word).replaceAll('\\*', '[\\w’-]*')).join('|')})(?![\\w’])`,
    'gi',
  );

const without = (text: string, { but = [] }: Avoided): string =>
  but.length > 0 ? text.replace(anywhere(but), ' … ') : text;

const listed = Object.values(avoided)
  .flat()
  .map((each: Avoided) => ({ each, pattern: anywhere(each.words) }));

const avoidedIn = (text: string): readonly string[] =>
  listed.flatMap(({ each, pattern }) =>
    (without(text, each).match(pattern) ?? []).map((found) => `“${found}”: ${each.instead}`),
  );

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const plural = (noun: string): string => (noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`);

const spelt = Object.values(nouns)
  .flat()
  .map(({ noun, not = [] }) => {
    const forms = noun.endsWith('man') ? [noun, noun.replace(/man$/, 'men')] : [noun, plural(noun)];
    return {
      noun,
      forms: [...forms, ...forms.map(capital)],
      pattern: anywhere(forms),
      others: not.length > 0 ? anywhere(not) : undefined,
    };
  });

const nounsIn = (text: string): readonly string[] =>
  spelt.flatMap(({ noun, forms, pattern, others }) => [
    ...(text.match(pattern) ?? [])
      .filter((found) => !forms.includes(found))
      .map((found) => `“${found}” is written “${noun}”`),
    ...((others && text.match(others)) ?? []).map((found) => `“${found}” is called “${noun}”`),
  ]);

const shortFormsIn = (text: string): readonly string[] =>
  (text.match(/\b[A-Z]{2,}\b/g) ?? [])
    .filter((short) => !Object.hasOwn(shortForms, short))
    .map((short) => `“${short}” is not a short form that everybody knows`);

const codeNamesIn = (text: string): readonly string[] =>
  (text.match(/(?<![\w.:“])[a-z]+[A-Z][A-Za-z]*\b/g) ?? []).map((name) => `“${name}” is a name of the code`);

const pleaseIn = (text: string): readonly string[] =>
  (text.match(/\bplease\b/gi) ?? []).length > 1 ? ['“please” more than once'] : [];

const sentences = (text: string): readonly string[] => text.split(/(?<=[.?!])[”’)]?\s+|\n+/);
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}…][\p{L}\p{N}’.,/-]*/gu) ?? [];

const longSentencesIn = (text: string): readonly string[] =>
  sentences(text)
    .map((sentence) => wordsOf(sentence).length)
    .filter((words) => words > MOST_WORDS)
    .map((words) => `a sentence of ${words} words`);

const named = new RegExp(
  `${
    anywhere(
      Object.values(nouns)
        .flat()
        .flatMap(({ noun }) => [noun, plural(noun)]),
    ).source
  }(?: for Complaints)?`,
  'gi',
);

/** The grade of a text whose policy nouns and gaps count as a short word: they have no shorter name. */
const gradeOf = (text: string): number => readingGrade(text.replace(named, 'it').replaceAll('…', 'it'));

const hardToRead = (text: string): readonly string[] =>
  wordsOf(text).length >= FEWEST_WORDS_GRADED && gradeOf(text) > HIGHEST_GRADE
    ? [`grade ${gradeOf(text).toFixed(1)}`]
    : [];

/** What is wrong with a text for somebody to read: words we avoid, nouns written another way, length, reading age. */
export const problemsIn = (text: string): readonly string[] => [
  ...avoidedIn(text),
  ...nounsIn(text),
  ...shortFormsIn(text),
  ...codeNamesIn(text),
  ...pleaseIn(text),
  ...longSentencesIn(text),
  ...hardToRead(text),
];
