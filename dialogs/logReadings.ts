import { isLondonDate, longDate } from '../policy/calendar/dates';
import { notKnown, optionsOf, wordsOf, type Entries } from '../policy/machine/fields';
import type { AnyField } from '../policy/machine/target';
import {
  languageWords,
  needWords,
  otherQuestions,
  relationshipWords,
  sayNone,
  standingAnswers,
} from './reading/answerWords';
import { hearChoice, type Options } from './reading/choices';
import { clausesOf } from './reading/clauses';
import { hearField } from './reading/field';
import { looksLikeName, withoutLead } from './reading/names';
import { saysNotKnown } from './reading/notKnown';
import { plain } from './reading/plain';
import { denies, doubts } from './reading/stance';
import { hearWhen, type When } from './reading/when';
import { hearWho, type Who } from './reading/who';
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

/** Who raises it. A name, or how to reach them, said in the same breath is kept. */
export function readStanding(words: string, asking: Asking): Answer {
  const own = readField(words, 'raisedBy', asking);
  if (isTaken(own, 'raisedBy')) return own;
  const who = hearWho(words);
  const reached = who.phone ?? who.email ?? who.address;
  if (!who.standing && !reached) return own;
  const rest = fromWho(who);
  const said = who.standing && hearChoice(who.standing.words, options(asking, 'raisedBy'), standingAnswers);
  const isWhole = rest.left.length === 0 && rest.whys.length === 0 && !denies(words) && !doubts(words);
  return isWhole && said?.is === 'taken'
    ? { ...rest, entries: { ...rest.entries, raisedBy: said.value } }
    : rest;
}

const MOST_WORDS_OF_A_NAME = 4;

/** Asked for their name and nothing else, few words without doubt are one: people are called Friend, Will and Death. */
const isNameAskedFor = (words: string): boolean =>
  words.trim().split(/\s+/).length <= MOST_WORDS_OF_A_NAME &&
  /\p{L}/u.test(words) &&
  !/[\d?@]/.test(words) &&
  !denies(words) &&
  looksLikeName(withoutLead(words));

/** Their name and how to reach them, each told by its own shape. */
export function readWho(words: string, { waiting, entries }: Asking): Answer {
  const [only, ...others] = waiting;
  if (only !== undefined && others.length === 0 && (saysNotKnown(words) || sayNone.has(plain(words))))
    return { entries: { [only]: notKnown }, whys: [], left: [] };
  if (only === 'personName' && others.length === 0 && isNameAskedFor(words))
    return { entries: { personName: withoutLead(words) }, whys: [], left: [] };
  const who = hearWho(words);
  const read = fromWho(who);
  const reopens = who.standing?.standing === 'representative' && entries.raisedBy === 'patient';
  if (!reopens) return read;
  const why = `You said that the person themselves is raising it, and now “${who.standing?.words ?? ''}”. Who is it?`;
  return { ...read, whys: [...read.whys, why], reopens: ['raisedBy'] };
}

/** “her son”: whose son is not said, so it may be either. */
const mayBeEither: Readonly<Record<string, readonly string[]>> = {
  parent: ['child', 'parent'],
  child: ['parent', 'child'],
};

/** Whom they speak for, and what they are to them. */
export function readSpeaksFor(words: string, asking: Asking): Answer {
  const [only, ...others] = asking.waiting;
  if (only === 'relationship' && others.length === 0) return readField(words, 'relationship', asking);
  if (only !== undefined && others.length === 0 && saysNotKnown(words))
    return { entries: { [only]: notKnown }, whys: [], left: [] };
  if (only === 'affectedName' && others.length === 0 && isNameAskedFor(words))
    return { entries: { affectedName: withoutLead(words) }, whys: [], left: [] };
  const listed = options(asking, 'relationship');
  let answer: Answer = nothingRead;
  for (const { text } of clausesOf(words)) answer = withPart(answer, text, listed);
  return answer;
}

