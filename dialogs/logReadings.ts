import { isLondonDate, longDate } from '../policy/calendar/dates';
import { isBlank, notKnown, optionsOf, wordsOf, type Entries } from '../policy/machine/fields';
import type { AnyField } from '../policy/machine/target';
import {
  languages,
  languageWords,
  needWords,
  otherQuestions,
  relationshipWords,
  relativeAlone,
  relativeIn,
  sayNone,
  serviceWords,
  standingAnswers,
  theOtherWay,
} from './reading/answerWords';
import { channelAnswers, channelWords } from './reading/lexicon';
import { hearChoice, type Options } from './reading/choices';
import { clausesOf } from './reading/clauses';
import { hearField } from './reading/field';
import { looksLikeName, withoutLead } from './reading/names';
import { beginsNotKnown, saysNotKnown } from './reading/notKnown';
import { hasWords, plain, tokensOf } from './reading/plain';
import { mayBeUnasked, saysAsked, saysOwnMatter, saysUnasked, withholdsName } from './reading/refusals';
import { denies, doubts, isHedged } from './reading/stance';
import { hearWhen, isSameDay, type When } from './reading/when';
import { hearWho, type Who } from './reading/who';
import { noNames } from './reading/steeringWords';
import { hearTwoPeople } from './reading/twoPeople';
import type { Answer, Asking } from './step';

const nothingRead: Answer = { entries: {}, whys: [], left: [] };

/** Reads the words as the answer to one field alone. */
export function readField(words: string, name: string, asking: Asking): Answer {
  const field = asking.fields[name];
  if (!field) return nothingRead;
  const heard = hearField(words, field, asking.words[name] ?? {}, asking);
  switch (heard.is) {
    case 'taken':
      return { entries: { [name]: heard.value }, whys: [], left: heard.left };
    case 'ask':
      return { entries: {}, whys: [heard.why], left: [], offers: sayBetween(heard.between, field, asking) };
    case 'notKnown':
    case 'nothing':
      return { entries: {}, whys: [], left: [words] };
  }
}

/** The answers it may be, as a person reads them. */
const sayBetween = (
  between: readonly unknown[],
  field: AnyField,
  { state, sources }: Asking,
): readonly string[] => {
  const listed = optionsOf(field, state, sources) ?? {};
  return between.map(wordsOf).flatMap((each) => (isLondonDate(each) ? longDate(each) : (listed[each] ?? [])));
};

const isTaken = ({ entries }: Answer, name: string): boolean => name in entries;

const options = ({ fields, state, sources }: Asking, name: string): Options => {
  const field = fields[name];
  return (field && optionsOf(field, state, sources)) ?? {};
};

const identifiers = {
  nhsNumber: 'I left the NHS number out: it does not belong in this record.',
  dateOfBirth: 'I left the date of birth out: it does not belong in this record.',
} as const;

const fromWho = ({
  name,
  pronouns,
  nameNotKnown,
  phone,
  email,
  address,
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
    ...asks,
  ],
  left,
});

/** Said in so many words: they speak for somebody else. */
const FOR_ANOTHER =
  /\b(?:on behalf of|speaking (?:for|on behalf of)) (?:his|her|their|the|a|my|another|patient|pt|mum|dad)\b/i;

/** Who raises it. A name, or how to reach them, said in the same breath is kept. */
export function readStanding(words: string, asking: Asking): Answer {
  if (isRelativeOrPatient(words)) return askStanding(words, asking);
  const whole = readStandingWhole(words, asking);
  return isTaken(whole, 'raisedBy') ? whole : (standingInParts(words, asking) ?? whole);
}

function readStandingWhole(words: string, asking: Asking): Answer {
  const patient = patientByName(words, asking);
  if (patient) return patient;
  const own = readField(words, 'raisedBy', asking);
  if (isTaken(own, 'raisedBy')) return withRelation(words, own, asking);
  const two = readTwoPeople(words, asking);
  if (two?.isFor) return { ...two.answer, entries: { ...two.answer.entries, raisedBy: 'representative' } };
  if (HERSELF.test(plain(words))) return { entries: { raisedBy: 'patient' }, whys: [], left: [] };
  if (withholdsName(words) && !words.includes('?'))
    return { entries: { raisedBy: 'anonymous' }, whys: [], left: [] };
  if (saysOwnMatter(words)) return { entries: { raisedBy: 'affected' }, whys: [], left: [] };
  if (FOR_ANOTHER.test(words) && !denies(words) && !doubts(words) && !/\bown (?:right|behalf)\b/i.test(words))
    return { entries: { raisedBy: 'representative' }, whys: [], left: [] };
  return isRelativeAlone(words) || hasDied(words)
    ? askStanding(words, asking)
    : (askOfNamed(words, asking) ?? standingWithMore(words, own, asking));
}

