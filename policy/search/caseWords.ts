import { notKnown } from '../machine/fields';
import type { CaseState } from '../machine/caseState';
import { serviceWords } from '../trust/services';
import type { Trust } from '../trust/trust';
import { wordsOfEmail, wordsOfName, wordsOfPhone, wordsOfReference, wordsOfText } from './words';

const MOST_WORDS = 60;

/** What a search finds a case by: its reference, the people it is of, how they are reached, its service. Never staff, nor what was said (7.1, D46). */
export function wordsOfCase({ reference, intake: { concern } }: CaseState, trust: Trust): readonly string[] {
  const { personName, affectedName, phone, email, service, site } = concern ?? {};
  const found = [
    ...wordsOfReference(reference),
    ...known(personName, wordsOfName),
    ...known(affectedName, wordsOfName),
    ...known(phone, wordsOfPhone),
    ...known(email, wordsOfEmail),
    ...(service ? wordsOfText(serviceWords(trust, service)) : []),
    ...known(site, wordsOfText),
  ];
  return [...new Set(found)].slice(0, MOST_WORDS);
}

const known = (said: string | undefined, words: (said: string) => readonly string[]): readonly string[] =>
  said === undefined || said === notKnown ? [] : words(said);
