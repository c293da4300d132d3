import { sentenceWords, particles, nameLeads, standingWords } from './lexicon';
import { tokensOf } from './plain';
import { isDenial } from './stance';

/** Who they are to the matter, where the words begin with it: “the service user”, “her mother”. A suggestion. */
export function findStanding(
  words: string,
): { readonly standing: string; readonly words: string } | undefined {
  for (const [standing, pattern] of standingWords) {
    const found = pattern.exec(words.trimStart())?.[0];
    if (found) return { standing, words: found.trim() };
  }
  return undefined;
}

const NAME_PART = /^\p{L}[\p{L}\p{M}]*$/u;
const JOINS = /['\u2018\u2019\u02bc.\u2010-\u2015-]/u;

/** Letters, and parts of letters joined by an apostrophe, a hyphen or a stop: “O’Brien-Smythe”, “J.”. */
const isNameWord = (word: string): boolean => {
  const [first = '', ...others] = word.split(JOINS);
  return NAME_PART.test(first) && others.every((part) => part === '' || NAME_PART.test(part));
};
const MOST_WORDS = 7;

/** The words without what introduces a name. */
export const withoutLead = (words: string): string => words.replace(nameLeads, '').trim();

/** Can these words be somebody's name, as they stand? No sentenceWords is one; a single word, a title or a nickname may be. */
export function looksLikeName(words: string): boolean {
  const bare = words
    .replace(/\((?:he|she|they)\/\w+(?:\/\w+)?\)|\b(?:he\/him|she\/her|they\/them)\b/gi, ' ')
    .replace(/["“”]/g, ' ')
    .trim();
  const parts = bare.split(/\s+/).filter((part) => !['', '&', '/'].includes(part));
  if (parts.length === 0 || parts.length > MOST_WORDS) return false;
  if (!parts.every(isNameWord)) return false;
  const tokens = tokensOf(bare);
  return (
    tokens.some((token) => !particles.has(token) && !sentenceWords.has(token)) &&
    !tokens.some((token) => (sentenceWords.has(token) && !particles.has(token)) || isDenial(token))
  );
}

const TITLE = /^(?:mrs?|ms|miss|mx|dr|prof|rev|sir|lady|lord)\.? /i;

/** One word, with a title or without: “Tyrone”, “mr nguyen”. */
export const isShortName = (name: string): boolean =>
  name !== '' && !name.trim().replace(TITLE, '').includes(' ');
