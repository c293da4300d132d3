import { isBlank, wordsOf, type Entries } from '../../../policy/machine/fields';
import { relativeAlone, relativeIn, standingAnswers } from '../../reading/standingWords';
import { hearChoice, type Options } from '../../reading/choices';
import { looksLikeName } from '../../reading/names';
import { hasWords, plain, tokensOf } from '../../reading/plain';
import { denies, doubts } from '../../reading/stance';
import type { Answer, Asking } from '../step';
import { options } from './fields';
import { relationIn } from './relations';

const SPEAKS_FOR =
  /^(?:(?:it'?s|its|this is) )?(?:(?:an?|the|his|her|their) )?((?:legal |foster |paid |agency |professional |independent |social |support |care |family |step )?\p{L}{2,14}) (?:for|re|on behalf of|acting for|speaking for) (?:(?:the|her|his|their|our|a) )?(?:pt|patient|person|client|service user|him|her|them|lad|boy|girl|child|kid|family|mother|mum|mam|father|dad|son|daughter|wife|husband|partner|sister|brother|gran|nan|grandad|grandma|uncle|aunt|auntie|aunty)$/u;

/** “Mum for her lad”, “an advocate for the patient”: what somebody is, who speaks for somebody. */
export function speaksFor(words: string, asking: Asking): Entries | undefined {
  const [, who = ''] = SPEAKS_FOR.exec(plain(words)) ?? [];
  const relationship = who === '' ? undefined : relationIn(who, options(asking, 'relationship'));
  if (relationship === undefined || denies(words) || doubts(words)) return undefined;
  const isNew = relationship !== 'other' && isBlank(asking.entries.relationship);
  return { raisedBy: 'representative', ...(isNew ? { relationship } : {}) };
}

/** “Dad, for his daughter”: the comma parts nothing. */
const joinedFor = ([first = '', second = '', ...others]: readonly string[]): readonly string[] =>
  SPEAKS_FOR.test(plain(`${first} ${second}`)) && /^(?:for|on behalf of|re) /i.test(second)
    ? [`${first} ${second}`, ...others]
    : [first, second, ...others].filter((part) => part !== '');

const NAMED_SELF = /^(?:.{2,40}) (?:herself|himself|themselves|themself)$/i;

/** “A GP” says what somebody is. */
const DESCRIBES = /^(?:an?|the|some|our|my|his|her|their) /i;
const BESIDE_STANDING =
  /^(?:as i say|like i said|just|about (?:herself|himself|themselves)|in person|on the phone)$/;

/**
 * “Grace, she’s the pt”, “neighbour, not a patient”: one part is wholly an answer, and the others are a name, deny another
 * answer or say nothing of who it is. Undefined where any of them might.
 */
export function standingInParts(words: string, asking: Asking): Answer | undefined {
  if (/[\d@?]/.test(words)) return undefined;
  const parts = joinedFor(
    words
      .split(/[,;\n()]|(?<!(?<!\p{L})\p{Lu})\.|\s[-–—]\s?|\bas i say\b|\bor\b/u)
      .map((part) => part.trim().replace(/^and /i, ''))
      .filter((part) => part !== ''),
  );
  if (parts.length < 2) return undefined;
  const listed = options(asking, 'raisedBy');
  const read = parts.map((part) =>
    BESIDE_STANDING.test(plain(part)) ? undefined : (speaksFor(part, asking) ?? standingOf(part, listed)),
  );
  const [own, ...more] = read.filter((each) => each !== undefined);
  if (!own || more.some((each) => each.raisedBy !== own.raisedBy)) return undefined;
  const others = parts.filter((_, index) => read[index] === undefined);
  const isName = (part: string): boolean =>
    !NAMED_SELF.test(part) &&
    !DESCRIBES.test(part) &&
    looksLikeName(part) &&
    !relativeIn.test(part) &&
    isKnownName(part, asking);
  const isBeside = (part: string): boolean =>
    BESIDE_STANDING.test(plain(part)) ||
    isName(part) ||
    NAMED_SELF.test(part) ||
    (own.raisedBy === 'affected' && relativeAlone.test(plain(part))) ||
    (/^not /i.test(part) &&
      standingOf(part.replace(/^not (?:an? |the )?/i, ''), listed)?.raisedBy !== own.raisedBy) ||
    (!denies(part) && !doubts(part) && !relativeIn.test(part) && !NAMES_STANDING.test(part));
  const isRisky = others.some((part) => denies(part) || /\bown\b/i.test(part));
  if (others.some(doubts) || !others.every(isBeside) || (own.raisedBy === 'representative' && isRisky))
    return undefined;
  const name = others.find(isName);
  const isOwn = own.raisedBy !== 'representative' && name !== undefined && isBlank(asking.entries.personName);
  return {
    entries: { ...own, ...(isOwn ? { personName: name } : {}) },
    whys: [],
    left: others.filter(
      (part) => !isName(part) && !BESIDE_STANDING.test(plain(part)) && !/^not /i.test(part),
    ),
  };
}

const NAMES_STANDING =
  /\b(?:patient|pt|service user|client|resident|affected|anonymous|anon|behalf|speaking|neighbour|visitor)\b/i;

const isKnownName = (part: string, { entries }: Asking): boolean =>
  hasWords(tokensOf(wordsOf(entries.words)), tokensOf(part)) || /^\p{Lu}\S* \p{Lu}/u.test(part);

const AFFECTED_SELF =
  /^(?:(?:s?he|they)(?:'s|s| is|'re| are) )?(?:the one )?affected (?:by it )?(?:him|her|them)sel(?:f|ves)$/;

const THE_PATIENT = /^(\S.{1,40}?) (?:the|our|a) (?:pt|patient|su|service user|client)$/i;

const HERS = /^(?:(?:s?he|they|it)(?:'s|’s|s| is|'re| are)? )?(?:one of )?ours$/i;

/** The standing that the whole of this part names. NB: a relative alone may have come for themselves. */
function standingOf(part: string, listed: Options): Entries | undefined {
  const [, name = ''] = THE_PATIENT.exec(part) ?? [];
  const isNamed = name !== '' && looksLikeName(name) && !relativeIn.test(name);
  if (OUR_PATIENT.test(part) || HERS.test(part) || isNamed) return { raisedBy: 'patient' };
  if (AFFECTED_SELF.test(plain(part))) return { raisedBy: 'affected' };
  if (/^(?:our |a |the )?(?:pt|patient|client|service user) (?:of|at|on|in|under) .{2,40}$/i.test(part))
    return denies(part) || relativeIn.test(part) ? undefined : { raisedBy: 'patient' };
  if (relativeAlone.test(plain(part)) && !/^(?:her|his|their) /i.test(part)) return undefined;
  const heard = hearChoice(part, listed, standingAnswers);
  return heard.is === 'taken' && heard.left.length === 0 ? { raisedBy: heard.value } : undefined;
}

export const OUR_PATIENT =
  /^(?:(?:s?he|they|it)(?:'s|’s|s| is|'re| are)? )(?:our|a|the|one of our) (?:pt|patient|su|service user|client|inpatient)$/i;
