import { wordsOf } from '../../../policy/machine/fields';
import { theOtherWay } from '../../reading/relationshipWords';
import { withPerson } from '../../reading/agreeing';
import { clausesOf } from '../../reading/clauses';
import { inDigits, plain, tokensOf } from '../../reading/plain';
import { mayBeUnasked, saysAsked, saysUnasked } from '../../reading/refusals';
import { denies, doubts } from '../../reading/stance';
import type { Answer, Asking } from '../step';
import { readField, options } from './fields';
import { relationIn } from './relations';

const AGE =
  /^(?:(?:he|she|they)(?:'?s| is|'re| are)? )?(?:only |just )?(?:an? )?(?:child (?:of |aged )?|aged? |age )?(\d{1,2})(?: ?(?:years? old|yrs?(?: old)?|yo|y o))?(?: child)?$/;

const LAST_OF_THE_LIST = 6;

/** “shes only 8 bless her”: an age first, and nothing with another number behind it. */
const OF_AN_AGE = /^(?:(?:he|she|they)(?:'?s| is|'re| are)? )?(?:only |just )?(\d{1,2}) [^\d]{1,40}$/;

/** A day on which somebody died says nothing more. */
const withoutDay = (words: string): string =>
  words.replace(
    /\b(?:on |last )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|last (?:week|month|year|night))\b/gi,
    ' ',
  );

const ASKED_BY =
  /^(?:(?:her|his|their) )?(\S{2,30}) (?:has )?asked (?:her|him|them|me|us)(?: to(?: (?:ring|call|complain|speak|do it|say|write|help|sort it)(?: (?:it|us|for (?:her|him|them)|in))?)?)?$/;

const LACKS_CAPACITY =
  /^(?:(?:s?he|they|(?:the )?person) (?:can't|cant|cannot|can not) (?:speak|say|complain|do it|ring)(?: (?:up|it))?(?: for (?:him|her|them)sel(?:f|ves))?(?: (?:because|cos|as))? )?(?:(?:s?he|they|it'?s|(?:the )?person|pt|patient|because|cos|as)(?:'s|s)? )*(?:(?:hasn't|hasnt|has not|has no|doesn't have|doesnt have|does not have|haven't|lacks?|lacking|no|not got|got no|without|lost)(?: (?:got|the|any|much|mental|full))* capacity|(?:(?:has|have|got|with) )*(?:(?:severe|advanced|bad) )?(?:dementia|alzheimer'?s))(?: (?:atm|at the moment|now|currently|any ?more|to complain|to do it|(?:with|because of|due to|from)(?: (?:the|her|his|their))? (?:dementia|illness|alzheimer'?s)))*(?: (?:(?:so |and )?(?:s?he|they)|so|and) (?:cant|can't|cannot|couldn't)(?: (?:do|say|speak|complain|ring|it|(?:for )?(?:him|her|them)sel(?:f|ves)))*)?$/;

/** Is this whom they speak for: by a part of the name, or as what they are to whoever speaks: “mum” of a daughter? */
function isThePerson(word: string, asking: Asking): boolean {
  if (tokensOf(wordsOf(asking.entries.affectedName)).includes(word)) return true;
  const theirs = theOtherWay[relationIn(word, options(asking, 'relationship')) ?? ''];
  return theirs !== undefined && theirs === asking.entries.relationship;
}

