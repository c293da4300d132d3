import { isLondonDate, longDate } from '../policy/calendar/dates';
import { notKnown, optionsOf, wordsOf, type Entries } from '../policy/machine/fields';
import type { AnyField } from '../policy/machine/target';
import {
  languages,
  languageWords,
  needWords,
  otherQuestions,
  relationshipWords,
  relativeAlone,
  sayNone,
  serviceWords,
  standingAnswers,
  theOtherWay,
} from './reading/answerWords';
import { hearChoice, type Options } from './reading/choices';
import { clausesOf } from './reading/clauses';
import { hearField } from './reading/field';
import { looksLikeName, withoutLead } from './reading/names';
import { beginsNotKnown, saysNotKnown } from './reading/notKnown';
import { plain } from './reading/plain';
import { mayBeUnasked, saysAsked, saysOwnMatter, saysUnasked, withholdsName } from './reading/refusals';
import { denies, doubts, isHedged } from './reading/stance';
import { hearWhen, type When } from './reading/when';
import { hearWho, type Who } from './reading/who';
import { noNames } from './reading/steeringWords';
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

const fromWho = ({ name, nameNotKnown, phone, email, address, leftOut, asks, left }: Who): Answer => ({
  entries: {
    ...(name ? { personName: name } : nameNotKnown ? { personName: notKnown } : {}),
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
    ...(address ? { address } : {}),
  },
  whys: [...new Set(leftOut.map(({ value }) => identifiers[value])), ...asks],
  left,
});

/** Said in so many words: they speak for somebody else. */
const FOR_ANOTHER =
  /\b(?:on behalf of|speaking (?:for|on behalf of)) (?:his|her|their|the|a|my|another|patient|pt|mum|dad)\b/i;

