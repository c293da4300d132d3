import { courtesiesBefore, courtesiesBehind, questionOpenings, spelled, toldOf } from './askingWords';
import { findDanger } from './danger';
import { plain, withoutEnd } from './plain';
import { findReferences } from './references';

/** What stands for a reference in words that are compared. */
export const CASE = '§';

/** A message as a request is read in it. */
export interface Sentence {
  /** Its words as they are compared. */
  readonly said: string;
  /** The same without courtesies before and behind. */
  readonly asked: string;
  /** The words without courtesies, as they were typed. */
  readonly typed: string;
  /** The same with what stands behind: it may be part of what is told. */
  readonly told: string;
  readonly references: readonly string[];
}

const LONGEST_REQUEST = 200;

const spell = (words: string): string =>
  plain(words)
    .replace(/'/g, '')
    .split(' ')
    .map((word) => (Object.hasOwn(spelled, word) ? spelled[word] : word))
    .join(' ')
    .replace(/\bover due\b/g, 'overdue')
    .trim();

/** Words as a request is compared: short forms written out, no apostrophes, each reference a `§`. */
export function compare(words: string): string {
  let compared = '';
  let from = 0;
  for (const { at, words: found } of findReferences(words, true)) {
    compared += ` ${spell(words.slice(from, at))} ${CASE}`;
    from = at + found.length;
  }
  return `${compared} ${spell(words.slice(from))}`.replace(/\s+/g, ' ').trim();
}

/** Courtesies go one after another, as long as something is left. */
export function withoutCourtesies(words: string, where = [courtesiesBefore, courtesiesBehind]): string {
  let rest = words;
  for (;;) {
    const next = where.reduce((left, courtesy) => left.replace(courtesy, ''), rest);
    if (next === rest || next === '') return rest;
    rest = next;
  }
}

/** The message, where it is short enough to be a request. */
export function readSentence(words: string): Sentence | undefined {
  const straight = withoutEnd(words.replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, ' ')).trim();
  if (straight.length > LONGEST_REQUEST) return undefined;
  const typed = withoutCourtesies(straight);
  return {
    said: compare(straight),
    asked: compare(typed),
    typed,
    told: withoutCourtesies(straight, [courtesiesBefore]),
    references: [...new Set(findReferences(straight, true).map(({ value }) => value))],
  };
}

/** Words of which all of a request is made, with one at least of those it needs. */
export interface Bag {
  readonly all: string;
  readonly needs: string;
  /** It names a case. */
  readonly onCase?: true;
}

export function isMadeOf(asked: string, { all, needs }: Bag): boolean {
  const tokens = asked.split(' ');
  const [allowed, needed] = [all, needs].map((words) => new Set(words.split(' ')));
  return (
    tokens.every((token) => (allowed?.has(token) ?? false) || (needed?.has(token) ?? false)) &&
    tokens.some((token) => needed?.has(token))
  );
}

const MOST_WORDS_ASKED = 24;

/** Does it ask the bot something, and tell of nobody? */
export function asksOfBot(words: string): boolean {
  const asked = readSentence(words)?.asked ?? '';
  return (
    asked.split(' ').length <= MOST_WORDS_ASKED &&
    questionOpenings.test(asked) &&
    !toldOf.test(asked) &&
    findDanger(words).length === 0
  );
}
