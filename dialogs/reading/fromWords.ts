import type { LondonDate } from '../../policy/calendar/dates';
import { clausesOf } from './clauses';
import { relationshipWords, theOtherWay } from './relationshipWords';
import { hearChoice, type Options, type Synonyms } from './choices';
import { findAddresses, findEmails, findPhones } from './contacts';
import { findDates, type DateFound } from './dates';
import type { DateWorld } from './dateSums';
import type { Found } from './found';
import { dateCues } from './lexicon';
import { ownAccount } from './ownAccount';
import { readPastedEmail } from './pasted';
import { hasWords, tokensOf } from './plain';
import { findReachedUs, type ReachedUs } from './reachedUs';
import { denies, doubts } from './stance';
import * as words from './suggestWords';
import { relativesToldAbout } from './toldAbout';

/** What the words are looked through with. */
export interface WordsWorld extends DateWorld {
  readonly services: Options;
  readonly serviceSynonyms: Synonyms;
  readonly channels: Options;
  readonly relationships: Options;
}

/** What somebody’s words suggest, by field: to be confirmed, and never an answer by itself. London dates. */
export interface FromWords {
  readonly raisedBy?: 'patient' | 'representative';
  readonly relationship?: string;
  readonly personName?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
  readonly service?: string;
  readonly channel?: string;
  readonly happenedOn?: LondonDate;
  readonly receivedOn?: LondonDate;
}

/** The one thing that there is; nothing where there are several. */
const only = <T>(all: readonly T[]): T | undefined => (new Set(all).size === 1 ? all[0] : undefined);

/** The clause of a place, up to it. */
const upTo = (text: string, at: number): string => {
  const clause = clausesOf(text)
    .filter((each) => each.at <= at)
    .at(-1);
  return text.slice(Math.min(clause?.at ?? 0, at), at);
};

const LOOKS_BACK = 30;

/** “Don’t ring her on …”, “never use …”: a number at which nobody is to be reached. */
export const isForbidden = (before: string): boolean =>
  /\b(?:don'?t|do not|never|not to|no longer|stop|must(?:n'?t| not)|shouldn'?t|should not|can'?t|cannot|wouldn'?t|won'?t)\b.{0,40}\b(?:ring|call|phone|use|text|txt|contact|reach|e-?mail|write|leave|try)/i.test(
    before.replace(/[\u2018\u2019]/g, "'"),
  );

/** The one number or address of its kind, where nothing beside it says that it is somebody else’s. */
function reachedBy(text: string, found: readonly Found<string>[]): string | undefined {
  const [first, ...others] = found;
  if (!first || others.length > 0) return undefined;
  const before = `${upTo(text, first.at)} ${text.slice(Math.max(0, first.at - LOOKS_BACK), first.at)}`;
  const isDialled = /\b(?:rang|rung|ring|call|called|dialled|phoned|phone)\s{1,2}$/i.test(before);
  return isDialled || words.numberOfAnother.test(before) || doubts(before) || isForbidden(before)
    ? undefined
    : first.value.replace(/^\((?![^)]*\))/, '').trim();
}

const LIVES = /(?:lives?|living|address|write to (?:her|him|them|me))(?: is)?(?: at| in)?:?\s*$/i;

/** A postal address, where it is said to be one: a concern tells of many places. */
const addressIn = (text: string): string | undefined =>
  only(
    findAddresses(text)
      .filter(
        ({ words: whole, at }) =>
          LIVES.test(text.slice(Math.max(0, at - LOOKS_BACK), at)) ||
          /^(?:lives?|address)\b/i.test(whole.replace(/^(?:s?he|they)\s/i, '')),
      )
      .map(({ value }) => value),
  );