/** Who raises it. A name, or how to reach them, said in the same breath is kept. */
export function readStanding(words: string, asking: Asking): Answer {
  const own = readField(words, 'raisedBy', asking);
  if (isTaken(own, 'raisedBy')) return own;
  if (withholdsName(words)) return { entries: { raisedBy: 'anonymous' }, whys: [], left: [] };
  if (saysOwnMatter(words)) return { entries: { raisedBy: 'affected' }, whys: [], left: [] };
  if (FOR_ANOTHER.test(words) && !denies(words) && !doubts(words) && !/\bown (?:right|behalf)\b/i.test(words))
    return { entries: { raisedBy: 'representative' }, whys: [], left: [] };
  return isRelativeAlone(words) || hasDied(words)
    ? askStanding(words, asking)
    : standingWithMore(words, own, asking);
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
  const { representative = '', affected = '' } = options(asking, 'raisedBy');
  return hasDied(words)
    ? {
        entries: {},
        whys: ['I am sorry to hear that. Is somebody speaking for the person who died?'],
        left: [],
        offers: [representative],
      }
    : {
        entries: {},
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
  /^(?:(?:s?he|they) (?:has|have|got) )?no (?:phone|mobile|number|phone number|contact|contact details)$/;

/** Their name and how to reach them, each told by its own shape. */
export function readWho(words: string, { waiting, entries }: Asking): Answer {
  const [only, ...others] = waiting;
  if (waiting.includes('personName') && withholdsName(words))
    return { entries: { personName: notKnown }, whys: [], left: [] };
  if (only !== undefined && others.length === 0 && (saysNotKnown(words) || sayNone.has(plain(words))))
    return { entries: { [only]: notKnown }, whys: [], left: [] };
  if (only === 'phone' && others.length === 0 && NO_WAY.test(plain(words)))
    return { entries: { phone: notKnown }, whys: [], left: [] };
  if (only === 'personName' && others.length === 0 && isNameAskedFor(words))
    return { entries: { personName: withoutLead(words) }, whys: [], left: [] };
  // “Dont know if she has a phone”: what was asked for is not known, and nothing that was given is taken back.
  if (only !== undefined && others.length === 0 && beginsNotKnown(words) && !hasMore(hearWho(words)))
    return { entries: { [only]: notKnown }, whys: [], left: [] };
  // “Carer” with its capital is a name where a name is asked for.
  if (waiting.includes('personName') && /^\p{Lu}[\p{L}'’-]+$/u.test(words.trim()) && !saysNotKnown(words))
    return { entries: { personName: words.trim() }, whys: [], left: [] };
  const who = hearWho(words);
  const read = keepName(fromWho(who), waiting, entries);
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
  const [only, ...others] = asking.waiting;
  const late = ofTheLate(words, options(asking, 'relationship'));
  if (late) return late;
  if (only === 'relationship' && others.length === 0) return readRelationship(words, asking);
  if (only !== undefined && others.length === 0 && saysNotKnown(words))
    return { entries: { [only]: notKnown }, whys: [], left: [] };
  if (only === 'affectedName' && others.length === 0 && isNameAskedFor(words) && !noNames.has(plain(words)))
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
    if (OWN.test(part) && affectedName !== undefined && affectedName !== notKnown)
      return {
        ...answer,
        entries: others,
        left: [...answer.left, `${wordsOf(affectedName)}, ${part}`],
        whys: [...answer.whys, 'Who raised it, and who is it about?'],
      };
    return withEntry(answer, { relationship: relation });
  }
  const name = nameIn(part);
  return name === undefined || answer.entries.affectedName !== undefined
    ? left
    : withEntry(answer, { affectedName: name });
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

/** Why somebody speaks for another. An age says it for a child. */
export function readWhy(words: string, asking: Asking): Answer {
  const said = plain(words);
  const isHalf =
    /^(?:an? |the )?child$/.test(said) ||
    (/\bcapacity\b/.test(said) && !/\b(?:lacks?|no|without|lost|lacking|not)\b/.test(said));
  if (isHalf || words.includes('?')) return { entries: {}, whys: [], left: [words] };
  const age = Number((AGE.exec(said) ?? OF_AN_AGE.exec(said))?.[1] ?? Number.NaN);
  const isBare = /^\d{1,2}$/.test(plain(words));
  const isSure = !denies(words) && !doubts(words);
  if (isSure && age < 18 && !(isBare && age <= LAST_OF_THE_LIST))
    return { entries: { whyRepresented: age < 13 ? 'under13' : 'aged13to17' }, whys: [], left: [] };
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

/** “…, i think”: a doubt by itself goes for the day before it. */
const ONLY_DOUBT =
  /^(?:(?:but|so|or) )?(?:i )?(?:think|guess|reckon|believe|not sure|not certain|maybe|perhaps|probably|might be wrong|could be wrong)(?: (?:that|tho|though|so|anyway))?[.!?]?$/i;

/** Which service, when it happened, and how and when it reached us. */
export function readWhen(words: string, asking: Asking): Answer {
  const { waiting, today, holidays, fields } = asking;
  const [first, ...others] = waiting;
  const own = first !== undefined && others.length === 0 ? readField(words, first, asking) : nothingRead;
  if (first !== undefined && isTaken(own, first)) return own;
  const when = hearWhen(words, {
    today,
    when: 'past',
    holidays,
    services: options(asking, 'service'),
    serviceSynonyms: serviceWords,
    channels: options(asking, 'channel'),
  });
  const isUnknown =
    /\b(?:no idea when|(?:date|day|when)\b.{0,16}\b(?:not known|unknown|unsure|not sure)|(?:doesn'?t|does not|can'?t|cannot) (?:know|remember|recall) (?:the (?:date|day)|when|which day))/i.test(
      words,
    );
  const open = new Set([...waiting, 'happenedFrom', 'happenedAbout', 'foundOutOn']);
  const heard: Entries = { ...(isUnknown ? { happenedOn: notKnown } : {}), ...fromWhen(when) };
  const entries = Object.fromEntries(
    Object.entries(heard).filter(([name]) => open.has(name) && name in fields),
  );
  const nothing = Object.keys(entries).length === 0;
  if (nothing && own.whys.length > 0) return own;
  const dates = ['happenedOn', 'happenedFrom', 'foundOutOn', 'receivedOn'];
  if (clausesOf(words).some(({ text }) => ONLY_DOUBT.test(text)) && dates.some((name) => name in entries))
    return {
      entries: Object.fromEntries(Object.entries(entries).filter(([name]) => !dates.includes(name))),
      whys: ['You do not sound sure of the day. Which day was it?'],
      left: when.left,
    };
  const asks = when.asks.filter(({ field }) => open.has(field));
  const offers = asks.slice(0, 1).flatMap(({ field, between }) => {
    const its = fields[field];
    return its ? sayBetween(between, its, asking) : [];
  });
  return {
    entries,
    whys: asks.map(({ why }) => why),
    left: when.left,
    ...(offers.length > 1 ? { offers } : {}),
  };
}

const ENGLISH =
  /^(?:(?:just|speaks|she speaks|he speaks|they speak) )?english(?: (?:is )?(?:fine|ok|okay|only|speaking|speaker))?$/;

/** Adjustments, language and format. What is no need, or is denied or doubted, is named and not kept as one. */
export function readNeeds(words: string, asking: Asking): Answer {
  const [asked = 'adjustments'] = asking.waiting;
  if (sayNone.has(plain(words)))
    return {
      entries: asked === 'format' ? { format: '' } : { [asked]: 'None needed' },
      whys: [],
      left: [],
    };
  if (ENGLISH.test(plain(words))) return { entries: { language: 'English' }, whys: [], left: [] };
  const isUnknown = saysNotKnown(words) || (beginsNotKnown(words) && words.trim().split(/\s+/).length <= 4);
  if (isUnknown) return { entries: { adjustments: notKnown }, whys: [], left: [] };
  const parts = clausesOf(words);
  if (
    isHedged(parts.map(({ text }) => text.replace(/\b(?:someone|somebody|may)\b/gi, ''))) &&
    parts.length > 1
  )
    return { entries: {}, whys: ['I cannot tell how sure that is.'], left: [words] };
  const kinds = parts.map(({ text }) => needIn(text.replace(/^[•*–-]\s*/, ''), asking));
  const entries = Object.assign({}, ...kinds.map(({ entries: each }) => each)) as Entries;
  const hasNeed = kinds.some(({ isNeed }) => isNeed);
  const isKept = (index: number): boolean =>
    kinds[index]?.isNeed === true || (hasNeed && kinds[index]?.isBeside === true);
  const needs = parts.filter((_, index) => isKept(index));
  // One stretch of what was typed, to the letter; needs that stand apart are put side by side.
  const [first, last] = [needs[0], needs.at(-1)];
  const between = first && last ? parts.slice(parts.indexOf(first), parts.indexOf(last) + 1) : [];
  const isOneStretch = between.length === needs.length;
  const said =
    first && last && isOneStretch
      ? words.slice(first.at, last.at + last.text.length).replace(/^[•*–-]\s*/, '')
      : needs.map(({ text }) => text).join(', ');
  const left = parts.filter((_, index) => kinds[index]?.isLeft && !isKept(index)).map(({ text }) => text);
  return { entries: { ...entries, ...(said === '' ? {} : { adjustments: said }) }, whys: [], left };
}

interface Need {
  readonly entries: Entries;
  readonly isNeed?: true;
  readonly isLeft?: true;
  /** Says what is missing: “hasn’t got her hearing aids in” belongs to the needs beside it. */
  readonly isBeside?: boolean;
}

const NO_NEEDS = /^(?:no|none|nothing) (?:adjustments?|needs?|special needs|needed)\b/i;

const isMissing = (part: string): boolean =>
  /\b(?:has|have)(?: not|n'?t|n’t) (?:got|had)\b/i.test(part) &&
  !doubts(part) &&
  needWords.test(part) &&
  !otherQuestions.test(part);

function needIn(part: string, asking: Asking): Need {
  if (sayNone.has(plain(part)) || NO_NEEDS.test(part)) return { entries: { adjustments: 'None needed' } };
  if (denies(part) || doubts(part.replace(/\b(?:someone|somebody)\b/gi, '')) || /\bcan\b/i.test(part))
    return { entries: {}, isLeft: true, isBeside: isMissing(part) };
  const format = hearChoice(part, options(asking, 'format'), asking.words.format?.synonyms);
  const isFormat = format.is === 'taken' && format.left.length === 0 && format.value !== notKnown;
  const language = languages.exec(part)?.[0];
  const isWholly = language !== undefined && plain(part) === plain(language);
  const isLanguage =
    language !== undefined && !(isFormat && isWholly) && (languageWords.test(part) || isWholly);
  if (isFormat || isLanguage)
    return {
      entries: {
        ...(isFormat ? { format: format.value } : {}),
        ...(isLanguage ? { language } : {}),
      },
      ...(isLanguage && needWords.test(part.replace(language, '')) && !isFormat && !languageWords.test(part)
        ? { isNeed: true }
        : {}),
    };
  if (otherQuestions.test(part) || !needWords.test(part)) return { entries: {}, isLeft: true };
  return { entries: {}, isNeed: true };
}
