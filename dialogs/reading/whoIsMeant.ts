import { foldedWords } from '../../policy/search/fold';
import { findPhones } from './contacts';
import { sentenceWords } from './lexicon';
import { serviceWords } from './serviceWords';

const MOST_WORDS = 30;

/** A name after a title, after “name is” or “called”, or before “’s complaint”: at most two words, one of them long enough to find. */
const NAMED = [
  /\b(?:mr|mrs|ms|miss|mx|dr)\.? {1,3}([\p{L}][\p{L}'’-]{2,30})/iu,
  /\b(?:names?|called|surname)(?: is|:)? {1,3}([\p{L}][\p{L}'’-]{2,30})/iu,
  /\b([\p{L}][\p{L}'’-]{2,30}?)['’]s (?:complaint|case|concern|enquiry)\b/iu,
] as const;

/** Whom a short message of somebody who answers the phone is about: words to search a case by, where it names any. */
export function whoIsMeant(text: string): string | undefined {
  if (text.trim().split(/\s+/).length > MOST_WORDS) return undefined;
  const name = NAMED.map((pattern) => pattern.exec(text)?.[1]).find(Boolean);
  const [phone] = findPhones(text);
  const words = [name, phone?.value].filter(Boolean).join(' ');
  return words === '' ? undefined : words;
}

const MOST_NAMES = 16;
const FEWEST_LETTERS = 3;

/** Names that are words too: they count as names only with a capital that does not begin the message. */
const alsoWords: ReadonlySet<string> = new Set(
  'art bill bob brown carol chase cook dale dawn dean drew earnest faith frank glen grace grant gray green guy hope ivy jack joy king lee long mark may miles neil nick olive page penny pat rob robin rose ruby short sue summer price will wood young white black hall hill lane park west north south east ward day bell field stone rice dickie banks bird fox frost gay gold good law love major mann moody noble parish payne pearl piper pope power rich savage sharp small snow star strong swift winter wise'.split(
    ' ',
  ),
);

const wordsOfServices: ReadonlySet<string> = new Set(
  Object.values(serviceWords).flatMap((ways) => ways.flatMap((way) => [...foldedWords(way)])),
);

/** The words of a short message that may be parts of a name, folded: to be looked for on cases, never taken as one. */
export function maybeNames(text: string): readonly string[] {
  const words = text
    .trim()
    .split(/[\s,.;:!?()/"“”]+/)
    .filter(Boolean);
  if (words.length > MOST_WORDS) return [];
  const may = words.filter((word, index) => {
    const folded = foldedWords(word).join('');
    const isCapital = index > 0 && /^\p{Lu}/u.test(word);
    return (
      folded.length >= FEWEST_LETTERS &&
      !/\d/.test(folded) &&
      !sentenceWords.has(folded) &&
      !wordsOfServices.has(folded) &&
      (isCapital || !alsoWords.has(folded))
    );
  });
  const plainNames = may.map((word) => foldedWords(word.replace(/['’]s$/i, '')).join(''));
  return [...new Set(plainNames)].slice(0, MOST_NAMES);
}
