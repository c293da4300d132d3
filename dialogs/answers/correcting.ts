import type { Context } from '../../policy/machine/command';
import { isBlank, notKnown, optionsOf, wordsOf, type Entries } from '../../policy/machine/fields';
import { asksForNarrative } from '../state/whatIsAsked';
import { findChanges } from './changing';
import { changeable, questionOf, waitingFor, type Draft, type Setting } from '../state/draft';
import { serviceWords } from '../reading/serviceWords';
import { hearChoice } from '../reading/choices';
import { findEmails, findPhones } from '../reading/contacts';
import { readPutRight, type PutRight } from '../reading/corrections';
import { findDates } from '../reading/dates';
import { hearField } from '../reading/field';
import { saysOnlyWhen } from '../reading/hearDate';
import { looksLikeName, withoutLead } from '../reading/names';
import { hasWords, plain, tokensOf } from '../reading/plain';
import { dayCues, besideFact } from '../reading/correctionWords';
import { hearYesNo } from '../reading/yesNo';
import { commandOf, scriptOf } from '../script/script';

/** What was given before and is said anew; or a sentence that asks which of it is meant. */
export interface Correction {
  readonly entries: Entries;
  readonly why?: string;
  /** What may be meant by it, by field: the next answer says which. */
  readonly between?: Entries;
  /** It puts right something in what happened, which stays as it was told: it is added there. */
  readonly added?: true;
}

const days = ['happenedOn', 'receivedOn', 'foundOutOn'] as const;

/** What words say that have been taken apart from what stands around them. */
interface World {
  readonly draft: Draft;
  readonly setting: Setting;
  readonly said: PutRight;
  /** All that was typed. */
  readonly words: string;
}

const isGiven = ({ draft }: World, name: string): boolean =>
  !isBlank(draft.entries[name]) && wordsOf(draft.entries[name]) !== '';

const isAllBeside = (words: string): boolean => tokensOf(words).every((token) => besideFact.has(token));

function datesIn(words: string, { context }: Setting) {
  const holidays = context.calendar.holidaysBetween(context.calendar.firstDay, context.calendar.lastDay);
  return findDates(words, { today: context.today, when: 'past', holidays });
}

const dayIn = (words: string, setting: Setting): string | undefined => {
  const [only, ...others] = datesIn(words, setting);
  return only && others.length === 0 && only.value.is === 'day' ? only.value.day : undefined;
};

const shortDays: readonly (readonly [RegExp, string])[] = [
  [/\bmon\b/gi, 'Monday'],
  [/\btues?\b/gi, 'Tuesday'],
  [/\bweds?\b/gi, 'Wednesday'],
  [/\bthu(?:rs?)?\b/gi, 'Thursday'],
  [/\bfri\b/gi, 'Friday'],
];

/** “Weds not tues”: where a day is put right, a short one is a day. */
const daysInFull = (words: string): string =>
  shortDays.reduce((all, [short, full]) => all.replace(short, full), words);

/** The days that one day may be meant for: by its cue, by the day that it was not, or all that were given. */
function correctDay(world: World): readonly Entries[] {
  const { draft, setting } = world;
  const { instead, ...put } = world.said;
  const said = {
    ...put,
    rest: daysInFull(put.rest),
    instead: instead === undefined ? undefined : daysInFull(instead),
  };
  const found = datesIn(said.rest, setting);
  const [day, ...others] = new Set(found.map(({ value }) => (value.is === 'day' ? value.day : undefined)));
  const beside = found.reduce((rest, { words }) => rest.replace(words, ' '), said.rest);
  if (day === undefined || others.length > 0 || !isAllBeside(beside)) return [];
  const given = days.filter((name) => isGiven(world, name));
  const was = said.instead === undefined ? undefined : dayIn(said.instead, setting);
  const cued = given.filter((name) => dayCues[name].test(beside));
  if (said.instead !== undefined && was === undefined && cued.length === 0) return [];
  const meant =
    cued.length > 0
      ? cued
      : was === undefined
        ? given
        : given.filter((name) => wordsOf(draft.entries[name]) === was);
  const waits = waitingAt(draft).some((name) => days.some((each) => each === name));
  const isOpen = waits && cued.length === 0 && was === undefined;
  // “No, on Thursday” where a day is asked for is the answer to that.
  if (isOpen && !said.isLed && !said.isSure) return [];
  const happened = meant.filter((name) => name === 'happenedOn' && /\bit was\b/i.test(beside) && !isOpen);
  return (happened.length > 0 ? happened : meant).map((name) => ({
    [name]: day,
    ...(name === 'happenedOn' && isGiven(world, 'happenedFrom') ? { happenedFrom: '' } : {}),
  }));
}

