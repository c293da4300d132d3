import { channelWords, dateCues } from './lexicon';
import type { LondonDate } from '../../policy/calendar/dates';
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
}

export type WhenField = 'service' | 'channel' | 'happenedOn' | 'foundOutOn' | 'receivedOn';

/** Something of the answer that has to be asked: `why` is a sentence for the person. */
export interface WhenAsk {
  readonly field: WhenField;
  readonly why: string;
  readonly between: readonly string[];
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
  for (const { 0: end, index } of text.matchAll(/[,;\n()]|\.(?=\s|$)|\s(?:and|then|but)\s/gi)) {
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
  return places.sort((one, other) => one.away - other.away)[0]?.field;
}

const AFTER = 1_000;

const dayOf = (read: DateRead): LondonDate | undefined =>
  read.is === 'day' || read.is === 'span' ? read.day : undefined;

/** Short and hasty words for days, as they are written out. */
const hasty: readonly (readonly [RegExp, string])[] = [
  [/\b(?:yest|yday|yestaday|yesturday|yesterdy|yestday)\b/gi, 'yesterday'],
  [/\b(?:2day|tday|todays)\b/gi, 'today'],
  [/\bthis mornin\b/gi, 'this morning'],
  [/\b(?:nite)\b/gi, 'night'],
  [/\bweds?\b(?=[\s,.;]|$)/gi, 'Wednesday'],
  [/\btues\b/gi, 'Tuesday'],
  [/\bthurs?\b/gi, 'Thursday'],
  [/\b(?:fri)\b(?=\s(?:night|morning|afternoon|evening)|[,.;]|$)/gi, 'Friday'],
];

const writtenOut = (words: string): string =>
  hasty.reduce((text, [pattern, whole]) => text.replace(pattern, whole), words);

/** A number to call back says nothing of how it reached us. */
const withoutPhones = (words: string): string =>
  findPhones(words).reduce((text, { words: phone }) => text.replace(phone, ' '), words);

/** Reads an answer about service, days and channel. Every day needs its cue, or the only place that is left for it. */
export function hearWhen(said: string, world: WhenWorld): When {
  const words = withoutPhones(writtenOut(said));
  const segments = segmentsOf(words);
  const all = findDates(words, world);
  const dates = all.map((date): Placed => {
    const segment = segments.find(({ at, text }) => date.at >= at && date.at < at + text.length);
    const field = segment && fieldOf(segment, date, all);
    return field ? { ...date, field } : date;
  });
  const isReached = dateCues.receivedOn.test(words);
  const isSameDay = SAME_DAY.test(words);
  const placed = placeDays(dates, { isReached, isSameDay, isTakenBack: TAKEN_BACK.test(words) });
  const days = isReached && isSameDay ? withSameDay(placed) : placed;
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
}

const TAKEN_BACK = /\b(?:sorry|i mean|i meant|scrap that|correction|no wait)\b/i;
const SAME_DAY = /\b(?:the )?same (?:day|night|morning|afternoon|evening)\b|\bthere and then\b/i;

/** “…, and they rang the same day”: the one day there is, for both. */
function withSameDay(days: Days): Days {
  const { happenedOn, receivedOn } = days.taken;
  return happenedOn && !receivedOn && days.asks.length === 0
    ? { ...days, taken: { ...days.taken, receivedOn: happenedOn } }
    : days;
}

const questions: Readonly<Record<DateField, string>> = {
  happenedOn: 'when it happened',
  foundOutOn: 'when they found out',
  receivedOn: 'when it reached us',
};

function placeDays(dates: readonly Placed[], { isReached, isSameDay, isTakenBack }: Told): Days {
  const placed = withOnlyPlaceLeft(dates, isReached, isSameDay, isTakenBack);
  const taken: Record<string, string> = {};
  const asks: WhenAsk[] = [];
  for (const field of Object.keys(dateCues) as DateField[]) {
    const own = placed.filter((date) => date.field === field);
    const [first, ...others] = own;
    if (!first) continue;
    const { value: read, words } = first;
    const day = dayOf(read);
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
  return { taken, asks: [...asks, ...loose.map(askWhat)] };
}

const askWhat = ({ words, value }: Placed): WhenAsk => ({
  field: 'happenedOn',
  why: `Is “${words}” when it happened, or when it reached us?`,
  between: [dayOf(value) ?? []].flat(),
});

/** A day without a cue is when it happened if that is the one day missing: there is no other place for it. */
function withOnlyPlaceLeft(
  dates: readonly Placed[],
  isReached: boolean,
  isSameDay: boolean,
  isTakenBack: boolean,
): readonly Placed[] {
  const loose = dates.filter(({ field }) => field === undefined);
  const has = (field: DateField): boolean => dates.some((date) => date.field === field);
  if (loose.length !== 1 || has('happenedOn') || isTakenBack) return dates;
  const [only] = loose;
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
  const asks: WhenAsk[] = [];
  const left: string[] = [];
  for (const segment of segments) {
    const rest = withoutDates(segment, dates);
    const hasDate = rest.length < segment.text.trim().length;
    if (!/\p{L}/u.test(rest)) {
      if (!hasDate && rest !== '') left.push(rest);
      continue;
    }
    const channel = channelIn(rest, world.channels);
    const isSure = stanceOf(rest) === 'said';
    if (channel && isSure) channels.add(channel);
    const service = isPlace(rest)
      ? nothing
      : hearChoice(withoutLead(rest), world.services, world.serviceSynonyms);
    if (service.is === 'taken') services.add(service.value);
    else if (service.is === 'ask' && service.between.length > 0 && !channel && !hasCue(rest))
      asks.push({ field: 'service', why: service.why, between: service.between });
    else if (!channel && !hasDate && !hasCue(rest)) left.push(rest);
    else if (!isSure && channel) left.push(rest);
  }
  return {
    ...onlyOne('service', services, asks),
    ...onlyOne('channel', channels, asks),
    asks,
    left,
  };
}

/** Where somebody lives is no service. */
const isPlace = (words: string): boolean =>
  /\b(?:lives?|living|street|road|avenue|address|house)\b/i.test(words);

const withoutLead = (words: string): string =>
  words.replace(
    /^(?:it(?:'s|’s| is| was)? )?(?:about|for|at|on|in|to do with|regarding|re:?)\s+(?:the\s+)?/i,
    '',
  );

const hasCue = (words: string): boolean => Object.values(dateCues).some((cue) => cue.test(words));

function channelIn(words: string, channels: Options): string | undefined {
  const tokens = tokensOf(words);
  const found = Object.keys(channels).flatMap((channel) =>
    (channelWords[channel] ?? [])
      .filter((phrase) => hasWords(tokens, tokensOf(phrase)))
      .map((phrase) => ({ channel, words: tokensOf(phrase).length })),
  );
  // “Form on the website” says more than “website”.
  const most = Math.max(0, ...found.map(({ words: many }) => many));
  const longest = new Set(found.filter(({ words: many }) => many === most).map(({ channel }) => channel));
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
