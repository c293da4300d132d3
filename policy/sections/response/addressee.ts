import type { CaseState } from '../../machine/caseState';
import { sentencesOf } from '../../machine/sentences';
import { courteous, named } from '../../naming';
import { mayWriteTo } from '../consent/questions';
import { concernOf } from '../intake/questions';
import { cannotConsent, isRepresented } from '../representation/questions';

/** Does an answer go to the person it is about, because whoever speaks for them may not have it (4.2)? Never where they cannot agree to it: they have died, are a child, or have no capacity. */
export const goesToAffected = (state: CaseState): boolean =>
  mayWriteTo(state) === 'representativeInGeneral' && !cannotConsent(state);

/** The name of whoever the answer is written to, as far as it is known. */
function addresseeOf(state: CaseState): string | undefined {
  const { personName, affectedName } = concernOf(state);
  const name = goesToAffected(state) ? affectedName : personName;
  return name?.trim() ? name : undefined;
}

/** Who is “you” in the answer, for whoever writes words that it will hold (8.29). */
export function writesTo(state: CaseState): string | undefined {
  const addressee = addresseeOf(state);
  if (!addressee) return undefined;
  const you = courteous(addressee);
  const { affectedName } = concernOf(state);
  if (!isRepresented(state) || goesToAffected(state) || !affectedName?.trim())
    return `Write to ${you} as “you”.`;
  return `Write to ${you} as “you”, and call ${courteous(affectedName)} by name.`;
}

/** First names that are words too: a sentence with one of them need not speak of anybody. */
const WORDS_TOO = ['Will', 'May', 'Mark', 'Grace', 'Hope', 'Faith', 'Joy', 'June', 'April', 'Rose', 'Bill'];

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The ways in which somebody is named, but for those that may mean another. */
function waysToName(name: string, other = ''): readonly string[] {
  const { whole, title, first, last } = named(name);
  const others = named(other);
  return [
    whole,
    ...(title && last ? [`${title} ${last}`] : []),
    ...(first && last ? [`${first} ${last}`] : []),
    ...(first && first !== others.first && !WORDS_TOO.includes(first) ? [first] : []),
  ].filter((way) => way !== others.whole);
}

/** The sentences of a text that name somebody, with what is quoted left out of the search: it is not ours to change. */
export function sentencesNaming(text: string, name: string, other?: string): readonly string[] {
  const ways = waysToName(name, other).map(escaped).join('|');
  const naming = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ways})(?![\\p{L}\\p{N}])`, 'u');
  return sentencesOf(text).filter(
    (sentence) => !/^Dear\b/.test(sentence) && naming.test(sentence.replace(/“[^“”]*”/g, '')),
  );
}

/** The sentences of the letters that speak of whoever they are written to by name, where “you” may be right. */
export function speaksOfAddressee(state: CaseState): readonly string[] {
  const name = addresseeOf(state);
  if (!name) return [];
  const { draft, cover } = state.response;
  const texts = [...Object.values(draft), ...(cover ? [cover.text] : [])];
  const { affectedName } = concernOf(state);
  const other = affectedName === name ? undefined : affectedName;
  return [...new Set(texts.flatMap((text) => sentencesNaming(text, name, other)))];
}
