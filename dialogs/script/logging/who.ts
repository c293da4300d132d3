import { isBlank, notKnown, wordsOf, type Entries } from '../../../policy/machine/fields';
import { sayNone } from '../../reading/noneWords';
import { serviceWords } from '../../reading/serviceWords';
import { clausesOf } from '../../reading/clauses';
import { looksLikeName, withoutLead } from '../../reading/names';
import { beginsNotKnown, saysNotKnown } from '../../reading/notKnown';
import { plain, tokensOf } from '../../reading/plain';
import { withholdsName } from '../../reading/refusals';
import { denies } from '../../reading/stance';
import { hearWho, type Who } from '../../reading/who';
import { findEmails, findPhones } from '../../reading/contacts';
import { isForbidden } from '../../reading/fromWords';
import type { Answer, Asking, Boxed } from '../step';
import { askedAlone, nothingRead, options } from './fields';
import { readTwoPeople, relationIn } from './relations';

const identifiers = {
  nhsNumber: 'I left the NHS number out: it does not belong in this record.',
  dateOfBirth: 'I left the date of birth out: it does not belong in this record.',
} as const;

const leaveApart: Readonly<Record<keyof typeof identifiers, string>> = {
  nhsNumber: 'Leave the NHS number out: it does not belong in this record.',
  dateOfBirth: 'Leave the date of birth out: it does not belong in this record.',
};

/** How to reach somebody, in one box of a card: told apart where all of it is understood, and kept as typed where not. */
export function readReach(words: string): Boxed {
  if (saysNotKnown(words)) return { entries: { phone: notKnown } };
  const { phone, email, address, leftOut, name, pronouns, standing, mayBeOurs, left } = hearWho(words);
  const [apart] = leftOut;
  if (apart) return { why: leaveApart[apart.value] };
  const isAll =
    left.length === 0 && [name, pronouns, standing, mayBeOurs].every((each) => each === undefined);
  const found = { ...(phone ? { phone } : {}), ...(email ? { email } : {}), ...(address ? { address } : {}) };
  return { entries: isAll && Object.keys(found).length > 0 ? found : { phone: words } };
}

export const fromWho = ({
  name,
  pronouns,
  alsoCalled,
  nameNotKnown,
  phone,
  email,
  address,
  mayBeOurs,
  leftOut,
  asks,
  left,
}: Who): Answer => ({
  entries: {
    ...(name ? { personName: name } : nameNotKnown ? { personName: notKnown } : {}),
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
    ...(address ? { address } : {}),
  },
  whys: [
    ...new Set(leftOut.map(({ value }) => identifiers[value])),
    ...(pronouns ? [`I left “${pronouns}” out of the name: say it again where I ask what they need.`] : []),
    ...(mayBeOurs ? [`Is ${mayBeOurs} how to reach the person who raised it, or is it yours?`] : []),
    ...asks,
  ],
  left,
  ...(mayBeOurs ? { offers: [mayBeOurs] } : {}),
  ...(alsoCalled ? { wishes: [alsoCalled] } : {}),
});

export const MOST_WORDS_OF_A_NAME = 4;

/** Asked for their name and nothing else, few words without doubt are one: people are called Friend, Will and Death. */
export const isNameAskedFor = (words: string): boolean =>
  words.trim().split(/\s+/).length <= MOST_WORDS_OF_A_NAME &&
  !denies(words) &&
  looksLikeName(withoutLead(words));

const hasMore = ({ name, phone, email, address, left }: Who): boolean =>
  [name, phone, email, address].some((each) => each !== undefined) || left.length > 0;

