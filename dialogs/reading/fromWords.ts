import type { LondonDate } from '../../policy/calendar/dates';
import { readAboutWhom } from './aboutWhom';
import { findAgeBand } from './ageTold';
import { clausesOf } from './clauses';
import { findEffect } from './effectTold';
import { findPlace } from './placeTold';
import { findOutcome } from './wantsTold';
import { relationshipWords, theOtherWay } from './relationshipWords';
import { hearChoice, type Options, type Synonyms } from './choices';
import { findAddresses, findEmails, findPhones } from './contacts';
import { findDates, type DateFound } from './dates';
import type { DateWorld } from './dateSums';
import type { Found } from './found';
import { dateCues } from './lexicon';
import { ownAccount } from './ownAccount';
import { QUOTES } from './emailWords';
import { readPastedEmail } from './pasted';
import { isOfStaff, phoneSigned } from './signedEmail';
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
  readonly affectedName?: string;
  readonly ageBand?: string;
  readonly effect?: string;
  readonly outcome?: string;
  /** A ward that no list of services knows, as it was said: it fills nothing, and is shown beside the question. */
  readonly place?: string;
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

/** Which of the relations a word for somebody is. */
const relationIn =
  (relationships: Options) =>
  (said: string): string | undefined => {
    const heard = hearChoice(said, relationships, relationshipWords);
    return heard.is === 'taken' && heard.left.length === 0 ? heard.value : undefined;
  };