const OWN_NAME =
  /\b(?:[Mm]y|[Cc]aller'?s|[Tt]heir) name is ((?:\p{Lu}[\p{L}'’-]{1,30}\.?)(?:\s\p{Lu}[\p{L}'’-]{1,30}){0,3})/u;

function nameIn(text: string, reached: readonly ReachedUs[]): string | undefined {
  const own = OWN_NAME.exec(text)?.[1];
  return only([...reached.flatMap(({ name }) => name ?? []), ...(own === undefined ? [] : [own])]);
}

/** Who it was, as they stand to the matter: the patient, or a relative of somebody whom the words name. */
function standingIn(
  text: string,
  reached: readonly ReachedUs[],
  relationships: Options,
): Pick<FromWords, 'raisedBy' | 'relationship'> {
  const role = only(reached.flatMap((each) => each.role?.said ?? []));
  if (role === undefined) return {};
  if (words.patients.has(role)) return { raisedBy: 'patient' };
  const relationOf = (said: string): string | undefined => {
    const heard = hearChoice(said, relationships, relationshipWords);
    return heard.is === 'taken' && heard.left.length === 0 ? heard.value : undefined;
  };
  const relationship = relationOf(role);
  if (relationship === undefined || relationship === 'other') return {};
  const about = relativesToldAbout(text).map((each) => theOtherWay[relationOf(each) ?? '']);
  const isTheirs =
    words.speakers.has(role) ||
    reached.every((each) => each.role === undefined || each.role.isOfSomebody) ||
    (about.length > 0 && about.every((each) => each === relationship));
  return isTheirs ? { raisedBy: 'representative', relationship } : {};
}

/** The services that are named without doubt: in more words than one, or by what means nothing else. */
function serviceIn(text: string, { services, serviceSynonyms }: WordsWorld): string | undefined {
  const tokens = tokensOf(text);
  const isSaid = (phrase: readonly string[]): boolean => {
    const at = tokens.findIndex((_, from) => hasWords(tokens.slice(from, from + phrase.length), phrase));
    if (at < 0) return false;
    const around = [...phrase, tokens[at + phrase.length] ?? ''];
    const isSure = phrase.length === 1 && words.servicesAlone.has(phrase[0] ?? '');
    return isSure || around.some((token) => words.serviceNouns.has(token))
      ? !denies(tokens.slice(Math.max(0, at - 3), at).join(' ')) &&
          !doubts(tokens.slice(Math.max(0, at - 3), at).join(' '))
      : false;
  };
  return only(
    Object.entries(services).flatMap(([key, label]) =>
      [label, ...(serviceSynonyms[key] ?? [])].some((phrase) => isSaid(tokensOf(phrase))) ? [key] : [],
    ),
  );
}

const dayOf = ({ value }: DateFound): LondonDate | undefined => (value.is === 'day' ? value.day : undefined);

/** Whose day is this: does it stand next to what somebody did to reach us, and did they reach us with something? */
function isReceipt(text: string, date: DateFound, { to, isToUs }: ReachedUs, today: LondonDate): boolean {
  if (date.at < to || !/^[\s,]{0,3}(?:on |at |early |late )?$/i.test(text.slice(to, date.at))) return false;
  const next = tokensOf(text.slice(date.at + date.words.length, date.at + date.words.length + LOOKS_BACK))[0];
  return isToUs || dayOf(date) === today || words.reports.has(next ?? '');
}

/** The one day besides that is told of in a clause of its own, as something that was. */
function happenedIn(text: string, date: DateFound, reached: readonly ReachedUs[]): LondonDate | undefined {
  const clause = clausesOf(text)
    .filter(({ at }) => at <= date.at)
    .at(-1);
  if (!clause) return undefined;
  const end = clause.at + clause.text.length;
  const told = reached.find(({ to }) => to > clause.at && to <= date.at);
  const own = text.slice(told ? told.to : clause.at, end);
  const isOther = dateCues.foundOutOn.test(own) || dateCues.receivedOn.test(own);
  const isDenied = denies(text.slice(Math.max(0, date.at - 8), date.at));
  return isOther || isDenied || doubts(own) || words.anotherDay.test(own.replace(date.words, ' '))
    ? undefined
    : dayOf(date);
}

function daysIn(
  text: string,
  reached: readonly ReachedUs[],
  world: WordsWorld,
): Pick<FromWords, 'happenedOn' | 'receivedOn'> {
  const dates = findDates(text, world);
  const receipts = dates.filter((date) => reached.some((each) => isReceipt(text, date, each, world.today)));
  const others = dates.filter((date) => !receipts.includes(date));
  const [one, ...more] = others;
  const receivedOn = only(receipts.map(dayOf));
  const happenedOn = one && more.length === 0 ? happenedIn(text, one, reached) : undefined;
  const isOrdered = !happenedOn || !receivedOn || happenedOn <= receivedOn;
  return isOrdered ? { ...(happenedOn ? { happenedOn } : {}), ...(receivedOn ? { receivedOn } : {}) } : {};
}

const present = <T extends object>(all: T): T =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T;

const LONGEST = 6_000;

/** What is unmistakable in what somebody wrote first, so that nobody has to type it twice. */
export function readFromWords(said: string, world: WordsWorld): FromWords {
  const pasted = readPastedEmail(said.slice(0, LONGEST));
  if (!pasted) return readOwn(said, world);
  const { name, address, sent = '' } = pasted;
  const [day] = findDates(sent, world);
  const receivedOn = day && dayOf(day);
  const { happenedOn, ...own } = readOwn(pasted.body, world);
  return present({
    ...own,
    ...(happenedOn !== undefined && (receivedOn === undefined || happenedOn <= receivedOn)
      ? { happenedOn }
      : {}),
    personName: name ?? own.personName,
    email: address ?? own.email,
    channel: 'email' in world.channels ? 'email' : own.channel,
    receivedOn: receivedOn ?? own.receivedOn,
  });
}

function readOwn(said: string, world: WordsWorld): FromWords {
  const own = ownAccount(said.slice(0, LONGEST));
  const reached = findReachedUs(own);
  const phones = findPhones(own);
  const text = phones.reduce((rest, { words: phone }) => rest.replace(phone, ' '.repeat(phone.length)), own);
  const channel = only(reached.flatMap((each) => each.channel ?? []));
  return present({
    ...standingIn(own, reached, world.relationships),
    personName: nameIn(own, reached),
    phone: reachedBy(own, phones),
    email: reachedBy(own, findEmails(own)),
    address: addressIn(own),
    service: serviceIn(own, world),
    channel: channel !== undefined && channel in world.channels ? channel : undefined,
    ...daysIn(text, reached, world),
  });
}
