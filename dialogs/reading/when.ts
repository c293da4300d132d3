import { channelWords, dateCues } from './lexicon';
import { writtenOut } from './dateWords';
import { longDate, type LondonDate } from '../../policy/calendar/dates';
import { findPhones } from './contacts';
import { hearChoice, type Options, type Synonyms } from './choices';
import { findDates, type DateFound } from './dates';
import type { DateRead, DateWorld } from './dateSums';
import { nothing } from './found';
import { hasWords, tokensOf } from './plain';
import { stanceOf } from './stance';

/** What is open when it is asked which service it is about, when it happened, and how and when it reached us. */
export interface WhenWorld extends DateWorld {
  readonly services: Options;
  readonly channels: Options;
  readonly serviceSynonyms?: Synonyms;
  readonly channelSynonyms?: Synonyms;
  /** The one day that is still to be told, or is asked by itself: a day without a cue is that one. */
  readonly only?: DateField;
  /** The day that “the same day” means. */
  readonly same?: LondonDate;
}

export type WhenField = 'service' | 'channel' | 'happenedOn' | 'foundOutOn' | 'receivedOn';

/** Something of the answer that has to be asked: `why` is a sentence for the person. */
export interface WhenAsk {
  readonly field: WhenField;
  readonly why: string;
  readonly between: readonly string[];
  /** The day that may be either when it happened or when it reached us. */
  readonly either?: LondonDate;
}

/** What an answer says of service, days and channel. What is not here was not said. London dates. */
export interface When {
  readonly service?: string;
  readonly channel?: string;
  readonly happenedOn?: LondonDate;
  readonly happenedFrom?: LondonDate;
  /** Their own words for a time without a day. */
  readonly happenedAbout?: string;
  readonly foundOutOn?: LondonDate;
  readonly receivedOn?: LondonDate;
  readonly asks: readonly WhenAsk[];
  readonly left: readonly string[];
}

type DateField = keyof typeof dateCues;

const PARTS =
  /[,;\n()]|\.(?=\s|$)|\s(?:and|then|but)\s|\s[-–—]\s(?!\d|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec))/gi;

interface Segment {
  readonly text: string;
  readonly at: number;
}

/** Parts that each say one thing: at commas and stops, and at an “and” that goes on to another day. */
function segmentsOf(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  const take = (to: number): void => {
    const raw = text.slice(from, to);
    if (raw.trim() !== '') segments.push({ text: raw, at: from });
  };
  for (const { 0: end, index } of text.matchAll(PARTS)) {
    if (/^\s(?:and)/i.test(end) && /\b(?:between|from)\s[^,;]{0,24}$/i.test(text.slice(from, index)))
      continue;
    take(index);
    from = index + end.length;
  }
  take(text.length);
  return segments;
}

interface Placed extends DateFound {
  readonly field?: DateField;
}

/** The question a day answers: the cue that stands nearest to it in its own part, before it rather than after. */
function fieldOf(
  segment: Segment,
  { at, words }: DateFound,
  dates: readonly DateFound[],
): DateField | undefined {
  const [start, end] = [at - segment.at, at - segment.at + words.length];
  // When a letter was written is not when it came.
  if (/\bdated\s{0,3}$/i.test(segment.text.slice(0, start))) return undefined;
  // “Tuesday, and she rang on Wednesday”: a cue in front of another day is that one’s.
  const isOfNext = (index: number): boolean =>
    dates.some((date) => date.at - segment.at > index && date.at < segment.at + segment.text.length);
  const places = (Object.keys(dateCues) as DateField[]).flatMap((field) =>
    [...segment.text.matchAll(new RegExp(dateCues[field], 'gi'))]
      .filter(({ index }) => index < start || !isOfNext(index))
      .map(({ index, 0: cue }) => ({
        field,
        away: index < start ? start - index - cue.length : AFTER + index - end,
      })),
  );
  const [nearest] = places.sort((one, other) => one.away - other.away);
  return nearest?.field ?? (CAME_ALONE.test(segment.text.replace(words, ' ')) ? 'receivedOn' : undefined);
}

/** “In person, yesterday”: a day alone in its part, where the part before it says how it reached us and has no day. */
function cuedBefore(
  segments: readonly Segment[],
  segment: Segment,
  date: DateFound,
  all: readonly DateFound[],
): DateField | undefined {
  const before = segments[segments.indexOf(segment) - 1];
  if (!before || /\p{L}/u.test(segment.text.replace(date.words, ' '))) return undefined;
  const hasDay = all.some(({ at }) => at >= before.at && at < before.at + before.text.length);
  return !hasDay && CAME_ALONE.test(before.text) ? 'receivedOn' : undefined;
}