const SPEAKS_FOR =
  /^(?:(?:it'?s|its|this is) )?(?:(?:an?|the|his|her|their) )?((?:legal |foster |paid |professional |independent |social |support |care |family )?\p{L}{2,14}) (?:for|re|on behalf of|acting for|speaking for) (?:(?:the|her|his|their|our|a) )?(?:pt|patient|person|client|service user|him|her|them|lad|boy|girl|child|kid|family|mother|mum|mam|father|dad|son|daughter|wife|husband|partner|sister|brother|gran|nan|grandad|grandma|uncle|aunt|auntie|aunty)$/u;

/** “Mum for her lad”, “an advocate for the patient”: what somebody is, who speaks for somebody. */
function speaksFor(words: string, asking: Asking): Entries | undefined {
  const [, who = ''] = SPEAKS_FOR.exec(plain(words)) ?? [];
  const relationship = who === '' ? undefined : relationIn(who, options(asking, 'relationship'));
  if (relationship === undefined || denies(words) || doubts(words)) return undefined;
  const isNew = relationship !== 'other' && isBlank(asking.entries.relationship);
  return { raisedBy: 'representative', ...(isNew ? { relationship } : {}) };
}

const NAMED_SELF = /^(?:.{2,40}) (?:herself|himself|themselves|themself)$/i;
const BESIDE_STANDING =
  /^(?:as i say|like i said|just|about (?:herself|himself|themselves)|in person|on the phone)$/;

/**
 * “Grace, she’s the pt”, “neighbour, not a patient”: one part is wholly an answer, and the others are a name, deny another
 * answer or say nothing of who it is. Undefined where any of them might.
 */
function standingInParts(words: string, asking: Asking): Answer | undefined {
  const whole = speaksFor(words, asking);
  if (whole) return { entries: whole, whys: [], left: [] };
  if (/[\d@?]/.test(words)) return undefined;
  const parts = words
    .split(/[,;.\n()]|\s[-–—]\s?|\bas i say\b|\bor\b/i)
    .map((part) => part.trim().replace(/^and /i, ''))
    .filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const listed = options(asking, 'raisedBy');
  const read = parts.map((part) =>
    BESIDE_STANDING.test(plain(part)) ? undefined : (speaksFor(part, asking) ?? standingOf(part, listed)),
  );
  const [own, ...more] = read.filter((each) => each !== undefined);
  if (!own || more.some((each) => each.raisedBy !== own.raisedBy)) return undefined;
  const others = parts.filter((_, index) => read[index] === undefined);
  const isName = (part: string): boolean =>
    !NAMED_SELF.test(part) && looksLikeName(part) && !relativeIn.test(part) && isKnownName(part, asking);
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

const THE_PATIENT = /^(\S.{1,40}?) (?:the|our|a) (?:pt|patient|su|service user|client)$/i;
const HERS = /^(?:(?:s?he|they|it)(?:'s|’s|s| is|'re| are)? )?(?:one of )?ours$/i;

/** The standing that the whole of this part names. NB: a relative alone may have come for themselves. */
function standingOf(part: string, listed: Options): Entries | undefined {
  const [, name = ''] = THE_PATIENT.exec(part) ?? [];
  const isNamed = name !== '' && looksLikeName(name) && !relativeIn.test(name);
  if (OUR_PATIENT.test(part) || HERS.test(part) || isNamed) return { raisedBy: 'patient' };
  if (/^(?:our |a |the )?(?:pt|patient|client|service user) (?:of|at|on|in|under) .{2,40}$/i.test(part))
    return denies(part) || relativeIn.test(part) ? undefined : { raisedBy: 'patient' };
  if (relativeAlone.test(plain(part)) && !/^(?:her|his|their) /i.test(part)) return undefined;
  const heard = hearChoice(part, listed, standingAnswers);
  return heard.is === 'taken' && heard.left.length === 0 ? { raisedBy: heard.value } : undefined;
}

const OUR_PATIENT =
  /^(?:(?:s?he|they|it)(?:'s|’s|s| is|'re| are)? )(?:our|a|the|one of our) (?:pt|patient|su|service user|client|inpatient)$/i;

/** “Her, the mum, she’s our patient”: she may be the mum, or the mum may speak for her. */
function isRelativeOrPatient(words: string): boolean {
  const clauses = clausesOf(words).map(({ text }) => text);
  return (
    clauses.length > 1 &&
    clauses.some((text) => OUR_PATIENT.test(text)) &&
    clauses.some((text) => relativeAlone.test(plain(text)))
  );
}

/** “Mr Sanchez the pt”: the person, and their name. */
function patientByName(words: string, { entries }: Asking): Answer | undefined {
  const [, name = ''] =
    /^(.{2,60}?),? (?:(?:s?he|they)(?:'s|’s|s| is|'re| are)? )?(?:the|our) (?:pt|patient|su|service user|client)$/iu.exec(
      words.trim(),
    ) ?? [];
  const parts = name.split(/\s+/);
  const isWritten = TITLED.test(name) || (parts.length > 1 && parts.every((part) => /^\p{Lu}/u.test(part)));
  const isName =
    isWritten && !denies(words) && !doubts(words) && looksLikeName(name) && !relativeIn.test(name);
  return isName
    ? {
        entries: { raisedBy: 'patient', ...(isBlank(entries.personName) ? { personName: name } : {}) },
        whys: [],
        left: [],
      }
    : undefined;
}

/** “The person herself”, in a sentence of nothing else. */
const HERSELF =
  /^(?:(?:it's|its|it is|she|he|they|she's|shes|he's|hes|theyre|they're) )?(?:(?:is|are|was|just|raising|complaining|making|doing|reporting|told|rang|phoned|called|came|emailed|me|us|it|this|that|about) )*(?:herself|himself|themselves|themself)$/;
const PRONOUN = /^(?:it'?s )?(?:s?he|they|her|him|them)(?: (?:is|are|was|did|does))?$/;
const TITLED = /^(?:mrs?|ms|miss|mx|dr|prof|rev|sir|lady|lord)\.? \p{L}/iu;

/** Somebody by name, or “he is”: whether it is the person themselves has still to be said. A name is kept. */
function askOfNamed(words: string, asking: Asking): Answer | undefined {
  const bare = words.trim().replace(/^(?:it'?s|it’s|its|this is|that'?s) /i, '');
  const said = bare.replace(/ (?:herself|himself|themsel(?:f|ves))$/i, '');
  const many = said.split(/\s+/).length;
  const isKnown = hasWords(tokensOf(wordsOf(asking.entries.words)), tokensOf(said));
  const isWritten = isKnown || (many > 1 && said.split(/\s+/).every((part) => /^\p{Lu}/u.test(part)));
  const isName =
    many <= MOST_WORDS_OF_A_NAME && looksLikeName(said) && (TITLED.test(said) || isWritten) && !denies(said);
  if (!isName && !PRONOUN.test(plain(words))) return undefined;
  const { patient = '', representative = '', affected = '' } = options(asking, 'raisedBy');
  if (isName && said !== bare)
    return { entries: { raisedBy: 'patient', personName: said }, whys: [], left: [] };
  return {
    entries: isName && isBlank(asking.entries.personName) ? { personName: said } : {},
    whys: ['Is that the person who uses the service, or are they speaking for that person?'],
    left: [],
    offers: [patient, representative, affected],
  };
}

/** What somebody is to the person stands in the word for who they are: “her son”, “husband”. */
function withRelation(words: string, answer: Answer, asking: Asking): Answer {
  if (answer.entries.raisedBy !== 'representative' || !isBlank(asking.entries.relationship)) return answer;
  return { ...answer, entries: { ...answer.entries, ...relationOf(words, asking) } };
}

const OF_PATIENT = /^(?:it'?s |it’s )?(?:the )?(?:pt|patient|service user|client)(?:'s|’s|s)? /i;

const relationOf = (words: string, asking: Asking): Entries => {
  const relationship = relationIn(words.trim().replace(OF_PATIENT, ''), options(asking, 'relationship'));
  return relationship === undefined || relationship === 'other' || /\bwidow/i.test(words)
    ? {}
    : { relationship };
};

/** Two people told apart, as the fields they are. */
function readTwoPeople(
  words: string,
  asking: Asking,
): { readonly answer: Answer; readonly isFor: boolean } | undefined {
  const two = hearTwoPeople(words);
  if (!two || denies(words) || doubts(words.replace(/\bmay\b/gi, ''))) return undefined;
  const listed = options(asking, 'relationship');
  const own = relationIn(two.relation ?? '', listed);
  const back = theOtherWay[relationIn(two.relationBack ?? '', listed) ?? ''];
  const relationship = own !== undefined && back !== undefined && own !== back ? undefined : (own ?? back);
  const { phone, email } = hearWho(words);
  const entries = {
    ...(two.person ? { personName: two.person } : {}),
    ...(two.affected ? { affectedName: two.affected } : {}),
    ...(relationship && relationship !== 'other' ? { relationship } : {}),
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
  };
  return { answer: { entries, whys: [], left: [] }, isFor: two.isFor };
}

/** “Dad” may have come for himself, or to speak for somebody. */
const isRelativeAlone = (words: string): boolean => relativeAlone.test(plain(words)) && !words.includes('?');

const LATE = /^(?:for |about |on behalf of )?(?:her|his|their|the|my) late (?:\p{L}+)/iu;

const hasDied = (words: string): boolean =>
  LATE.test(words.trim()) ||
  /^(?:s?he|they|(?:the )?(?:patient|pt))(?:'s|s| has| have| is| are)? (?:died|dead|passed away|deceased)$/.test(
    plain(words),
  );

const askStanding = (words: string, asking: Asking): Answer => {
  const { patient = '', representative = '', affected = '' } = options(asking, 'raisedBy');
  if (isRelativeOrPatient(words))
    return {
      entries: {},
      whys: ['Is that the person who uses the service, or are they speaking for that person?'],
      left: [],
      offers: [patient, representative],
    };
  return hasDied(words)
    ? {
        entries: {},
        whys: ['I am sorry to hear that. Is somebody speaking for the person who died?'],
        left: [],
        offers: [representative],
      }
    : {
        entries: relationOf(words, asking),
        whys: ['Are they speaking for the person, or is it about themselves?'],
        left: [],
        offers: [representative, affected],
      };
};

/** Who raises it, with a name or how to reach them in the same breath. */
function standingWithMore(words: string, own: Answer, asking: Asking): Answer {
  const who = hearWho(words);
  const reached = who.phone ?? who.email ?? who.address;
  const isWithheld =
    who.name === undefined &&
    reached === undefined &&
    clausesOf(words).some(({ text }) => withholdsName(text));
  if (!who.standing && !reached && !isWithheld) return own;
  const rest = fromWho(who);
  const said = who.standing && hearChoice(who.standing.words, options(asking, 'raisedBy'), standingAnswers);
  const standing = said?.is === 'taken' ? said.value : undefined;
  // “A neighbour, won’t say who”: they are nobody we know.
  if (isWithheld && (standing === undefined || standing === 'affected') && !doubts(words))
    return { entries: { raisedBy: 'anonymous' }, whys: [], left: rest.left };
  const isWhole =
    rest.left.length === 0 && rest.whys.length === 0 && !doubts(words) && (isWithheld || !denies(words));
  if (isWhole && standing !== undefined) return { ...rest, entries: { ...rest.entries, raisedBy: standing } };
  // What else was said may be no name at all: how to reach them is told by its shape.
  const { personName, ...shaped } = rest.entries;
  return {
    ...rest,
    entries: shaped,
    left: [...(who.name === undefined ? [] : [wordsOf(personName)]), ...rest.left],
  };
}

const MOST_WORDS_OF_A_NAME = 4;

/** Asked for their name and nothing else, few words without doubt are one: people are called Friend, Will and Death. */
const isNameAskedFor = (words: string): boolean =>
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

/** Where somebody is to be found, who has no number of their own. */
const ELSEWHERE =
  /^(?:(?:its|it's|it is|they're|theyre|she's|shes|he's|hes|is|are|still|ring|call|via|through|c o|care of|just) )*(?:(?:in|on|at) )?(?:(?:the|our|her|his|their|this) )*(?:ward|unit|notes|record|records|system|file|rio|systmone|inpatient|bay \d{1,2}|bed \d{1,2}|carenotes|reception|care home|nursing home|home)$/;

/** The one field that is asked by itself. */
const askedAlone = ({ alone, waiting }: Asking): string | undefined =>
  alone ?? (waiting.length === 1 ? waiting[0] : undefined);

/** Their name and how to reach them, each told by its own shape. */
export function readWho(words: string, asking: Asking): Answer {
  const { waiting, entries } = asking;
  const only = askedAlone(asking);
  const two =
    waiting.includes('personName') && entries.raisedBy === 'representative'
      ? readTwoPeople(words, asking)
      : undefined;
  if (two) return two.answer;
  if (waiting.includes('personName') && withholdsName(words))
    return { entries: { personName: notKnown }, whys: [], left: [] };
  if (only !== undefined && (saysNotKnown(words) || sayNone.has(plain(words))))
    return { entries: { [only]: notKnown }, whys: [], left: [] };
  if (only === 'phone' && (saysNoPhone(words) || withholdsName(words)))
    return { entries: { phone: notKnown }, whys: [], left: [] };
  if (only === 'phone' && ELSEWHERE.test(plain(words)))
    return { entries: { phone: notKnown }, whys: [], left: [], wishes: [`phone: ${words.trim()}`] };
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
  if (standing?.standing !== 'representative' || entries.raisedBy !== 'patient') return read;
  const why = `You said that the person themselves is raising it, and now “${standing.words}”. Who is it?`;
  return { ...read, whys: [...read.whys, why], reopens: ['raisedBy'] };
}

/** A name that stands is put right by saying so, not by whatever looks like one in the answer to something else. */
function keepName(answer: Answer, waiting: readonly string[], given: Entries): Answer {
  const { personName, ...others } = answer.entries;
  if (personName === undefined || waiting.includes('personName') || wordsOf(given.personName) === '')
    return answer;
  return { ...answer, entries: others, left: [wordsOf(personName), ...answer.left] };
}

/** Whom they speak for, and what they are to them. */
export function readSpeaksFor(words: string, asking: Asking): Answer {
  const only = askedAlone(asking);
  const late = ofTheLate(words, options(asking, 'relationship'));
  if (late) return late;
  if (only === 'relationship') return readRelationship(words, asking);
  if (saysNotKnown(words) && (only !== undefined || /\p{L}/u.test(words))) {
    const names = only === undefined ? asking.waiting : [only];
    return { entries: Object.fromEntries(names.map((name) => [name, notKnown])), whys: [], left: [] };
  }
  if (asking.waiting.includes('affectedName') && withholdsName(words))
    return { entries: { affectedName: notKnown }, whys: [], left: [] };
  const named = nameBesideKnown(words, asking) ?? namedByRelation(words, asking);
  if (named) return named;
  if (only === 'affectedName' && isNameAskedFor(words) && !noNames.has(plain(words)))
    return { entries: { affectedName: withoutLead(words) }, whys: [], left: [] };
  const listed = options(asking, 'relationship');
  const parts = clausesOf(words).map(({ text }) => text);
  if (isHedged(parts.filter((part) => !/\bname\b/i.test(part)).map((part) => part.replace(/\bmay\b/gi, ''))))
    return { entries: {}, whys: ['I cannot tell how sure that is.'], left: [words] };
  let answer: Answer = nothingRead;
  for (const { text } of clausesOf(words.replace(/\(\d{1,2}\)/g, ' ')))
    answer = withPart(answer, text, listed);
  return answer;
}

/** “Mary Okafor her mum”: another name than that of whoever raises it, so it is whom they speak for. */
function nameBesideKnown(words: string, { entries }: Asking): Answer | undefined {
  const two = hearTwoPeople(words);
  const known = wordsOf(entries.personName);
  if (!two?.person || two.affected || ['', notKnown].includes(known) || denies(words) || doubts(words))
    return undefined;
  const [first] = tokensOf(known);
  return tokensOf(two.person)[0] === first
    ? undefined
    : { entries: { affectedName: two.person }, whys: [], left: [] };
}

const OWN = /^(?:her|his|their) /i;
const LEADS_TO_NAME =
  /^(?:speaking |here |calling )?(?:for|4|on behalf of) (?:(?:his|her|their|my|our|the late) )*/i;
const IS_THE_ONE =
  /^(?:(?:it|he|she|they)(?:'s|’s|s| is| are|'re|’re)? |i am |i'm )?(?:(?:her|his|their|the|a|an|legal|paid) )?/i;
const OF_SOMEBODY =
  /^(.{2,40}?) (?:of|to|for|speaking for|speaking 4|on behalf of) (?:our |the late |pt |patient )?(\p{Lu}.{0,60}?)(?: (?:s?he is|they are))?$/u;

/** “mother”, “the legal guardian”, “hes the grandson”: what somebody is to somebody, and nothing else. */
function relationIn(words: string, listed: Options): string | undefined {
  const heard = hearChoice(
    words.replace(IS_THE_ONE, '').replace(/ speaking$/i, ''),
    listed,
    relationshipWords,
  );
  return heard.is === 'taken' && heard.left.length === 0 && heard.value !== notKnown
    ? heard.value
    : undefined;
}

/** “Her late husband, Ali”: it is about whoever died, so what they were to whoever speaks is turned round. */
function ofTheLate(words: string, listed: Options): Answer | undefined {
  const [, relation = '', name = ''] =
    /^(?:for |about |on behalf of )?(?:her|his|their|the|my) late (\p{L}+)(?:[\s,]+(\p{Lu}.{0,60}))?$/iu.exec(
      words.trim(),
    ) ?? [];
  const relationship = theOtherWay[relationIn(relation, listed) ?? ''];
  if (relationship === undefined || (name !== '' && !looksLikeName(name))) return undefined;
  return { entries: { relationship, ...(name === '' ? {} : { affectedName: name }) }, whys: [], left: [] };
}

function readRelationship(words: string, asking: Asking): Answer {
  const relation =
    denies(words) || doubts(words) ? undefined : relationIn(words, options(asking, 'relationship'));
  return relation === undefined
    ? readField(words, 'relationship', asking)
    : { entries: { relationship: relation }, whys: [], left: [] };
}

const withEntry = (answer: Answer, entries: Entries): Answer => ({
  ...answer,
  entries: { ...answer.entries, ...entries },
});

function withPart(answer: Answer, part: string, listed: Options): Answer {
  const left = { ...answer, left: [...answer.left, part] };
  if (/\bname\b/i.test(part) && beginsNotKnown(part)) return withEntry(answer, { affectedName: notKnown });
  if (denies(part) || doubts(part.replace(/\bmay\b/gi, ''))) return left;
  const [, ofWhom = '', whose = ''] = OF_SOMEBODY.exec(part) ?? [];
  const theirs = whose === '' ? undefined : relationIn(ofWhom, listed);
  if (theirs && looksLikeName(whose)) return withEntry(answer, { relationship: theirs, affectedName: whose });
  const relation = relationIn(part, listed);
  if (relation) {
    // “John Smith, her son”: who is whose is not said, so neither is taken.
    const { affectedName, ...others } = answer.entries;
    const [small, ...more] = answer.left;
    const isSmall =
      small !== undefined && more.length === 0 && affectedName === undefined && isSmallName(small);
    const name = isSmall ? small : affectedName;
    if (OWN.test(part) && name !== undefined && name !== notKnown)
      return {
        ...answer,
        entries: others,
        left: [...(isSmall ? [] : answer.left), `${wordsOf(name)}, ${part}`],
        whys: [...answer.whys, 'Who raised it, and who is it about?'],
      };
    return withEntry(isSmall ? { ...withEntry(answer, { affectedName: small }), left: [] } : answer, {
      relationship: relation,
    });
  }
  const name = nameIn(part);
  return name === undefined || answer.entries.affectedName !== undefined
    ? left
    : withEntry(answer, { affectedName: name });
}

/** A first and a last name without their capitals, beside what somebody is to somebody. */
const isSmallName = (words: string): boolean => {
  const said = withoutLead(words);
  const many = said.split(/\s+/).length;
  return (
    many > 1 &&
    many <= MOST_WORDS_OF_A_SMALL_NAME &&
    looksLikeName(said) &&
    !relativeIn.test(said) &&
    !tokensOf(said).some((token) => noNames.has(token))
  );
};
const MOST_WORDS_OF_A_SMALL_NAME = 3;

/** “His daughter Persephone”; “kacper zieliński - his son” where another is known to raise it: the name is whom they speak for. */
function namedByRelation(words: string, asking: Asking): Answer | undefined {
  const known = wordsOf(asking.entries.personName);
  if (denies(words) || doubts(words.replace(/\bmay\b/gi, ''))) return undefined;
  const listed = options(asking, 'relationship');
  const [, before = '', behind = ''] = /^(?:her|his|their) (\S+),? (\S.{1,60})$/iu.exec(words.trim()) ?? [];
  const [, named = '', own = ''] =
    /^(\S.{1,60}?)(?:,| [-–—])? (?:her|his|their) (\S+)$/iu.exec(words.trim()) ?? [];
  const [name, relation] = behind === '' ? [named, own] : [behind, before];
  if (
    relationIn(relation, listed) === undefined ||
    !(isSmallName(name) || /^\p{Lu}/u.test(name)) ||
    !looksLikeName(name)
  )
    return undefined;
  // Nobody’s name is known, and “Tom, his mum” may be either of them.
  if (['', notKnown].includes(known) && behind === '') return undefined;
  if (tokensOf(name)[0] === tokensOf(known)[0]) return undefined;
  return {
    entries: { affectedName: name },
    whys: [`Is ${name} their ${relation}, or are they the ${relation} of ${name}?`],
    left: [],
  };
}

/** The name in “for his nan Ivy Death”, “patient is Jayden aged 9”. */
function nameIn(part: string): string | undefined {
  const bare = withoutLead(part)
    .replace(LEADS_TO_NAME, '')
    .replace(/,? ?(?:aged|age) \d{1,2}$/i, '')
    .trim();
  // “for his nan Ivy”: what she is to him is no part of her name.
  const chosen = LEADS_TO_NAME.test(part) ? bare.replace(/^\p{Ll}+ (?=\p{Lu})/u, '') : bare;
  return looksLikeName(chosen) &&
    !noNames.has(plain(chosen)) &&
    !(/^\p{Ll}/u.test(chosen) && chosen.includes(' '))
    ? chosen
    : undefined;
}

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
  /^(?:(?:s?he|they|it'?s|pt|patient|because|cos|as)(?:'s|s)? )*(?:(?:hasn't|hasnt|has not|has no|doesn't have|doesnt have|does not have|haven't|lacks?|lacking|no|not got|got no|without|lost)(?: (?:got|the|any|much|mental|full))* capacity|(?:(?:has|have|got|with) )*(?:(?:severe|advanced|bad) )?(?:dementia|alzheimer'?s))(?: (?:atm|at the moment|now|currently|any ?more|to complain|to do it))*(?: (?:so |and )?(?:s?he|they) (?:cant|can't|cannot|couldn't)(?: (?:do|say|speak|complain|ring|it|for (?:him|her|them)sel(?:f|ves)))*)?$/;

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

/** Why somebody speaks for another. An age says it for a child. */
export function readWhy(words: string, asking: Asking): Answer {
  const said = plain(words);
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
  if (saysAsked(words)) return { entries: { whyRepresented: 'asked' }, whys: [], left: [] };
  if (saysUnasked(words)) return { entries: { whyRepresented: 'notAsked' }, whys: [], left: [] };
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

const whenFields = [
  'service',
  'channel',
  'happenedOn',
  'happenedFrom',
  'happenedAbout',
  'foundOutOn',
  'receivedOn',
] as const;

const fromWhen = (when: When): Entries =>
  Object.fromEntries(
    whenFields.flatMap((name) => (when[name] === undefined ? [] : [[name, when[name]] as const])),
  );

/** It goes on, or went on for weeks. */
const ONGOING =
  /\b(?:on[ -]?going|still (?:going on|happening|waiting)|(?:been|went|gone) on(?: for|,|$)|(?:been|went|gone|going) on (?:for )?(?:about |over )?(?:\d+|a|several|many) (?:days?|weeks?|wks?|months?|years?|yrs?)|it went on|not (?:just )?one (?:day|date))\b/i;
/** Nobody gave a day. */
const NO_DAY =
  /\bno (?:date|day)(?: (?:was|is))? (?:given|on it)\b|\bnot sure (?:what|which) (?:day|date)\b/i;

const LATEST = 'If it is still going on, which was the latest day? “Not known” is an answer.';
const SAYS_HOW_LONG = /\b(?:going|gone|went|waiting|happening)\b|\d/i;

/** “…, i think”: a doubt by itself goes for the day before it. */
const ONLY_DOUBT =
  /^(?:(?:but|so|or) )?(?:i )?(?:think|guess|reckon|believe|not sure|not certain|maybe|perhaps|probably|might be wrong|could be wrong)(?: (?:that|tho|though|so|anyway))?[.!?]?$/i;

const days = ['happenedOn', 'receivedOn', 'foundOutOn'] as const;

/** What waits is not known: the service has an answer for it and the day it happened may be open; how it came has to be said. */
function leaveUnknown({ waiting, alone, sources }: Asking): Answer {
  const names = alone === undefined ? waiting : [alone];
  const service = sources.trust.services.find(({ is }) => is === 'notKnown')?.key;
  const entries = {
    ...(names.includes('service') && service !== undefined ? { service } : {}),
    ...(names.includes('happenedOn') ? { happenedOn: notKnown } : {}),
  };
  const why = names.map((name) => needed[name]).find((each) => each !== undefined);
  return { entries, whys: why === undefined || Object.keys(entries).length > 0 ? [] : [why], left: [] };
}

const needed: Readonly<Record<string, string>> = {
  channel: 'If they told you, it is “in person” or “by phone”.',
  receivedOn: 'If nobody knows better, give the day on which it reached you.',
};

/** When they found out; “the same day” is when it happened. */
export function readFoundOut(words: string, asking: Asking): Answer {
  const happened = wordsOf(asking.entries.happenedOn);
  return isSameDay(words) && isLondonDate(happened)
    ? { entries: { foundOutOn: happened }, whys: [], left: [] }
    : readField(words, 'foundOutOn', asking);
}

/** Which service, when it happened, and how and when it reached us. */
export const readWhen = (words: string, asking: Asking): Answer =>
  withoutTold(readPlace(words, asking), words, asking);

function readPlace(words: string, asking: Asking): Answer {
  const { waiting, alone, today, holidays, fields } = asking;
  const [first, ...others] = waiting;
  if (saysNotKnown(words) && (alone !== undefined || /\p{L}/u.test(words))) return leaveUnknown(asking);
  const own = first !== undefined && others.length === 0 ? readField(words, first, asking) : nothingRead;
  if (first !== undefined && isTaken(own, first)) return own;
  const open = days.filter((name) => waiting.includes(name));
  const only = days.find((name) => name === alone) ?? (open.length === 1 ? open[0] : undefined);
  const other = wordsOf(asking.entries[only === 'happenedOn' ? 'receivedOn' : 'happenedOn']);
  const when = hearWhen(words, {
    ...(only ? { only } : {}),
    ...(isLondonDate(other) ? { same: other } : {}),
    today,
    when: 'past',
    holidays,
    services: options(asking, 'service'),
    serviceSynonyms: serviceWords,
    channels: options(asking, 'channel'),
    channelSynonyms: alone === 'channel' || first === 'channel' ? channelAnswers : channelWords,
  });
  const ongoing = clausesOf(words).filter(({ text }) => ONGOING.test(text) && !text.includes('?'));
  // Still going on, the latest day is asked by itself (5.1).
  const isAlone = only === 'happenedOn' && waiting.length === 1;
  const isUnknown =
    (ongoing.length > 0 && isAlone) ||
    NO_DAY.test(words) ||
    /\b(?:no idea when|(?:date|day|when)\b.{0,16}\b(?:not known|unknown|unsure|not sure)|(?:doesn'?t|does not|can'?t|cannot) (?:know|remember|recall) (?:the (?:date|day)|when|which day))/i.test(
      words,
    );
  const wanted = new Set([...waiting, 'happenedFrom', 'happenedAbout', 'foundOutOn']);
  const told = fromWhen(when);
  // Asked for the day by itself, “some time last week” says that it is not known, and about when it was.
  const isAbout = alone === 'happenedOn' && told.happenedAbout !== undefined && told.happenedOn === undefined;
  const since = ongoing[0]?.text;
  const heard: Entries = {
    ...(isUnknown || isAbout ? { happenedOn: notKnown } : {}),
    ...(since !== undefined && told.happenedOn === undefined && SAYS_HOW_LONG.test(since)
      ? { happenedAbout: since }
      : {}),
    ...told,
  };
  const entries = Object.fromEntries(
    Object.entries(heard).filter(([name]) => wanted.has(name) && name in fields),
  );
  const nothing = Object.keys(entries).length === 0;
  if (nothing && only && isSameDay(words))
    return { entries: {}, whys: ['I do not know that day yet. Give the day itself.'], left: [] };
  if (nothing && own.whys.length > 0) return own;
  const dates = ['happenedOn', 'happenedFrom', 'foundOutOn', 'receivedOn'];
  if (clausesOf(words).some(({ text }) => ONLY_DOUBT.test(text)) && dates.some((name) => name in entries))
    return {
      entries: Object.fromEntries(Object.entries(entries).filter(([name]) => !dates.includes(name))),
      whys: ['You do not sound sure of the day. Which day was it?'],
      left: when.left,
    };
  const isOpen = since !== undefined && told.happenedOn === undefined;
  const latest =
    isOpen && !isUnknown && wanted.has('happenedOn') && waiting.includes('happenedOn') ? [LATEST] : [];
  const asks = isAbout
    ? []
    : when.asks.filter(
        ({ field, either }) => wanted.has(field) && !(isOpen && field === 'happenedOn' && !either),
      );
  const [loose, ...loosely] = asks.flatMap(({ either: day }) => day ?? []);
  const either = loose && loosely.length === 0 ? { happenedOn: loose, receivedOn: loose } : undefined;
  const offers = asks.slice(0, 1).flatMap(({ field, between }) => {
    const its = fields[field];
    return its ? sayBetween(between, its, asking) : [];
  });
  return {
    entries,
    whys: [...latest, ...asks.map(({ why }) => why)],
    left: since === undefined ? when.left : when.left.filter((part) => !since.includes(part.trim())),
    ...(offers.length > 1 ? { offers } : {}),
    ...(either ? { between: either, offers: ['When it happened', 'When it reached us', 'Both'] } : {}),
  };
}

/** Somebody who is not the person told us: it may have come by any way. */
const TOLD_BY =
  /\b(?:healthwatch|council|icb|(?:(?:her|his|their|the|a) )?(?:gp|police|school|social (?:worker|services)|solicitor|mp|pharmac\w+|ambulance|hospital|dentist|health visitor|care home|advocate)s?)(?: (?:has|have|just|also|surgery|practice|crew|officer))* told\b/i;
const PARTNERS = /\b(?:healthwatch|council)\b/i;

/** “Healthwatch told us” is by a partner organisation; “her GP told us” says nothing of the way it came. */
function withoutTold(answer: Answer, words: string, asking: Asking): Answer {
  if (
    answer.entries.channel !== 'inPerson' ||
    !TOLD_BY.test(words) ||
    /\b(?:in person|face to face|f2f|came)\b/i.test(words)
  )
    return answer;
  const { channel: _, ...entries } = answer.entries;
  const { inPerson = '', phone = '', partner } = options(asking, 'channel');
  if (partner !== undefined && PARTNERS.test(words)) return withEntry(answer, { channel: 'partner' });
  return {
    ...answer,
    entries,
    whys: [...answer.whys, 'Somebody else told you.'],
    offers: [inPerson, phone, ...(partner === undefined ? [] : [partner])],
  };
}

const ENGLISH =
  /^(?:(?:just|speaks|she speaks|he speaks|they speak) )?english(?: (?:is )?(?:fine|ok|okay|only|speaking|speaker))?$/;

/** “None she said”, “none other than that”. */
const NONE_MORE =
  /^(?:no|nope|nah|none|nothing|not any)(?: (?:other|others|more|else|further))?(?: (?:adjustments?|needs?|needed|required|wanted))?(?: (?:(?:than|besides?|except|from|apart from) (?:that|this|those)|(?:s?he|they)(?: just)? (?:said|says|told (?:me|us))))?$/;

const saysNoNeed = (words: string): boolean =>
  sayNone.has(plain(words)) || NONE_MORE.test(plain(words)) || NO_NEEDS.test(words);

/** Formats in which anybody may get a letter: they say nothing of a need. */
const plainFormats = ['', notKnown, 'standard', 'email'];

/** Nothing is needed; beside a language or a format that was given, nothing more. */
function noneBeside({ entries, ...asking }: Asking): string {
  const { language, format } = entries;
  const formats = options({ entries, ...asking }, 'format');
  const given = [
    ...(['', notKnown, 'english'].includes(wordsOf(language).toLowerCase()) ? [] : [wordsOf(language)]),
    ...(plainFormats.includes(wordsOf(format)) ? [] : [formats[wordsOf(format)] ?? '']),
  ].filter((each) => each !== '');
  return given.length === 0 ? 'None needed' : `None besides ${given.join(', ')}`;
}

/**
 * Adjustments, language and format. A language or a format is a need: all that was said is kept as the adjustment, to
 * the letter. What is denied, doubted or asked back is named and not kept as one.
 */
export function readNeeds(words: string, asking: Asking): Answer {
  const { waiting } = asking;
  const [asked = 'adjustments'] = waiting;
  if (saysNoNeed(words) && clausesOf(words).length === 1)
    return {
      entries:
        asked === 'format'
          ? { format: '' }
          : { [asked]: asked === 'adjustments' ? noneBeside(asking) : 'None needed' },
      whys: [],
      left: [],
    };
  const isOpen = waiting.includes('adjustments');
  if (ENGLISH.test(plain(words)))
    return {
      entries: { language: 'English', ...(isOpen ? { adjustments: words.trim() } : {}) },
      whys: [],
      left: [],
    };
  const isUnknown = saysNotKnown(words) || (beginsNotKnown(words) && words.trim().split(/\s+/).length <= 4);
  if (isUnknown) return { entries: { adjustments: notKnown }, whys: [], left: [] };
  const parts = clausesOf(words);
  if (
    isHedged(parts.map(({ text }) => text.replace(/\b(?:someone|somebody|may)\b/gi, ''))) &&
    parts.length > 1
  )
    return { entries: {}, whys: ['I cannot tell how sure that is.'], left: [words] };
  const kinds = parts.map(({ text }) => needIn(text.replace(/^[•*–-]\s*/, ''), asking));
  const { adjustments: none, ...entries } = Object.assign(
    {},
    ...kinds.map(({ entries: each }) => each),
  ) as Entries;
  const hasNeed = kinds.some(({ isNeed }) => isNeed);
  const hasMore = isOpen && kinds.some(({ isFormOrLanguage }) => isFormOrLanguage);
  const isKept = (index: number): boolean => {
    const kind = kinds[index];
    return (
      kind?.isNeed === true ||
      (isOpen && kind?.isFormOrLanguage === true) ||
      ((hasNeed || hasMore) && kind?.isBeside === true)
    );
  };
  // “No adjustments, standard letter”: the letter that everybody gets is no need.
  const isNone =
    none !== undefined && !hasNeed && plainFormats.includes(wordsOf(entries.format)) && !entries.language;
  const needs = isNone ? [] : parts.filter((_, index) => isKept(index));
  // One stretch of what was typed, to the letter; needs that stand apart are put side by side.
  const [first, last] = [needs[0], needs.at(-1)];
  const between = first && last ? parts.slice(parts.indexOf(first), parts.indexOf(last) + 1) : [];
  const isOneStretch = between.length === needs.length;
  const end = (last?.at ?? 0) + (last?.text.length ?? 0);
  const said =
    first && last && isOneStretch
      ? `${words.slice(first.at, end)}${words[end] === ')' ? ')' : ''}`.replace(/^[•*–-]\s*/, '')
      : needs.map(({ text }) => text).join(', ');
  const left = parts.filter((_, index) => kinds[index]?.isLeft && !isKept(index)).map(({ text }) => text);
  const adjustments = said === '' ? (none ?? asTold(words, asking)) : said;
  if (said === '' && none === undefined && adjustments !== undefined)
    return { entries: { ...entries, adjustments }, whys: [], left: [] };
  return { entries: { ...entries, ...(adjustments === undefined ? {} : { adjustments }) }, whys: [], left };
}

/** Asked again, what they need is kept as it is told, unless it denies, doubts, asks or is for another question. */
const asTold = (words: string, { wasAsked, alone, waiting }: Asking): string | undefined =>
  wasAsked &&
  (alone ?? waiting[0]) === 'adjustments' &&
  !words.includes('?') &&
  !denies(words) &&
  !doubts(words) &&
  !otherQuestions.test(words) &&
  !ELSE.test(words.replace(/\bname\b/gi, '')) &&
  tokensOf(words).length > 1
    ? words.trim()
    : undefined;

interface Need {
  readonly entries: Entries;
  readonly isNeed?: true;
  /** Names a language or a format. */
  readonly isFormOrLanguage?: true;
  readonly isLeft?: true;
  /** Belongs to the needs beside it: “hasn’t got her hearing aids in”, “face her when talking”. */
  readonly isBeside?: boolean;
}

const NO_NEEDS = /^(?:no|none|nothing) (?:adjustments?|needs?|special needs|needed)\b/i;

const isMissing = (part: string): boolean =>
  /\b(?:has|have)(?: not|n'?t|n’t) (?:got|had)\b/i.test(part) &&
  !doubts(part) &&
  needWords.test(part) &&
  !otherQuestions.test(part);

/** What somebody cannot do, or does not want, is what they need: “can’t read”, “don’t call”, “not calls”. */
const CANNOT_DO =
  /\b(?:(?:can'?t|cannot|can not|could not|couldn'?t|unable to|not able to|struggles? to|does ?n'?t|does not|doesnt|do ?n'?t|do not|dont) (?:really |always |\w+ly )?(?:read|write|see|hear|speak|talk|understand|walk|stand|climb|manage stairs|use (?:the )?(?:phone|stairs|email|internet|computer)|like (?:the )?(?:phone|calls)|answer)|(?:never|not|do ?n'?t|do not|dont) (?:by )?(?:calls?|ring|phone|phone calls?|text|texts|email|emails|letters?|post|write))\b/gi;

const ASKS =
  /^(?:what|which|how|why|who|where|when|is|are|does|do(?! not\b)|did|can|could|should|would|shall)\b/i;
const MOST_WORDS_BESIDE = 8;
/** How to reach somebody, days and replies are for other questions. */
const ELSE =
  /[\d@]|\b(?:repl(?:y|ied|ies)|response|answer|yesterday|today|tomorrow|\w{3,6}day|rang|phoned|called|happened|name|ward|team|flags?|satisfied|yes|no|lives?|living|street|road|lane|avenue|court|close)\b/i;

function needIn(said: string, asking: Asking): Need {
  if (saysNoNeed(said)) return { entries: { adjustments: 'None needed' } };
  const straight = said.replace(/[\u2018\u2019]/g, "'");
  const part = straight.replace(CANNOT_DO, ' ');
  const isUnable = part !== straight;
  if (
    ASKS.test(straight.trim()) ||
    denies(part) ||
    doubts(part.replace(/\b(?:someone|somebody)\b/gi, '')) ||
    /\bcan\b/i.test(part)
  )
    return { entries: {}, isLeft: true, isBeside: isMissing(said) };
  const format = hearChoice(part, options(asking, 'format'), asking.words.format?.synonyms);
  const own =
    format.is === 'taken' && format.left.length === 0 ? format.value : theOnly(formsIn(part, asking));
  const form = own === notKnown || isUnable ? undefined : own;
  const [language, ...more] = isUnable ? [] : languagesIn(part);
  const isWholly = language !== undefined && plain(part) === plain(language);
  const isLanguage =
    language !== undefined &&
    more.length === 0 &&
    !(form !== undefined && isWholly) &&
    (languageWords.test(part) || WRITTEN_IN.test(part) || isWholly);
  if (form !== undefined || isLanguage)
    return {
      entries: {
        ...(form === undefined ? {} : { format: form }),
        ...(isLanguage ? { language } : {}),
      },
      isFormOrLanguage: true,
      ...(isLanguage &&
      needWords.test(part.replace(language, '')) &&
      form === undefined &&
      !languageWords.test(part)
        ? { isNeed: true }
        : {}),
    };
  if (otherQuestions.test(part)) return { entries: {}, isLeft: true };
  if (isUnable || needWords.test(part) || formsIn(part, asking).length > 0)
    return { entries: {}, isNeed: true };
  const isBeside = !ELSE.test(part) && tokensOf(part).length <= MOST_WORDS_BESIDE;
  return { entries: {}, isLeft: true, isBeside };
}

const WRITTEN_IN = /\b(?:letters?|leaflets?|information|info|writing|it|them|everything) (?:all )?in \p{L}/iu;

/** The formats, other than an ordinary letter, that stand among other words: “large print till she has new specs”. */
function formsIn(part: string, asking: Asking): readonly string[] {
  const said = tokensOf(part);
  const listed = options(asking, 'format');
  return Object.entries(asking.words.format?.synonyms ?? {})
    .filter(([key]) => key in listed && !plainFormats.includes(key))
    .filter(([, phrases]) => phrases.some((each) => hasWords(said, tokensOf(each))))
    .map(([key]) => key);
}

const theOnly = (found: readonly string[]): string | undefined => (found.length === 1 ? found[0] : undefined);

const languagesIn = (part: string): readonly string[] => part.match(new RegExp(languages.source, 'gi')) ?? [];
