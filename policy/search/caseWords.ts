import { notKnown } from '../machine/fields';
import type { CaseState } from '../machine/caseState';
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

const MOST_WORDS = 60;

/** What a search finds a case by: its reference, the people it is of, how they are reached, its service. Never staff, nor what was said (7.1, D46). */
export function wordsOfCase({ reference, intake: { concern } }: CaseState, trust: Trust): readonly string[] {
  const { personName, affectedName, phone, email, service, site } = concern ?? {};
  const found = [
    ...wordsOfReference(reference),
    ...ifKnown(personName, wordsOfName),
    ...ifKnown(affectedName, wordsOfName),
    ...ifKnown(phone, wordsOfPhone),
    ...ifKnown(email, wordsOfEmail),
    ...(service ? wordsOfText(serviceWords(trust, service)) : []),
    ...ifKnown(site, wordsOfText),
  ];
  return [...new Set(found)].slice(0, MOST_WORDS);
}

/** The names on the case that these terms met, or whose case it is where they met none: which of several it is. */
export function namesFor({ intake: { concern } }: CaseState, terms: readonly Term[]): readonly string[] {
  const names = [concern?.personName, concern?.affectedName].filter(
    (name): name is string => name !== undefined && name !== notKnown,
  );
  const met = names.filter((name) => {
    const begins = new Set(wordsOfName(name).flatMap(beginningsOf));
    return terms.some((term) => term.some((word) => begins.has(word)));
  });
  return met.length > 0 ? met : names.slice(0, 1);
}
