import { isEveryday } from './everydayWords';
import { findReferences } from './references';

/** A word of a message that may be the name of somebody on a case, with where it stands. */
export interface WordSaid {
  readonly at: number;
  readonly words: string;
}

const MOST_WORDS = 24;
const MOST_NAMES = 4;
const WORD = /\p{L}[\p{L}'’-]{2,30}/gu;
const COURTESIES = /^(?:(?:so|and|ok|hi|oh|just|fyi|update|mr|mrs|ms|miss|mx|dr)[\s,.]+)*$/i;
const REACHED_US =
  /^(?:[\s,]+(?:has|have|is|was|just|again|also|then|now)\b)*[\s,]+(?:left|rang|rings|called|phoned|emailed|e-mailed|texted|messaged|wrote|came|popped|dropped|turned up|got back|on the (?:phone|line)|says|said|wants|asks|asked)\b/i;

/** Names that stand beside each other, as first and last name do. */
export function besideEachOther(
  words: string,
  names: readonly WordSaid[],
): readonly (readonly [WordSaid, ...WordSaid[]])[] {
  const runs: [WordSaid, ...WordSaid[]][] = [];
  for (const name of names) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && words.slice(before.at + before.words.length, name.at).trim() === '') run.push(name);
    else runs.push([name]);
  }
  return runs;
}

/** Of many words that may be names: those in front of what somebody did to reach us. What follows is what they said. */
function firstNamed(words: string, found: readonly WordSaid[]): readonly WordSaid[] {
  const [run] = besideEachOther(
    words,
    found.filter(({ words: word }) => !COURTESIES.test(`${word} `)),
  );
  if (!run || !COURTESIES.test(words.slice(0, run[0].at))) return [];
  // “Popped” is no everyday word either: the names end before what they did.
  const ends = run
    .slice(0, MOST_NAMES)
    .findIndex(({ at, words: word }) => REACHED_US.test(words.slice(at + word.length)));
  return run.slice(0, ends + 1);
}

const unusualIn = (words: string): readonly WordSaid[] =>
  [...words.matchAll(WORD)]
    .map(({ index, 0: word }) => ({ at: index, words: word }))
    .filter(({ words: word }) => !isEveryday(word) && !isEveryday(word.replace(/['’]?s$/i, '')));

/** Who is named first, where what they did to reach us follows: “grace okafor left a voicemail”. */
export function whoReachedUs(words: string): string | undefined {
  const run = firstNamed(words, unusualIn(words));
  return run.length === 0 ? undefined : run.map((each) => each.words).join(' ');
}

/** What may be names in a message of one matter; none where a case is named, or where it is long or mostly unknown words. */
export function findNamesSaid(words: string): readonly WordSaid[] {
  if (words.trim().split(/\s+/).length > MOST_WORDS || findReferences(words, true).length > 0) return [];
  const found = unusualIn(words);
  return found.length > MOST_NAMES ? firstNamed(words, found) : found;
}

/** How a name may be written of whose something is: “okafor’s”, “okafors”. */
export const namesIn = (word: string): readonly string[] => {
  const without = word.replace(/['’]?s$/i, '');
  return without === word || without.length < 3 ? [word] : /['’]s$/i.test(word) ? [without] : [word, without];
};

/** A message with the case of these names to be put in: in their place, or behind what is left. */
export interface CasePut {
  readonly inPlace: (reference: string) => string;
  readonly behind: (reference: string) => string;
  /** They are named first: what follows is what they did, and asks nothing of us. */
  readonly isFirst: boolean;
  /** Nothing else is said. */
  readonly isAlone: boolean;
}

const LED = /(?:\b(?:the|this|that|my|our) )?(?:\b(?:mr|mrs|ms|miss|mx|dr)\.? )?$/i;
const ENDED = /^(?:['’]s)?(?: (?:one|cases?|complaints?|enquiry|concern|matter|file)\b)?/i;
const LEADS = /^(?:(?:so|and|ok|hi|oh|just|fyi|update)[\s,]+)*$/i;
const PREPOSITION = / ?\b(?:on|for|about|of|from|with|re|to)$/i;

/** The message around these names: the title before them and “one” or “case” behind go with them. */
export function putForNames(words: string, names: readonly WordSaid[]): CasePut {
  const [first] = names;
  // NB: “reids wife is livid and so is reid”: what stands between two names is said too.
  const apart = names.findIndex((name, index) => {
    const before = names[index - 1];
    return before !== undefined && words.slice(before.at + before.words.length, name.at).trim() !== '';
  });
  const last = names[(apart < 0 ? names.length : apart) - 1];
  if (!first || !last) return { inPlace: () => words, behind: () => words, isFirst: false, isAlone: false };
  const before = words.slice(0, first.at).replace(LED, '');
  const behind = words.slice(last.at + last.words.length).replace(ENDED, '');
  const without = `${before.trimEnd().replace(PREPOSITION, '')}${behind}`.trim();
  return {
    inPlace: (reference) => `${before}${reference}${behind}`.trim(),
    behind: (reference) => `${without} on ${reference}`.trim(),
    isFirst: LEADS.test(before),
    isAlone: !/[\p{L}\p{N}]/u.test(without.replace(/\b(?:please|pls|again|thanks)\b/gi, '')),
  };
}
