import type { CaseState } from '../machine/caseState';
import type { Way } from '../sections/people/facts';
import { standing } from '../sections/people/questions';
import { serviceWords } from '../trust/services';
import type { Trust } from '../trust/trust';
import {
  beginningsOf,
  ifKnown,
  wordsOfEmail,
  wordsOfName,
  wordsOfPhone,
  wordsOfReference,
  wordsOfText,
  type Term,
} from './words';

const MOST_WORDS = 90;

/** What a search finds a case by: its reference, the people it is of, how they are reached, its service. Never staff, nor what was said (7.1, D46). */
export function wordsOfCase(
  { reference, intake: { concern }, people: { items } }: CaseState,
  trust: Trust,
): readonly string[] {
  const { service, site } = concern ?? {};
  const ways = items.flatMap((each) => each.ways);
  const wordsOfWay = (of: Way, words: (said: string) => readonly string[]): readonly string[] =>
    ways.filter(({ way }) => way === of).flatMap((each) => words(each.words));
  const found = [
    ...wordsOfReference(reference),
    ...items.flatMap(({ name }) => ifKnown(name, wordsOfName)),
    ...wordsOfWay('phone', wordsOfPhone),
    ...wordsOfWay('email', wordsOfEmail),
    ...wordsOfWay('reference', wordsOfReference),
    ...(service ? wordsOfText(serviceWords(trust, service)) : []),
    ...ifKnown(site, wordsOfText),
  ];
  return [...new Set(found)].slice(0, MOST_WORDS);
}

/** The names on the case that these terms met, or whose case it is where they met none: which of several it is. */
export function namesFor({ people }: CaseState, terms: readonly Term[]): readonly string[] {
  const names = standing(people).flatMap(({ name }) => name ?? []);
  const met = names.filter((name) => {
    const begins = new Set(wordsOfName(name).flatMap(beginningsOf));
    return terms.some((term) => term.some((word) => begins.has(word)));
  });
  return met.length > 0 ? met : names.slice(0, 1);
}