const CAME_ALONE =
  /^\s*(?:(?:it )?(?:came|was) )?(?:in person|face to face|f2f|(?:by )?(?:phone|telephone|tel|e-?mail|letter|post)|on the phone|over the phone|s?he (?:rang|phoned|e-?mailed)(?: (?:us|me))?)\s*$/i;

const AFTER = 1_000;

const dayOf = (read: DateRead): LondonDate | undefined =>
  read.is === 'day' || read.is === 'span' ? read.day : undefined;

/** A number to call back says nothing of how it reached us. */
const withoutPhones = (words: string): string =>
  findPhones(words).reduce((text, { words: phone }) => text.replace(phone, ' '), words);

/** Its “and” parts nothing. */
const MOTHER_AND_BABY = /\bmother (?:and|n|&) baby\b/gi;

/** Reads an answer about service, days and channel. Every day needs its cue, or the only place that is left for it. */
export function hearWhen(said: string, world: WhenWorld): When {
  const words = withoutPhones(writtenOut(said.replace(MOTHER_AND_BABY, 'mother baby')));
  const segments = segmentsOf(words);
  const all = findDates(words, world);
  const dates = all.map((date): Placed => {
    const segment = segments.find(({ at, text }) => date.at >= at && date.at < at + text.length);
    const field =
      segment &&
      (fieldOf(segment, date, all) ??
        (all.length > 1 ? cuedBefore(segments, segment, date, all) : undefined));
    return field ? { ...date, field } : date;
  });
  const isReached = dateCues.receivedOn.test(words);
  const isSame = isSameDay(words);
  const { only } = world;
  const placed = placeDays(dates, {
    isReached,
    isSameDay: isSame,
    isTakenBack: TAKEN_BACK.test(words),
    isEither: /\bor\b/i.test(words),
    only,
  });
  const days = isSame ? withSameDay(placed, isReached, world) : placed;
  const { service, channel, asks, left } = readParts(segments, dates, world);
  return {
    ...(service ? { service } : {}),
    ...(channel ? { channel } : {}),
    ...days.taken,
    asks: [...days.asks, ...asks],
    left,
  };
}

interface Days {
  readonly taken: Partial<Pick<When, DateField | 'happenedFrom' | 'happenedAbout'>>;
  readonly asks: readonly WhenAsk[];
}

/** What is told of the days besides: that it reached us, that it was the same day, that one was a slip. */
interface Told {
  readonly isReached: boolean;
  readonly isSameDay: boolean;
  readonly isTakenBack: boolean;
  /** One day or another: “or”. */
  readonly isEither: boolean;
  readonly only: DateField | undefined;
}

const TAKEN_BACK = /\b(?:sorry|i mean|i meant|scrap that|correction|no wait)\b/i;
const SAME_DAY =
  /\b(?:(?:on |at |it was )?the )?same (?:day|date|time|night|morning|afternoon|evening)\b(?: (?:as well|too))?|\b(?:straight ?away|(?:straight|right|just) after(?:wards)?|there and then|at the time)\b|\bwhen it happened\b|^\s*(?:the )?(?:same|both|ditto)(?: (?:as well|too|again))?[\s.!]*$/i;

/** Is a day told by another one: “the same day”, “when it happened”, “both”? */
export const isSameDay = (words: string): boolean => SAME_DAY.test(words);

/** “…, and they rang the same day”: the one day there is, for both. */
function withSameDay(days: Days, isReached: boolean, { only, same }: WhenWorld): Days {
  const { happenedOn, receivedOn } = days.taken;
  if (days.asks.length > 0) return days;
  if (only && same && !days.taken[only]) return { ...days, taken: { ...days.taken, [only]: same } };
  return isReached && happenedOn && !receivedOn
    ? { ...days, taken: { ...days.taken, receivedOn: happenedOn } }
    : days;
}

const questions: Readonly<Record<DateField, string>> = {
  happenedOn: 'when it happened',
  foundOutOn: 'when they found out',
  receivedOn: 'when it reached us',
};