/** An age that somebody was, or is not yet: “13 next week”, “nearly 18”. */
const NOT_NOW =
  /^(?:(?:he|she|they)(?:'?s| is|'re| are| was| were| will be|'ll be)? )?(?:only |just |still )?(?:(?:nearly|almost|about to be|going to be|turning|turns|coming up|was|were) (?:\S+ ){0,2}\d{1,2}\b|\d{1,2} (?:next|this|tomorrow|soon|on|in|at|when|then|last|by)\b)/;

const askAge = (asking: Asking): Answer => {
  const { under13 = '', aged13to17 = '' } = options(asking, 'whyRepresented');
  return { entries: {}, whys: ['How old are they today?'], left: [], offers: [under13, aged13to17] };
};

const YES_OR_NO = /^(?:yes|yeah|yep|no|nope) | (?:yes|yeah|yep|no|nope)$/;

/** “…, she’s got capacity”: it takes nothing from why they were asked. */
const HAS_CAPACITY =
  /^(?:(?:and|but|so) )?(?:s?he|they)(?:'?s| has| have) (?:got )?(?:full |mental )?capacity$/;

const isBesideWhy = (text: string): boolean => HAS_CAPACITY.test(plain(text));

/** Why somebody speaks for another. An age says it for a child. */
export function readWhy(words: string, asking: Asking): Answer {
  const parts = clausesOf(words).map(({ text }) => text);
  const told = parts.filter((text) => !isBesideWhy(text));
  const isLess = told.length > 0 && told.length < parts.length;
  return withConsent(readWhyAlone(isLess ? told.join(', ') : words, asking), asking);
}

/** Nobody has to agree, or can (4.2, 4.3). */
export const needNoConsent: readonly string[] = ['died', 'under13', 'capacity'];

/** With another reason, that consent is not needed may be so no more: it is asked again. */
function withConsent(answer: Answer, { entries }: Asking): Answer {
  const why = wordsOf(answer.entries.whyRepresented);
  const stands = wordsOf(entries.consent);
  return why !== '' && !needNoConsent.includes(why) && stands === 'notNeeded'
    ? { ...answer, reopens: ['consent'] }
    : answer;
}

function readWhyAlone(words: string, asking: Asking): Answer {
  const said = inDigits(withPerson(words, wordsOf(asking.entries.affectedName)));
  const isHalf =
    /^(?:an? |the )?child$/.test(said) ||
    (/\bcapacity\b/.test(said) &&
      !/\b(?:lacks?|no|without|lost|lacking|not|hasn't|hasnt|doesn't|doesnt)\b/.test(said));
  if (isHalf || words.includes('?')) return { entries: {}, whys: [], left: [words] };
  const age = Number((AGE.exec(said) ?? OF_AN_AGE.exec(said))?.[1] ?? Number.NaN);
  if (NOT_NOW.test(said) && /\d/.test(said)) return askAge(asking);
  const isBare = /^\d{1,2}$/.test(plain(words));
  const isSure = !denies(words) && !doubts(words);
  if (isSure && age < 18 && !(isBare && age <= LAST_OF_THE_LIST))
    return { entries: { whyRepresented: age < 13 ? 'under13' : 'aged13to17' }, whys: [], left: [] };
  if (LACKS_CAPACITY.test(said) && !doubts(words))
    return { entries: { whyRepresented: 'capacity' }, whys: [], left: [] };
  const [, asker = ''] = ASKED_BY.exec(said) ?? [];
  if (asker !== '' && isThePerson(asker, asking))
    return { entries: { whyRepresented: 'asked' }, whys: [], left: [] };
  if (saysAsked(words) || saysAsked(said))
    return { entries: { whyRepresented: 'asked' }, whys: [], left: [] };
  if (saysUnasked(words) || saysUnasked(said.replace(YES_OR_NO, '')))
    return { entries: { whyRepresented: 'notAsked' }, whys: [], left: [] };
  if (mayBeUnasked(words))
    return {
      entries: {},
      whys: ['Is it that the person does not know about it, or has not asked for it?'],
      left: [],
      offers: [options(asking, 'whyRepresented').notAsked ?? ''],
    };
  return denies(words) ? readWhyNamed(words, asking) : unlessUnsaid(readWhyNamed(words, asking), asking);
}

const readWhyNamed = (words: string, asking: Asking): Answer =>
  readField(withoutDay(words), 'whyRepresented', asking);

/** “He knows” has a word of “did not ask, or does not know” and says the opposite: without a “not” it is asked. */
function unlessUnsaid(answer: Answer, asking: Asking): Answer {
  const { asked = '', notAsked = '' } = options(asking, 'whyRepresented');
  return answer.entries.whyRepresented === 'notAsked' || answer.offers?.includes(notAsked)
    ? {
        entries: {},
        whys: ['Did the person ask them to speak for them?'],
        left: [],
        offers: [asked, notAsked],
      }
    : answer;
}