/** “Pt says …”, “SU, 34, complains …”: whoever uses the service told it themselves. */
const PATIENT_TELLS =
  /(?:^|[.!?;\n,:–-]\s{0,3})(?:hi |so |ok |fyi )?(?:(?:the|a|our|this|my) )?(?:pt|patient|service user|su|client)(?:,? (?:mr|mrs|ms|miss) [\p{L}'’-]{2,20}| \p{Lu}[\p{L}'’-]{1,20})?(?:,? (?:aged )?\d{1,3},?)?(?: (?:on|in|from|at) (?:[\p{L}'’-]{2,20} ward|ward \d{1,2}|[\d]:[\d]|bay \d|bed \d{1,2}|rehab))?,? (?:also )?(?:says?|states?|reports?|complain(?:s|ed)|is complaining|told (?:me|us)|tells (?:me|us)|asked me|wants to complain|feels)\b(?! (?:his|her|their) (?:mum|mother|dad|father|wife|husband|son|daughter|partner|sister|brother)\b)/iu;
/** The same in staff’s own words around it: “log this for a pt”. */
const FOR_PATIENT =
  /\b(?:for|from|on behalf of) (?:(?:a|the|our|my|one of our) )?(?:pt|patient|service user|su)\b(?!['’s])(?! (?:mum|mother|dad|father|wife|husband|son|daughter|partner|sister|brother|relative|carer)\b)/i;
const FOR_NAMED = /\b(?:from|for) ((?:mrs?|ms|miss|mx) [\p{L}'’-]{2,25})(?=\s?[.,:;!–-]|$)/iu;

/** What the lines suggest in which staff hand on what somebody told: who that was, how and when they reached us. */
export function readFromFraming(framing: string, world: WordsWorld): FromWords {
  const { effect: _effect, outcome: _outcome, ...own } = readFromWords(framing, world);
  const [, named] = FOR_NAMED.exec(framing) ?? [];
  return present({
    ...own,
    personName: own.personName ?? named,
    raisedBy: own.raisedBy ?? (FOR_PATIENT.test(framing) ? ('patient' as const) : undefined),
  });
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
  const relationOf = relationIn(relationships);
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

const BESIDE_REACHING =
  /^[\s,]{0,3}(?:(?:in )?(?:the |my |our )?(?:corridor|office|ward|lounge|car park|garden) )?(?:at \d{1,2}(?:[.:]\d\d)?\s?(?:am|pm)? )?(?:on |at |early |late |just |only )?$/i;

/** Whose day is this: does it stand next to what somebody did to reach us, and did they reach us with something? */
function isReceipt(text: string, date: DateFound, reached: ReachedUs, today: LondonDate): boolean {
  const { to, isToUs, name, role } = reached;
  if (date.at < to || !BESIDE_REACHING.test(text.slice(to, date.at))) return false;
  const after = text.slice(date.at + date.words.length, date.at + date.words.length + LOOKS_BACK);
  // “Lorraine Petty rang yesterday.” says no more than that.
  const isAll = /^\s?(?:[.\n]|$)/.test(after) && (name !== undefined || role !== undefined);
  return isToUs || isAll || dayOf(date) === today || words.reports.has(tokensOf(after)[0] ?? '');
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
  // “Emailed on Tuesday, …”: the day of that, whoever it went to.
  const isOfReaching = told !== undefined && BESIDE_REACHING.test(text.slice(told.to, date.at));
  return isOfReaching ||
    isOther ||
    isDenied ||
    doubts(own) ||
    words.anotherDay.test(own.replace(date.words, ' '))
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

/** An email that only sends another on: that stands below it with marks, and is what is told. */
const unmarked = (words: string): string =>
  words.startsWith(QUOTES) ? words.slice(QUOTES.length).replace(/^> ?/gm, '').trimStart() : words;

/** What is unmistakable in what somebody wrote first, so that nobody has to type it twice. */
export function readFromWords(typed: string, world: WordsWorld): FromWords {
  const said = unmarked(typed.slice(0, LONGEST));
  const pasted = readPastedEmail(said);
  if (!pasted) return readOwn(said, world);
  const { name, address, sent = '' } = pasted;
  // A colleague’s email hands on what somebody told: its sender and its day are not theirs.
  if (isOfStaff(name ?? '', address)) return readOwn(pasted.body, world);
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
    phone: own.phone ?? phoneSigned(pasted.body),
  });
}

/** Who raises it and whom it is about: what is said in two ways has to agree. */
function peopleIn(
  own: string,
  reached: readonly ReachedUs[],
  world: WordsWorld,
): Pick<FromWords, 'raisedBy' | 'relationship' | 'personName' | 'affectedName' | 'ageBand'> {
  const standing = standingIn(own, reached, world.relationships);
  const whom = readAboutWhom(own, reached, relationIn(world.relationships));
  const isTold = reached.every(({ role, name }) => name === undefined && role === undefined);
  const tells: 'patient' | undefined =
    isTold && whom.raisedBy === undefined && PATIENT_TELLS.test(own) ? 'patient' : undefined;
  const toldOf = relationIn(world.relationships)(only(reached.flatMap(({ role }) => role?.said ?? [])) ?? '');
  // “The mum rang re her dad”: whose mum, and whose dad, may be two things.
  const isTwo = toldOf !== undefined && whom.relationship !== undefined && toldOf !== whom.relationship;
  if (isTwo) return { personName: nameIn(own, reached) };
  const raisedBy = only<'patient' | 'representative'>(
    [standing.raisedBy, whom.raisedBy, tells].filter((each) => each !== undefined),
  );
  const relationship = only([standing.relationship, whom.relationship].filter((each) => each !== undefined));
  const personName = nameIn(own, reached) ?? whom.personName;
  const isFor = raisedBy === 'representative';
  const affectedName = isFor && whom.affectedName !== personName ? whom.affectedName : undefined;
  const isPatient = raisedBy === 'patient';
  const ageBand =
    isFor || isPatient
      ? findAgeBand(own, { whom, isPatient, ...(personName === undefined ? {} : { personName }) })
      : undefined;
  return { raisedBy, relationship: isFor ? relationship : undefined, personName, affectedName, ageBand };
}

function readOwn(said: string, world: WordsWorld): FromWords {
  const own = ownAccount(said.slice(0, LONGEST));
  const reached = findReachedUs(own);
  const phones = findPhones(own);
  const text = phones.reduce((rest, { words: phone }) => rest.replace(phone, ' '.repeat(phone.length)), own);
  const channel = only(reached.flatMap((each) => each.channel ?? []));
  const people = peopleIn(own, reached, world);
  const service = serviceIn(own, world);
  const names = [
    ...[people.personName, people.affectedName].filter((name) => name !== undefined),
    ...reached.flatMap(({ role }) => (role && !words.patients.has(role.said) ? [role.said] : [])),
    ...(words.calledAs[people.relationship ?? ''] ?? []),
  ];
  return present({
    ...people,
    phone: reachedBy(own, phones),
    email: reachedBy(own, findEmails(own)),
    address: addressIn(own),
    service,
    place: service === undefined ? findPlace(own) : undefined,
    channel: channel !== undefined && channel in world.channels ? channel : undefined,
    effect: findEffect(own),
    outcome: findOutcome(own, names),
    ...daysIn(text, reached, world),
  });
}