function placeDays(dates: readonly Placed[], told: Told): Days {
  const placed = withOnlyPlaceLeft(dates, told);
  const taken: Record<string, string> = {};
  const asks: WhenAsk[] = [];
  const vague = vagueOnly(dates, told.only);
  if (vague) return { taken: { happenedAbout: vague }, asks };
  for (const field of Object.keys(dateCues) as DateField[]) {
    const own = placed.filter((date) => date.field === field);
    const [first, ...more] = own;
    if (!first) continue;
    const { value: read, words } = first;
    const day = dayOf(read);
    // “Just now, today” is one day.
    const others = more.filter(({ value }) => day === undefined || dayOf(value) !== day);
    if (others.length > 0)
      asks.push({
        field,
        why: `I see more than one day for ${questions[field]}. Which is it?`,
        between: own.flatMap(({ value }) => dayOf(value) ?? []),
      });
    else if (day) {
      taken[field] = day;
      if (read.is === 'span' && field === 'happenedOn') taken.happenedFrom = read.from;
    } else if (read.is === 'ask') asks.push({ field, why: read.why, between: read.between });
    else if (read.is === 'since') {
      if (field === 'happenedOn') taken.happenedFrom = read.from;
      asks.push({ field, why: `Is it still going on? If not, when was the last time?`, between: [] });
    } else {
      if (field === 'happenedOn') taken.happenedAbout = words;
      asks.push({ field, why: `“${words}” is not one day. Which day was it?`, between: [] });
    }
  }
  const loose = placed.filter(({ field }) => field === undefined);
  const either = told.isEither ? eitherOf(loose) : undefined;
  return { taken, asks: [...asks, ...(either ? [either] : loose.map(askWhat))] };
}

/** “Tues i think, or was it wed”: both days are offered. */
function eitherOf(loose: readonly Placed[]): WhenAsk | undefined {
  const days = [
    ...new Set(loose.flatMap(({ value }) => (value.is === 'ask' ? value.between : (dayOf(value) ?? [])))),
  ];
  return loose.length === 2 && days.length === 2
    ? { field: 'happenedOn', why: `Is it ${days.map(longDate).join(', or ')}?`, between: days }
    : undefined;
}

/** All that is said of when it happened, where none of it is a day: “sometime last week”. */
const vagueOnly = (dates: readonly Placed[], only: DateField | undefined): string | undefined =>
  only === 'happenedOn' &&
  dates.length > 0 &&
  dates.every(({ field, value }) => value.is === 'about' && (field ?? only) === only)
    ? dates.map(({ words }) => words).join(' ')
    : undefined;

function askWhat({ words, value }: Placed): WhenAsk {
  const day = dayOf(value);
  return {
    field: 'happenedOn',
    why: `Is “${words}” when it happened, when it reached us, or both?`,
    between: [],
    ...(day && value.is === 'day' ? { either: day } : {}),
  };
}

/** A day without a cue is when it happened if that is the one day missing: there is no other place for it. */
function withOnlyPlaceLeft(
  dates: readonly Placed[],
  { isReached, isSameDay, isTakenBack, only: asked }: Told,
): readonly Placed[] {
  const loose = dates.filter(({ field }) => field === undefined);
  const has = (field: DateField): boolean => dates.some((date) => date.field === field);
  const [only] = loose;
  if (loose.length !== 1 || isTakenBack) return dates;
  if (asked && !has(asked)) return dates.map((date) => (date === only ? { ...date, field: asked } : date));
  if (has('happenedOn')) return dates;
  // It cannot have happened after it reached us: “letter 6/10, today in clinic” says neither.
  const received = dates.find(({ field }) => field === 'receivedOn');
  const [day, reached] = [only && dayOf(only.value), received && dayOf(received.value)];
  if (day && reached && day > reached)
    return dates.map((date) =>
      date === received ? { value: date.value, words: date.words, at: date.at } : date,
    );
  const mayBeReceipt =
    !has('receivedOn') &&
    !isSameDay &&
    (isReached || /\btoday|now|this (?:morning|afternoon)|yesterday\b/i.test(only?.words ?? ''));
  if (mayBeReceipt && only?.value.is !== 'about') return dates;
  return dates.map((date) => (date === only ? { ...date, field: 'happenedOn' } : date));
}

interface Parts {
  readonly service?: string;
  readonly channel?: string;
  readonly asks: readonly WhenAsk[];
  readonly left: readonly string[];
}