const NO_WAY =
  /^(?:(?:s?he|they|i|we|ive|i've) )?(?:(?:has|have|havent|haven't|hasnt|hasn't|didnt|didn't|did not|wouldnt|wouldn't|wont|won't|dont|don't|not|no|got|get|give|given|leave|left|take|any|a|me|us|their|her|his) )*(?:phone|ph|tel|tel no|telephone|mobile|number|phone number|contact|contact details|details|one|it)(?: (?:given|left))?$/;

const DENIED =
  /\b(?:no|not|havent|haven't|hasnt|hasn't|didnt|didn't|wouldnt|wouldn't|wont|won't|dont|don't)\b/;

/** “Tyrone, no ph”, “no phone on the letter”: there is none. NB: “no phone calls” is how they want to hear. */
const NO_PHONE =
  /\bno (?:phone|ph|tel|telephone|mobile|mob)\b(?: (?:no|number))?(?! (?:calls?|contact|please|pls))(?: (?:given|left|known))?(?: on (?:the )?(?:ward|letter|form|note|unit))?/i;

const NO_WAYS =
  /\bno (?:phone|ph|tel|telephone|mobile|mob|e-?mail|(?:fixed )?address)\b(?: (?:no|number))?(?! (?:calls?|contact|please|pls))(?: (?:given|left|known))?(?: on (?:the )?(?:ward|letter|form|note|unit))?/gi;

const TITLE_BEHIND = /\((?:mrs?|ms|miss|mx|dr)\.?\)/i;

const MOST_WORDS_OF_NO_PHONE = 9;

const saysNoPhone = (words: string): boolean =>
  !/[\d?@]/.test(words) &&
  ((NO_WAY.test(plain(words)) && DENIED.test(plain(words))) ||
    (NO_PHONE.test(words) && tokensOf(words).length <= MOST_WORDS_OF_NO_PHONE));

/** A phone that nobody gives is not known, where nothing else says how to reach them. */
function withoutPhone(answer: Answer, words: string, waiting: readonly string[]): Answer {
  const { personName, phone, email, address } = answer.entries;
  if (!waiting.includes('phone') || phone || email || address || words.includes('?')) return answer;
  const isNamed = personName !== undefined && personName !== notKnown;
  const none = clausesOf(words)
    .map(({ text }) => text)
    .filter((text) => saysNoPhone(text) || (isNamed && (saysNotKnown(text) || withholdsName(text))));
  return none.length === 0
    ? answer
    : {
        ...answer,
        entries: { ...answer.entries, phone: notKnown },
        left: answer.left.filter((part) => !none.includes(part)),
      };
}

/** “Dont ring her on 07700 900123”. */
const forbidsNumber = (part: string): boolean =>
  isForbidden(part) && findPhones(part).length + findEmails(part).length > 0;

/** Where somebody is to be found, who has no number of their own: “on ward”, “via switchboard”, “through his key worker”. */
const ELSEWHERE =
  /^(?:(?:its|it's|they're|theyre|she's|shes|he's|hes|is|are|still|just|only|best|please|pls|can|you|they|he|she) )*(?:(?:(?:ring|call|phone|ask|contact|reach|get|him|her|them|via|through|thro|thru|c o|care of|from) )*(?:in|on|at|for|via|through) )?(?:(?:ring|call|phone|ask|contact|via|through|thro|thru|c o|care of) )*(?:(?:the|our|her|his|their|this|ask|main) )*(?:\p{L}{2,15} ){0,2}(?:wards?|unit|notes|record|records|system|file|rio|systmone|inpatient|bay \d{1,2}|bed \d{1,2}|carenotes|reception|front desk|switchboard|switch board|office|team|care home|nursing home|hostel|home|key ?worker|care co ?ordinator|social worker|support worker|cpn|nurse|advocate|solicitor)(?: (?:phone|number|desk|office))?$/u;

const isElsewhere = (words: string): boolean =>
  !denies(words) && !words.includes('?') && ELSEWHERE.test(plain(words).replace(/[/-]/g, ' '));

/** All of the words, or what stands beside a phone that there is not: “no phone but ring oak ward”. */
function elsewhereIn(words: string): string | undefined {
  if (isElsewhere(words)) return words.trim();
  const parts = words.split(/[,;.]\s|\s(?:but|so)\s/).map((part) => part.trim());
  const [only, ...others] = parts.filter(isElsewhere);
  const isAll = parts.every((part) => part === only || saysNoPhone(part));
  return isAll && others.length === 0 ? only : undefined;
}

/** A service, a ward or a team by what it is called; “Burt Ward” and “Ann Hall” are people. */
const PLACE =
  /^(?:(?:the|our|their|its|it's|on|at|in) )*(?:(?:[\p{L}'’&-]{1,20} ){0,4}(?:team|teams|services?|cmht|cmhts|camhs|crht|crhtt|clinic|unit|wards|inpatients?|department|dept|hospital|a&e|ae|outpatients?|reception|day centre|talking therapies)|(?:[\p{L}'’&-]{1,20} ){0,3}ward(?: \w{1,10})?)[.!]?$/iu;
/** “burt ward” may be either. */
const MAY_BE_NAME =
  /^(?!the |our |on |at |in |her |his |their )[\p{L}'’-]{2,20} (?:[\p{L}'’-]{2,20} )?ward$/iu;
const NAMED_WARD = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)* Ward$/u;

/** What the Trust or its staff call a service, word for word. */
function serviceCalled(words: string, asking: Asking): string | undefined {
  const said = plain(words.trim().replace(/^(?:the|our|from|under|at|it'?s)\s+/i, ''));
  return Object.entries(options(asking, 'service')).find(([key, label]) =>
    [label, ...(serviceWords[key] ?? [])].some((each) => plain(each) === said),
  )?.[0];
}

const isWard = (words: string): boolean =>
  PLACE.test(words) && !NAMED_WARD.test(words) && !/[,;@\d]{2}/.test(words);

/** A service, a ward or a team is nobody’s name: what the Trust lists is taken for where it happened. */
function readPlace(words: string, asking: Asking): Answer | undefined {
  const parts = clausesOf(words).map(({ text }) => text);
  const places = parts.filter((part) => serviceCalled(part, asking) !== undefined);
  const isAll = places.length === parts.length || isWard(words.trim());
  const [place] = places;
  const mayBeName = place === undefined && MAY_BE_NAME.test(words.trim());
  if ((place === undefined && !isAll) || (mayBeName && asking.offered?.includes(words.trim())))
    return undefined;
  if (mayBeName)
    return {
      entries: {},
      whys: [`Is “${words.trim()}” the person’s name? If it is a ward, give their name, or say “not known”.`],
      left: [],
      offers: [words.trim()],
    };
  const service =
    place !== undefined && !asking.wasAsked && isBlank(asking.entries.service)
      ? serviceCalled(place, asking)
      : undefined;
  const rest = parts.filter((part) => !places.includes(part)).join(', ');
  const own = isAll ? nothingRead : readWho(rest, asking);
  const why = `“${isAll ? words.trim() : (place ?? '')}” is a place, not a name. Give the person’s name, or say “not known”.`;
  return {
    ...own,
    entries: { ...own.entries, ...(service === undefined ? {} : { service }) },
    whys: 'personName' in own.entries ? own.whys : [why, ...own.whys],
    left: [...own.left, ...(service === undefined ? places : []), ...(isAll && !place ? [words] : [])],
  };
}

/** Their name and how to reach them, each told by its own shape; a number that is not to be rung is kept as that. */
export function readWho(words: string, asking: Asking): Answer {
  const parts = clausesOf(words).map(({ text }) => text);
  const forbidden = parts.filter(forbidsNumber);
  if (forbidden.length === 0) return readWhoAlone(words, asking);
  const rest = parts.filter((part) => !forbidden.includes(part)).join(', ');
  const own = rest === '' ? nothingRead : readWhoAlone(rest, asking);
  return { ...own, wishes: [...(own.wishes ?? []), ...forbidden] };
}

function readWhoAlone(words: string, asking: Asking): Answer {
  const { waiting, entries } = asking;
  const only = askedAlone(asking);
  const place = waiting.includes('personName') ? readPlace(words, asking) : undefined;
  if (place) return place;
  const two =
    waiting.includes('personName') && entries.raisedBy === 'representative'
      ? readTwoPeople(words, asking)
      : undefined;
  if (two) return two.answer;
  if (waiting.includes('personName') && withholdsName(words))
    return { entries: { personName: notKnown }, whys: [], left: [] };
  if (only !== undefined && (saysNotKnown(words) || sayNone.has(plain(words))))
    return { entries: { [only]: notKnown }, whys: [], left: [] };
  const elsewhere = only === 'phone' ? elsewhereIn(words) : undefined;
  if (elsewhere !== undefined) return { entries: { phone: elsewhere }, whys: [], left: [] };
  if (only === 'phone' && (saysNoPhone(words) || withholdsName(words)))
    return { entries: { phone: notKnown }, whys: [], left: [] };
  if (only === 'personName' && isNameAskedFor(words))
    return { entries: { personName: withoutLead(words) }, whys: [], left: [] };
  // “Dont know if she has a phone”: what was asked for is not known, and nothing that was given is taken back.
  if (only !== undefined && beginsNotKnown(words) && !hasMore(hearWho(words)))
    return { entries: { [only]: notKnown }, whys: [], left: [] };
  // “Carer” with its capital is a name where a name is asked for.
  if (waiting.includes('personName') && /^\p{Lu}[\p{L}'’-]+$/u.test(words.trim()) && !saysNotKnown(words))
    return { entries: { personName: words.trim() }, whys: [], left: [] };
  const who = hearWho(words.replace(NO_WAYS, ' ').replace(TITLE_BEHIND, ' '));
  const read = withoutPhone(keepName(fromWho(who), waiting, entries), words, waiting);
  const { standing } = who;
  if (standing && entries.raisedBy === 'representative' && isBlank(entries.relationship))
    return withRelation(read, relationIn(standing.words, options(asking, 'relationship')));
  if (standing?.standing !== 'representative' || entries.raisedBy !== 'patient') return read;
  const why = `You said that the person themselves is raising it, and now “${standing.words}”. Who is it?`;
  return { ...read, whys: [...read.whys, why], reopens: ['raisedBy'] };
}

/** “Dewi Pugh, carer”: what somebody is to whom they speak for. */
const withRelation = (answer: Answer, relationship: string | undefined): Answer =>
  relationship === undefined || relationship === 'other' || !('personName' in answer.entries)
    ? answer
    : { ...answer, entries: { ...answer.entries, relationship } };

/** A name that stands is put right by saying so, not by whatever looks like one in the answer to something else. */
function keepName(answer: Answer, waiting: readonly string[], given: Entries): Answer {
  const { personName, ...others } = answer.entries;
  if (personName === undefined || waiting.includes('personName') || wordsOf(given.personName) === '')
    return answer;
  return { ...answer, entries: others, left: [wordsOf(personName), ...answer.left] };
}