function withPart(answer: Answer, part: string, listed: Options): Answer {
  const bare = withoutLead(part).replace(/^(?:speaking )?(?:for|on behalf of) /i, '');
  const relation = hearChoice(
    bare
      .replace(/^(?:(?:she|he|they)(?:'s|’s| is| are)? |i am |i'm )?(?:her|his|their|the|a|an) /i, '')
      .replace(/ speaking$/i, ''),
    listed,
    relationshipWords,
  );
  const isSure = !denies(part) && !doubts(part);
  if (relation.is === 'taken' && relation.left.length === 0 && isSure) {
    const either = mayBeEither[relation.value];
    const isOwn = /^(?:her|his|their) /i.test(bare);
    if (either && isOwn && answer.entries.affectedName !== undefined)
      return {
        ...answer,
        whys: [...answer.whys, `“${part}” can be read two ways. What is the one who raised it to the other?`],
      };
    return { ...answer, entries: { ...answer.entries, relationship: relation.value } };
  }
  if (answer.entries.affectedName === undefined && isSure && looksLikeName(bare))
    return { ...answer, entries: { ...answer.entries, affectedName: bare } };
  return { ...answer, left: [...answer.left, part] };
}

const AGE =
  /^(?:(?:he|she|they)(?:'s| is|'re| are)? )?(?:only |just )?(?:an? )?(?:child (?:of |aged )?|aged? |age )?(\d{1,2})(?: ?(?:years? old|yrs?(?: old)?|yo|y o))?(?: child)?$/;
const LAST_OF_THE_LIST = 5;

/** Why somebody speaks for another. An age says it for a child. */
export function readWhy(words: string, asking: Asking): Answer {
  const age = Number(AGE.exec(plain(words))?.[1] ?? Number.NaN);
  const isBare = /^\d{1,2}$/.test(plain(words));
  if (age < 18 && !(isBare && age <= LAST_OF_THE_LIST))
    return { entries: { whyRepresented: age < 13 ? 'under13' : 'aged13to17' }, whys: [], left: [] };
  return readField(words, 'whyRepresented', asking);
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
    channels: options(asking, 'channel'),
  });
  const open = new Set([...waiting, 'happenedFrom', 'happenedAbout', 'foundOutOn']);
  const entries = Object.fromEntries(
    Object.entries(fromWhen(when)).filter(([name]) => open.has(name) && name in fields),
  );
  const nothing = Object.keys(entries).length === 0;
  if (nothing && own.whys.length > 0) return own;
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

/** Adjustments, language and format. What speaks of something else is named, not kept as a need. */
export function readNeeds(words: string, asking: Asking): Answer {
  if (sayNone.has(plain(words))) return { entries: { adjustments: 'None needed' }, whys: [], left: [] };
  if (saysNotKnown(words)) return { entries: { adjustments: notKnown }, whys: [], left: [] };
  const clauses = clausesOf(words).map(({ text }) => text);
  const taken: { needs: string[]; left: string[]; entries: Record<string, string> } = {
    needs: [],
    left: [],
    entries: {},
  };
  for (const clause of clauses) takeNeed(clause, clauses.length === 1, taken, asking);
  const { needs, left, entries } = taken;
  const own = needs.length > 0 ? needs.join(', ') : wordsOf(entries.adjustments);
  return { entries: { ...entries, ...(own === '' ? {} : { adjustments: own }) }, whys: [], left };
}

function takeNeed(
  clause: string,
  isAlone: boolean,
  { needs, left, entries }: { needs: string[]; left: string[]; entries: Record<string, string> },
  asking: Asking,
): void {
  const format = hearChoice(clause, options(asking, 'format'), asking.words.format?.synonyms);
  if (format.is === 'taken' && format.left.length === 0 && format.value !== notKnown)
    entries.format = format.value;
  else if (sayNone.has(plain(clause)) || /^no (?:adjustments?|needs?|special needs)/i.test(clause))
    entries.adjustments = 'None needed';
  else if (otherQuestions.test(clause)) left.push(clause);
  else if (languageWords.test(clause) && !denies(clause) && !doubts(clause)) entries.language = clause;
  else if (isAlone || needWords.test(clause)) needs.push(clause);
  else left.push(clause);
}
