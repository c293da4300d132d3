import { besideTheMatter } from './askingWords';

/** One letter more, fewer or other, or two that changed places. Equal words are near too. */
function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  const rest = (word: string, on: number): string => word.slice(from + on);
  return (
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1) ||
    (one[from] === other[from + 1] && one[from + 1] === other[from] && rest(one, 2) === rest(other, 2))
  );
}

const FEWEST_LETTERS = 4;

const MOST_WAYS = 12;

/** The ways in which the words may be meant, with slips of one letter in longer words put right. */
export function mendSlips(words: string, known: ReadonlySet<string>): readonly string[] {
  let ways = [''];
  for (const word of words.split(' ')) {
    const isKnown = word.length < FEWEST_LETTERS || known.has(word);
    const near = isKnown
      ? []
      : [...known].filter((each) => each.length >= FEWEST_LETTERS && isNear(word, each));
    const meant = near.length === 0 ? [word] : near;
    ways = ways.flatMap((way) => meant.map((each) => `${way} ${each}`.trim())).slice(0, MOST_WAYS);
  }
  return ways.filter((way) => way !== words);
}

const small = new Set(besideTheMatter.split(' '));

const content = (words: string): readonly string[] =>
  words.split(' ').filter((word) => word !== '' && !small.has(word));

/** How alike two short texts are by their words, from 0 to 1. */
export function likeness(one: string, other: string): number {
  const [mine, theirs] = [content(one), content(other)];
  const shared = mine.filter((word) =>
    theirs.some((each) => word === each || (word.length > FEWEST_LETTERS && isNear(word, each))),
  );
  return mine.length + theirs.length === 0 ? 0 : (2 * shared.length) / (mine.length + theirs.length);
}