const waitingAt = (draft: Draft): readonly string[] => {
  const step = questionOf(draft);
  return step ? waitingFor(draft, step) : [];
};

const CALLS =
  /^(?:(?:her|his|their|the|patient'?s) )?(?:full |first |last |sur)?name(?:'s| is| was| should be)? (?:spelt |spelled )?(.+)$|^(?:(?:s?he|they)(?:'s| is| are)? )?(?:called|spelt|spelled) (.+)$/i;

function correctName(world: World): readonly Entries[] {
  const { draft, said } = world;
  const given = ['personName', 'affectedName'].filter((name) => isGiven(world, name));
  const straight = said.rest.replace(/[\u2018\u2019]/g, "'");
  const called = CALLS.exec(straight);
  const length = (called?.[1] ?? called?.[2] ?? '').length;
  const bare = said.rest.replace(/^(?:its|it'?s|it’s|that'?s|thats) /i, '');
  const named = called ? said.rest.slice(said.rest.length - length) : withoutLead(bare);
  if (!looksLikeName(named)) return [];
  const instead = plain(said.instead ?? '');
  const was = given.filter(
    (name) => instead !== '' && hasWords(tokensOf(wordsOf(draft.entries[name])), tokensOf(instead)),
  );
  const renamed = (name: string): string => {
    const stands = wordsOf(draft.entries[name]);
    const parts = stands.split(' ');
    const isPart = parts.length > 1 && tokensOf(named).length === 1 && tokensOf(instead).length === 1;
    return isPart ? parts.map((part) => (plain(part) === instead ? named : part)).join(' ') : named;
  };
  const isNamed = called !== null || /^(?:(?:her|his|their|the) )?name$/.test(instead);
  const isLast = draft.last === 'who' && said.isSure && instead === '' && /^\p{Lu}/u.test(named);
  const meant = was.length > 0 ? was : isNamed ? given : isLast ? ['personName'] : [];
  return meant.map((name) => ({ [name]: was.length > 0 ? renamed(name) : named }));
}

const NAMES_CONTACT = /\b(?:number|phone|mobile|mob|tel|telephone|e-?mail)\b/i;

function correctContact(world: World): readonly Entries[] {
  // “Her number ends 627 not 626, so 07700 902627”: the one number there is, where the number is named.
  const isNamed = NAMES_CONTACT.test(world.words) && world.said.isLed;
  const rest = isNamed ? world.words : world.said.rest;
  const found = [
    ...findPhones(rest).map((each) => ({ ...each, name: 'phone' })),
    ...findEmails(rest).map((each) => ({ ...each, name: 'email' })),
  ];
  const [only, ...others] = found;
  const isWhole = only && others.length === 0 && (isNamed || isAllBeside(rest.replace(only.words, ' ')));
  return isWhole && isGiven(world, only.name) ? [{ [only.name]: only.value.trim() }] : [];
}

/** Closed answers that a whole sentence may put right later; what could harm is put right where it was asked. */
const closed = ['service', 'channel', 'raisedBy', 'relationship', 'format'] as const;

const BEFORE_CHOICE =
  /^(?:(?:it|that|he|she|they)(?:'s|’s|s| is| was)? )?(?:about |at |from |by |in |the )*(?=\S)/i;

function correctChoice(world: World): readonly Entries[] {
  const { draft, setting, said } = world;
  const { fields } = commandOf(draft.command);
  if (/^\d+$/.test(said.rest) || isOwnNo(world)) return [];
  return closed.flatMap((name) => {
    const field = fields[name];
    if (!field || !isGiven(world, name)) return [];
    const listed = optionsOf(field, setting.state, setting.context) ?? {};
    const step = changeable(draft).find(({ fields: names }) => names.includes(name));
    const synonyms = name === 'service' ? serviceWords : step?.words?.[name]?.synonyms;
    const ways = [said.rest, said.rest.replace(BEFORE_CHOICE, '')].map((words) =>
      hearChoice(words, listed, synonyms),
    );
    const heard = ways.find((way) => way.is === 'taken' && way.left.length === 0);
    // “She is learning not to trust us” puts no service right: what it is not has to be what stood.
    const was = said.instead === undefined ? undefined : hearChoice(said.instead, listed, synonyms);
    const wasOther = was?.is === 'taken' ? was.value : undefined;
    if (said.instead !== undefined && wasOther !== wordsOf(draft.entries[name])) return [];
    return heard?.is === 'taken' && heard.value !== notKnown && heard.value !== wordsOf(draft.entries[name])
      ? [{ [name]: heard.value }]
      : [];
  });
}

/** “I meant no”: the question of yes or no that was answered last, or whatever was closed there. */
function correctLast(world: World): readonly Entries[] {
  const { draft, setting, said } = world;
  const { fields } = commandOf(draft.command);
  const { state, context } = setting;
  const step = changeable(draft).find(({ key }) => key === draft.last);
  const [name = ''] = step?.fields ?? [];
  const field = fields[name];
  if (!step || !field || !isGiven(world, name) || step.key === questionOf(draft)?.key) return [];
  const asking = { state, sources: context, today: context.today, holidays: [], actor: context.actor.id };
  const isDay = field.kind === 'date' && saysOnlyWhen(said.rest, { today: context.today });
  const isOpen =
    draft.command !== 'logConcern' && (isDay || field.kind === 'pick' || field.kind === 'number');
  if (field.kind !== 'yesNo' && field.kind !== 'choice' && !isOpen) return [];
  const heard = hearField(said.rest, field, { ...step.words?.[name] }, asking);
  if (heard.is !== 'taken' || heard.left.length > 0) return [];
  return [{ [name]: heard.value, ...(step.answers ? { whyNotSorted: '' } : {}) }];
}

/** “No, email please” where a “no” may answer what is asked. */
const isOwnNo = ({ draft, said }: World): boolean =>
  !said.isSure && !said.isLed && questionOf(draft)?.mayBeNo === true;

const isYesOrNo = (words: string): boolean => hearYesNo(words).is === 'taken';

/** “No, …” may answer a question of yes or no. */
function asksYesOrNo(draft: Draft): boolean {
  const step = questionOf(draft);
  const { fields } = commandOf(draft.command);
  return (
    step !== undefined &&
    (step.answers !== undefined || step.fields.some((name) => fields[name]?.kind === 'yesNo'))
  );
}

const askInFull =
  'What do you want to put right? Say it in full, such as “it happened on Thursday”, or say “change” and what to change.';

/**
 * “No sorry it was Thursday”, “actually her name is Maria”, “it’s not Monday, it’s Tuesday”, “I meant no”: what was
 * given before and is said anew, whatever is asked now. All of it has to be understood, and to be one thing; where it may
 * be several it is asked which. Undefined where nothing that stands is put right.
 */
export function readCorrection(draft: Draft, words: string, setting: Setting): Correction | undefined {
  const said = readPutRight(words);
  if (!said || draft.changing) return undefined;
  const world: World = { draft, setting, said, words };
  const isAnswer = isYesOrNo(said.rest);
  if (isAnswer && !said.isSure) return undefined;
  const last = said.isSure || !(asksYesOrNo(draft) || isOwnNo(world)) ? correctLast(world) : [];
  if (isAnswer) return last[0] ? { entries: last[0] } : { entries: {}, why: askInFull };
  const facts = draft.command === 'logConcern' ? factsIn(world) : [];
  return oneOf(world, facts.length > 0 ? facts : last) ?? addToWords(world, words);
}

const BEHIND =
  /[,.;]\s+(?:(?:and|also|but|plus)\s+)?|\s(?:and|also|plus)\s(?=(?:s?he|they|it|i|we|the|told|wants?|please)\b)/gi;

/** A correction, and what is said behind it: “sorry it was yesterday not Monday, and he wants a letter”. */
export function readCorrectionAnd(
  draft: Draft,
  words: string,
  setting: Setting,
): { readonly correction: Correction; readonly rest: string } | undefined {
  for (const { 0: end, index } of words.slice(0, MOST_CORRECTED).matchAll(BEHIND)) {
    const head = readCorrection(draft, words.slice(0, index), setting);
    const isNo =
      /^(?:no|nope|nah)\b/i.test(words.trim()) && readPutRight(words.slice(0, index))?.isSure !== true;
    const isFact = head && !isNo && !head.added && Object.keys(head.entries).length > 0;
    if (isFact) return { correction: head, rest: words.slice(index + end.length).trim() };
  }
  const correction = readCorrection(draft, words, setting);
  return correction && { correction, rest: '' };
}

const MOST_CORRECTED = 400;

/** What is put right inside an account of something else: only “this, not that”, where that is what stood. */
export function readCorrectionInside(draft: Draft, words: string, setting: Setting): Entries | undefined {
  for (const clause of words.slice(0, MOST_CORRECTED).split(/[.;\n]|, /)) {
    if (readPutRight(clause)?.instead === undefined) continue;
    const { entries = {}, why, added } = readCorrection(draft, clause, setting) ?? {};
    if (why === undefined && !added && Object.keys(entries).length > 0) return entries;
  }
  return undefined;
}

const factsIn = (world: World): readonly Entries[] =>
  [correctDay, correctName, correctContact, correctChoice].flatMap((read) => read(world));

/** Does this put right something that was told of a concern? */
export const putsRight = (draft: Draft, words: string, context: Context): boolean =>
  draft.command === 'logConcern' &&
  Object.keys(readCorrection(draft, words, { state: undefined, context })?.entries ?? {}).length > 0;

function oneOf(world: World, ways: readonly Entries[]): Correction | undefined {
  const each = [...new Map(ways.map((way) => [Object.keys(way)[0] ?? '', way])).values()];
  const [only, ...others] = each;
  if (!only) return undefined;
  if (others.length === 0) return { entries: only };
  const { questions = {} } = scriptOf(world.draft.command);
  const called = each.map((way) => questions[Object.keys(way)[0] ?? '']?.called ?? '');
  return {
    entries: {},
    between: Object.assign({}, ...each) as Entries,
    why: `What is “${world.said.rest}”: ${called.join(', or ')}?`,
  };
}

/** Something in what happened is put right: their words stay as they are, and this is added to them. */
function addToWords({ draft, said }: World, words: string): Correction | undefined {
  const told = wordsOf(draft.entries.words);
  const { instead } = said;
  const isTold = instead !== undefined && hasWords(tokensOf(told), tokensOf(instead));
  const isName = instead !== undefined && findChanges(draft, instead).length > 0;
  // “A neighbour, not a patient” answers what is asked: it is never put among their words.
  return isTold && !isName && (said.isLed || asksForNarrative(draft))
    ? { entries: { words: `${told}\n\n${words.trim()}` }, added: true }
    : undefined;
}

/** Which of the things that it may have been is meant, where that was asked. */
export function readWhich(draft: Draft, typed: string): Entries | undefined {
  const between = draft.between ?? {};
  const names = Object.keys(between);
  if (names.length === 0) return undefined;
  const number = /^(\d{1,2})[.)]?$/.exec(typed.trim())?.[1];
  const words = (number === undefined ? undefined : draft.offers?.[Number(number) - 1]) ?? typed;
  const { questions = {} } = scriptOf(draft.command);
  const listed = Object.fromEntries(names.map((name) => [name, questions[name]?.called ?? name]));
  const said = plain(words).replace(/^(?:it is |its |it's )?(?:when |how |which |the )?/, '');
  const heard = names.filter(
    (name) =>
      plain(listed[name] ?? '') === said ||
      plain(words) === plain(listed[name] ?? '') ||
      (days.some((each) => each === name) && dayCues[name as (typeof days)[number]].test(words)),
  );
  const [only, ...others] = heard;
  if (/^(?:both|both of (?:them|those)|all|all of them|same day|the same day)$/.test(said)) return between;
  return only !== undefined && others.length === 0 ? { [only]: between[only] } : undefined;
}

/** With nothing asked, “her name is Zofia” can only put something right. */
export function readAtReview(
  draft: Draft,
  words: string,
  setting: Setting,
): ReturnType<typeof readCorrectionAnd> {
  const said = words.replace(/^(?:(?:and|oh|also|but|ah|ok|so|hang on|wait)[\s,]{1,3}){1,3}/i, '');
  const put = tokensOf(said).length > 1 ? readCorrectionAnd(draft, `sorry, ${said}`, setting) : undefined;
  return put && Object.keys(put.correction.entries).length > 0 && !put.correction.added ? put : undefined;
}

const WRONG_NAME =
  /^(?:(?:the|her|his|their) )?name(?:'s|’s|s| is)? (?:wrong|not right|incorrect)[\s,.;:–-]{1,3}(?:(?:it'?s|it’s|it is|it should be|should be|that'?s) ){0,2}(\S.{1,120})$/i;

/** “Name is wrong, it’s Ann Lee 07700 900123”: the name, and the ways to reach them that are said with it. */
export function readWrongName(
  words: string,
): { readonly names: readonly string[]; readonly said: string } | undefined {
  const said = WRONG_NAME.exec(words.trim())?.[1];
  if (said === undefined) return undefined;
  const ways = [
    ...(/\d{5}|\d{3,4} \d{3}/.test(said) ? ['phone'] : []),
    ...(said.includes('@') ? ['email'] : []),
  ];
  return { names: ['personName', ...ways], said };
}