/** The segment without the days in it. */
function withoutDates({ text, at }: Segment, dates: readonly DateFound[]): string {
  return dates
    .filter((date) => date.at >= at && date.at < at + text.length)
    .sort((one, other) => other.at - one.at)
    .reduce(
      (rest, date) => rest.slice(0, date.at - at) + ' ' + rest.slice(date.at - at + date.words.length),
      text,
    )
    .trim();
}

function readParts(segments: readonly Segment[], dates: readonly Placed[], world: WhenWorld): Parts {
  const services = new Set<string>();
  const channels = new Set<string>();
  const cameAs = new Set<string>();
  const asks: WhenAsk[] = [];
  const left: string[] = [];
  for (const segment of segments) {
    const rest = withoutDates(segment, dates).replace(SAME_DAY, ' ').trim();
    const hasDate = rest.length < segment.text.trim().length;
    if (!/\p{L}/u.test(rest)) {
      if (!hasDate && rest !== '') left.push(rest);
      continue;
    }
    const channel = LETTER_TOLD_OF.test(rest) ? undefined : channelIn(rest, world);
    const isSure = stanceOf(rest) === 'said';
    if (channel && isSure) channels.add(channel);
    if (isSure && CAME_IN_PERSON.test(rest)) cameAs.add('inPerson');
    const service = isPlace(rest)
      ? nothing
      : hearChoice(withoutLead(rest), world.services, world.serviceSynonyms);
    if (service.is === 'taken') services.add(service.value);
    else if (service.is === 'ask' && service.between.length > 0 && !channel && !hasCue(rest))
      asks.push({ field: 'service', why: service.why, between: service.between });
    else if (!channel && !hasDate && !hasCue(rest)) left.push(rest);
    else if (!isSure && channel) left.push(rest);
  }
  // A letter or an email may be what it is about, where somebody came as well.
  const isThing = [...channels].every((each) => things.has(each)) && 'inPerson' in world.channels;
  return {
    ...onlyOne('service', services, asks),
    ...onlyOne('channel', isThing ? new Set([...channels, ...cameAs]) : channels, asks),
    asks,
    left,
  };
}

const things = new Set(['letter', 'email', 'webform', 'online']);
const CAME_IN_PERSON =
  /\b(?:came (?:in|to|up)|in clinic|at clinic|walked in|popped in|in person|f2f|face to face)\b/i;
/** “The letter is dated …”, “a letter to the GP”: it is told of, and not how it came. */
const LETTER_TOLD_OF =
  /\b(?:letters?|e-?mails?) (?:(?:is|was|are|were) )?dated\b|\b(?:letters?|e-?mails?) (?:to|about) (?:(?:his|her|their|the|a) )?(?:gp|family|school|employer|old|wrong|address)\b/i;

/** Where somebody lives is no service. */
const isPlace = (words: string): boolean =>
  /\b(?:lives?|living|street|road|avenue|address|house)\b/i.test(words);

const withoutLead = (words: string): string =>
  words.replace(
    /^(?:it(?:'s|’s| is| was)? )?(?:about|for|at|on|in|to do with|regarding|re:?)\s+(?:the\s+)?/i,
    '',
  );

const hasCue = (words: string): boolean => Object.values(dateCues).some((cue) => cue.test(words));

function channelIn(
  words: string,
  { channels, channelSynonyms = channelWords }: WhenWorld,
): string | undefined {
  const tokens = tokensOf(words);
  const found = Object.keys(channels).flatMap((channel) =>
    (channelSynonyms[channel] ?? [])
      .filter((phrase) => hasWords(tokens, tokensOf(phrase)))
      .map((phrase) => ({ channel, phrase, words: tokensOf(phrase).length })),
  );
  // “Told us by tel”: who told is no way, where one is named.
  const named = found.filter(({ phrase }) => !phrase.startsWith('told'));
  // “Form on the website” says more than “website”.
  const said = named.length > 0 ? named : found;
  const most = Math.max(0, ...said.map(({ words: many }) => many));
  const longest = new Set(said.filter(({ words: many }) => many === most).map(({ channel }) => channel));
  return longest.size === 1 ? [...longest][0] : undefined;
}

function onlyOne(
  field: 'service' | 'channel',
  found: ReadonlySet<string>,
  asks: WhenAsk[],
): { readonly service?: string; readonly channel?: string } {
  if (found.size > 1)
    asks.push({
      field,
      why: field === 'service' ? 'Which of these services is it about?' : 'How did it reach us first?',
      between: [...found],
    });
  return found.size === 1 ? { [field]: [...found][0] } : {};
}
