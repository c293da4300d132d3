import { GB } from 'chrono-node/en';
import type { LondonDate } from '../../policy/calendar/dates';
import {
  askWhich,
  daysAgo,
  readDayAndMonth,
  readDayOfMonth,
  readNext,
  readWeekday,
  type DateRead,
  type DateWorld,
} from './dateSums';
import {
  LED,
  timesWithoutDay,
  TODAY,
  weeks,
  COUNT,
  countIn,
  DAY,
  evened,
  MONTH,
  monthIn,
  WEEKDAY,
  weekdayIn,
  WHOLE_WEEKDAY,
  YEAR,
} from './dateWords';
import type { Found } from './found';
import { namedDayAt } from './holidays';

export type DateFound = Found<DateRead>;

/** Longer answers are no answer about days. */
const MOST_READ = 2_000;

interface Row {
  readonly pattern: RegExp;
  /** Undefined when it turns out to be something else. `before` is what stands just before it. */
  readonly read: (found: RegExpExecArray, world: DateWorld, before: string) => DateRead | undefined;
}

const row = (pattern: string, read: Row['read']): Row => ({
  pattern: new RegExp(`(?:${pattern})(?![\\p{L}\\p{N}])`, 'uy'),
  read,
});

const about: DateRead = { is: 'about' };
const TO = '\\s{0,3}(?:-|to|until|till|through)\\s{0,3}';

const yearOf = (...parts: readonly (string | undefined)[]): number | undefined => {
  const said = parts.find((part) => part !== undefined);
  return said === undefined ? undefined : Number(said) + (said.length === 2 ? 2_000 : 0);
};

/** What a number beside a stroke is when it is no date: “ward 3/4”, “6/10”. */
const countsSomethingElse =
  /\b(?:wards?|rooms?|bed|bay|unit|flat|score[ds]?|number|no|pain|level|stage|floor|band|step|page|para|section|bp|ratio|dose|gas|phq|gad|out of|house|route|bus)\W{0,3}$/;
const pointsToDay =
  /(?:^|\b(?:on|since|re|dated?|from|to|until|till|by|of|happened|received|reached us|was|were|is|and|the|between|out|it|call(?:ed)?|rang|rung|rings|wrote|post|letter|recd|rec'd|told (?:me|us|her|him|them)|came|\w{2,12}ed)|[,;.(\n])\W{0,3}$/;

function spanOf(first: DateRead | undefined, last: DateRead): DateRead {
  if (first?.is !== 'day' || last.is !== 'day')
    return last.is === 'ask' ? last : first?.is === 'ask' ? first : about;
  return first.day <= last.day
    ? { is: 'span', from: first.day, day: last.day }
    : askWhich('The first day is after the last. Which days are they?', [first.day, last.day]);
}

/** How many days before today “yesterday” and “tomorrow” are. */
const besideToday = (day = ''): number => ({ yesterday: 1, tomorrow: -1 })[day.toLowerCase()] ?? 0;

const rows: readonly Row[] = [
  ...weeks.map((pattern) => row(pattern, () => about)),
  row('(\\d{4})-(\\d{2})-(\\d{2})', ([words, year, month, day], world) =>
    readDayAndMonth({ words, year: Number(year), month: Number(month), day: Number(day) }, world),
  ),
  row(
    `${LED}${DAY}(?:\\s{0,3}(?:-|to|and|until|till)\\s{0,3})${DAY}(?:\\s?of)?\\s{1,3}${MONTH}${YEAR}`,
    (found, world) => {
      const [words, , first, last, month = '', ...years] = found;
      const rest = { words, month: monthIn(month), year: yearOf(...years) };
      return spanOf(
        readDayAndMonth({ ...rest, day: Number(first) }, world),
        readDayAndMonth({ ...rest, day: Number(last) }, world),
      );
    },
  ),
  row(`${LED}${DAY}\\s{1,3}or\\s{1,3}(?:the\\s)?${DAY}(?:\\s?of)?\\s{1,3}${MONTH}${YEAR}`, (found, world) => {
    const [words, , first, last, month = '', ...years] = found;
    const days = [first, last].map((day) =>
      readDayAndMonth({ words, day: Number(day), month: monthIn(month), year: yearOf(...years) }, world),
    );
    return askWhich(
      `Which of the two is it: “${words}”?`,
      days.map((each) => (each.is === 'day' ? each.day : undefined)),
    );
  }),
  row(
    `${LED}${DAY}(?:\\s?of)?[\\s-]{0,3}${MONTH}${YEAR}`,
    ([words, weekday, day, month = '', ...years], world) =>
      readDayAndMonth(
        {
          words,
          day: Number(day),
          month: monthIn(month),
          year: yearOf(...years),
          weekday: weekdayIn(weekday),
        },
        world,
      ),
  ),
  row(
    `${LED}${MONTH}\\s{1,3}(?:the\\s)?${DAY}(?!\\d|:|\\.\\d)${YEAR}`,
    ([words, weekday, month = '', day, ...years], world) =>
      readDayAndMonth(
        {
          words,
          day: Number(day),
          month: monthIn(month),
          year: yearOf(...years),
          weekday: weekdayIn(weekday),
        },
        world,
      ),
  ),
  row(
    `${LED}(\\d{1,2})([./-])(\\d{1,2})\\3(\\d{4}|\\d{2})(?![\\d/])`,
    ([words, weekday, day, , month, year], world) =>
      readDayAndMonth(
        { words, day: Number(day), month: Number(month), year: yearOf(year), weekday: weekdayIn(weekday) },
        world,
      ),
  ),
  row(
    `${LED}(\\d{1,2})/(\\d{1,2})(?![\\d/])(?!\\s(?:later|ago|after|leave|supply|course))`,
    ([words, weekday, day, month], world, before) => {
      if (weekday === undefined && (countsSomethingElse.test(before) || !pointsToDay.test(before)))
        return undefined;
      if (words.trim() === '24/7') return undefined;
      return readDayAndMonth(
        { words, day: Number(day), month: Number(month), weekday: weekdayIn(weekday) },
        world,
      );
    },
  ),
  row(
    `${WEEKDAY},?\\s{1,3}(?:the\\s)?${DAY}(?!\\d|[:.]\\d|\\s?(?:am|pm|o'clock|-\\d))`,
    ([words, weekday, day], world) =>
      Number(day) > 31 ? undefined : readDayOfMonth(words, Number(day), weekdayIn(weekday), world),
  ),
  row(
    `the\\s(\\d{1,2})(?:st|nd|rd|th)(?=\\s{0,3}(?:$|[,;.!?)\\n]|and\\b|but\\b|by\\b|re\\b|when\\b|she\\b|he\\b|they\\b|we\\b|i\\b|at\\b))`,
    ([words, day], world) =>
      Number(day) > 31 ? undefined : readDayOfMonth(words, Number(day), undefined, world),
  ),
  row(
    `(\\d{1,2})(?:st|nd|rd|th)(?=\\s{0,3}(?:$|[,;.!?)\\n]|and\\b|but\\b|by\\b|re\\b|when\\b|she\\b|he\\b|they\\b|we\\b|i\\b))`,
    ([words, day], world, before) =>
      Number(day) > 31 || !pointsToDay.test(before)
        ? undefined
        : readDayOfMonth(words, Number(day), undefined, world),
  ),
  row('(?:the )?day before yesterday', (_found, world) => daysAgo(world, 2)),
  row('(?:the )?night before last', (_found, world) => daysAgo(world, 2)),
  row('day after tomorrow', (_found, world) => daysAgo(world, -2)),
  row('tomorrow', (_found, world) =>
    world.when === 'past' ? askWhich('That is still to come. Which day was it?') : daysAgo(world, -1),
  ),
  row(
    '(?:yesterday(?: (?:morning|afternoon|evening|night|teatime|lunchtime))?|last night)',
    (_found, world) => daysAgo(world, 1),
  ),
  row(TODAY, (_found, world) => daysAgo(world, 0)),
  row(`${COUNT} w(?:ee)?ks? ago (today|yesterday|tomorrow)`, ([, many = '', from], world) =>
    daysAgo(world, countIn(many) * 7 + besideToday(from)),
  ),
  row('a w(?:ee)?k ago (today|yesterday|tomorrow)', ([, from], world) =>
    daysAgo(world, 7 + besideToday(from)),
  ),
  row(`${COUNT} (?:days?|nights?) (?:ago|before today|back)`, ([, many = ''], world) =>
    daysAgo(world, countIn(many)),
  ),
  ...timesWithoutDay.map((pattern) => row(pattern, () => about)),
  row(
    `${WHOLE_WEEKDAY} (?:week|fortnight)|(?:a|the) (?:week|fortnight) (?:last|on|before last|past) ?(?:${WHOLE_WEEKDAY})?|${WHOLE_WEEKDAY} before last`,
    ([words]) => askWhich(`Which day is “${words}”? Give the date.`),
  ),
  row(
    // NB: “on Friday 20 November” is read whole, from its weekday.
    `(?:(last|this|next|on|past)\\s)?${WHOLE_WEEKDAY}(?!,?\\s{1,3}(?:the\\s)?\\d)(?: (?:morning|afternoon|evening|night|just gone|gone|last))?`,
    ([words, lead, weekday], world) => {
      if (weekday === undefined) return undefined;
      if (/days$/i.test(words)) return about;
      if (lead === 'next' && world.when !== 'future')
        return askWhich(`Which day is “${words}”? Give the date.`);
      if (lead === 'next') return readNext(words, weekdayIn(weekday) ?? 0, world);
      return readWeekday(words, weekdayIn(weekday) ?? 0, lead === 'last' || / last$/i.test(words), world);
    },
  ),
  row(`(?:last|this|on|past)\\s${WEEKDAY}(?=\\s{0,3}(?:$|[,;.!?)\\n]))`, ([words, weekday], world) =>
    readWeekday(words, weekdayIn(weekday) ?? 0, /^last/i.test(words), world),
  ),
];

const besideHoliday = /^\s{1,2}(?:after|before|following)\s/;
const roughly =
  /\b(?:about|around|roughly|circa|approx(?:imately)?|sometime|maybe|perhaps|probably|possibly|might (?:be|have been)|i think|think it was|not sure|before|after|or)\W{0,3}(?:on\W{0,2})?$/;
const orElse = /\b(?:or|or maybe|or perhaps|or possibly)\W{0,3}(?:(?:on|the)\W{0,2})?$/;
const denied = /\b(?:not|never|wasn't|isn't|n't)\W{0,3}(?:on\W{0,2}|until\W{0,2})?$/;
const movedBefore = /\bago\W{0,2}$/;
const unsureAfter =
  /^\W{0,3}(?:i (?:think|guess|reckon|believe)|maybe|perhaps|probably|possibly|not (?:sure|certain))\b/;
const opening = /\b(?:since|from)\W{0,2}$/;

/** What stands round it decides: “about 5 May” is no day, “not 5 May” is another one, “since 5 May” has no end. */
function withSurroundings(read: DateRead, words: string, before: string, after: string): DateRead {
  if (read.is !== 'day') return read;
  if (besideHoliday.test(after)) return askWhich(`I am not sure which day “${words}” is. Give the date.`);
  if (denied.test(before)) return askWhich(`You wrote that it is not “${words}”. Which day is it?`);
  // “A mth ago today” is a day that what stands before it moves, and that was not read.
  if (movedBefore.test(before))
    return askWhich(`I am not sure which day “${words}” is there. Give the date.`);
  if (unsureAfter.test(after)) return askWhich(`Is “${words}” right?`, [read.day]);
  // “Tues or wed”: the second of two days is as sure as the first.
  if (orElse.test(before)) return askWhich(`Is “${words}” right?`, [read.day]);
  if (roughly.test(before) || /^\s{0,2}(?:or so|ish|-ish)\b/.test(after)) return about;
  if (/^\s{0,2}\?/.test(after)) return askWhich(`Is “${words}” right?`, [read.day]);
  return opening.test(before) ? { is: 'since', from: read.day } : read;
}

const LOOKS_BACK = 24;

/** A whole answer that is only “12th”: the latest such day, or the next. */
export function readBareDay(text: string, world: DateWorld): DateRead | undefined {
  const day = /^\s*(?:on\s+)?(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)\W*$/i.exec(text)?.[1];
  return day === undefined || Number(day) > 31
    ? undefined
    : readDayOfMonth(text.trim(), Number(day), undefined, world);
}

/** Every date in a text, in its order, with what may be taken of it and what must be asked. */
export function findDates(text: string, world: DateWorld): readonly DateFound[] {
  const even = evened(text.slice(0, MOST_READ));
  const found: DateFound[] = [];
  let at = 0;
  while (at < even.length) {
    const one = isWordStart(even, at) ? dateAt(text, even, at, world) : undefined;
    if (one) found.push({ value: one.read, words: text.slice(at, at + one.words.length), at });
    at += one ? one.words.length : 1;
  }
  return withUnreadCandidates(text, joinSpans(even, found), world);
}

const isWordStart = (text: string, at: number): boolean =>
  /[\p{L}\p{N}]/u.test(text.charAt(at)) && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));

function dateAt(
  text: string,
  even: string,
  at: number,
  world: DateWorld,
): { readonly words: string; readonly read: DateRead } | undefined {
  const before = even.slice(Math.max(0, at - LOOKS_BACK), at);
  const holiday = namedDayAt(even, at, world);
  const put = (words: string, read: DateRead) => ({
    words,
    read: withSurroundings(
      read,
      words,
      before,
      even.slice(at + words.length, at + words.length + LOOKS_BACK),
    ),
  });
  if (holiday) return put(holiday.words, holiday.read);
  for (const { pattern, read } of rows) {
    pattern.lastIndex = at;
    const found = pattern.exec(even);
    if (!found) continue;
    found[0] = text.slice(at, at + found[0].length);
    const meant = read(found, world, before);
    if (meant) return put(found[0], meant);
  }
  return undefined;
}

/** “from 3 May to 5 May”, “between Monday and Wednesday”: two days with a word between them are a span. */
function joinSpans(text: string, found: readonly DateFound[]): readonly DateFound[] {
  const joined: DateFound[] = [];
  for (const one of found) {
    const before = joined.at(-1);
    const first = before && startOf(before.value);
    const between = before ? text.slice(before.at + before.words.length, one.at) : '';
    const opened = before ? text.slice(Math.max(0, before.at - LOOKS_BACK), before.at) : '';
    const isSpan =
      new RegExp(`^${TO}$`).test(between) ||
      (/^\s{1,3}and\s{1,3}$/.test(between) && /\bbetween\W{0,2}$/.test(opened));
    if (before && first && isSpan && one.value.is === 'day') {
      joined.pop();
      joined.push({
        value: spanOf({ is: 'day', day: first }, one.value),
        words: text.slice(before.at, one.at + one.words.length),
        at: before.at,
      });
    } else joined.push(one);
  }
  return joined;
}

const startOf = (read: DateRead): LondonDate | undefined =>
  read.is === 'day' ? read.day : read.is === 'since' ? read.from : undefined;

/** What a library takes for a date and we do not read is asked, never taken. */
function withUnreadCandidates(
  text: string,
  found: readonly DateFound[],
  world: DateWorld,
): readonly DateFound[] {
  const masked = found.reduce(
    (rest, { at, words }) => rest.slice(0, at) + ' '.repeat(words.length) + rest.slice(at + words.length),
    text.slice(0, MOST_CANDIDATES),
  );
  const candidates = GB.parse(masked, { instant: new Date(`${world.today}T12:00:00Z`), timezone: 0 });
  const unread = candidates
    .filter(
      ({ text: words, start }) =>
        /\p{L}{3}/u.test(words) &&
        !/^(?:sat|sun|mon|tue|wed|thu|fri|may|now|march)$/i.test(words) &&
        (start.isCertain('day') || start.isCertain('weekday')),
    )
    .map(({ text: words, index }) => ({
      value: askWhich(`I am not sure which day “${words}” is. Give the date.`),
      words,
      at: index,
    }));
  return [...found, ...unread].sort((one, other) => one.at - other.at);
}

const MOST_CANDIDATES = 500;
