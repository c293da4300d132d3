import { addDays, dayNumber, isLondonDate, longDate, type LondonDate } from '../../policy/calendar/dates';

/** What one piece of a text says of a day. `between` are the days it may be. London dates. */
export type DateRead =
  | { readonly is: 'day'; readonly day: LondonDate }
  | { readonly is: 'span'; readonly from: LondonDate; readonly day: LondonDate }
  /** Since a day, without an end. */
  | { readonly is: 'since'; readonly from: LondonDate }
  /** A time without a day: “last week”, “in May”. */
  | { readonly is: 'about' }
  | { readonly is: 'ask'; readonly why: string; readonly between: readonly LondonDate[] };

/** What dates are read by: the London date today, and whether what is asked lies behind it or ahead. */
export interface DateWorld {
  readonly today: LondonDate;
  readonly when?: 'past' | 'future' | undefined;
  /** Bank holidays by name, for “Good Friday”. */
  readonly holidays?: readonly { readonly title: string; readonly date: LondonDate }[];
}

const DAYS_A_WEEK = 7;
const MOST_YEARS_BACK = 8;

/** 0 is Sunday. */
export const weekdayOf = (date: LondonDate): number =>
  (((dayNumber(date) + 4) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK;

const two = (number: number): string => String(number).padStart(2, '0');

function dateFrom(year: number, month: number, day: number): LondonDate | undefined {
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return month >= 1 && month <= 12 && day >= 1 && isLondonDate(text) ? text : undefined;
}

export const askWhich = (why: string, between: readonly (LondonDate | undefined)[] = []): DateRead => ({
  is: 'ask',
  why,
  between: between.filter((date) => date !== undefined),
});

/** The latest such day that is not ahead, or for something due the first that is not behind. */
function withoutYear(month: number, day: number, { today, when }: DateWorld): LondonDate | undefined {
  const year = Number(today.slice(0, 4));
  const years = Array.from({ length: MOST_YEARS_BACK }, (_, back) =>
    when === 'future' ? year + back : year - back,
  );
  return years
    .map((each) => dateFrom(each, month, day))
    .find((date) => date !== undefined && (when === 'future' ? date >= today : date <= today));
}

interface Said {
  readonly words: string;
  readonly day: number;
  readonly month: number;
  readonly year?: number | undefined;
  readonly weekday?: number | undefined;
}

/** A day and a month, with or without year and weekday: they have to agree, exist, and lie where the question looks. */
export function readDayAndMonth({ words, day, month, year, weekday }: Said, world: DateWorld): DateRead {
  if (month > 12) return slipOfMonth({ words, day, month, year, weekday }, world);
  const date = year === undefined ? withoutYear(month, day, world) : dateFrom(year, month, day);
  if (!date) return askWhich(`There is no day “${words}”. Which day was it?`);
  if (weekday !== undefined && weekdayOf(date) !== weekday)
    return askWhich(`“${words}” does not fit: that date is ${longDate(date)}. Which day is it?`, [
      date,
      nearest(date, weekday, world),
    ]);
  return inDirection(date, words, year !== undefined, world);
}

/** A date that a question about what has happened, or is still to come, cannot take. */
function inDirection(
  date: LondonDate,
  words: string,
  hasYear: boolean,
  { today, when }: DateWorld,
): DateRead {
  if (when === 'past' && date > today)
    return askWhich(`“${words}” is ${longDate(date)}, which is still to come. Which day was it?`);
  // NB: said without a year and nearly a year ago, it is as often a slip for a day still to come.
  if (!hasYear && when === 'past' && dayNumber(today) - dayNumber(date) > MOST_DAYS_WITHOUT_YEAR)
    return askWhich(`Is “${words}” ${longDate(date)}?`, [date]);
  return { is: 'day', day: date };
}

const MOST_DAYS_WITHOUT_YEAR = 300;

/** “11/13/26”: there is no month 13, so it may have been written the other way round. */
function slipOfMonth(said: Said, world: DateWorld): DateRead {
  const { words, day, month } = said;
  const turned =
    day <= 12 && month <= 31
      ? readDayAndMonth({ ...said, day: month, month: day, weekday: undefined }, world)
      : undefined;
  if (turned?.is !== 'day')
    return askWhich(`I cannot read “${words}” as a date. Give the day, the month and the year.`);
  return askWhich(`“${words}” has no month ${month}. Is it ${longDate(turned.day)}?`, [turned.day]);
}

function nearest(date: LondonDate, weekday: number, { today, when }: DateWorld): LondonDate | undefined {
  const days = [-1, 1, -2, 2, -3, 3].map((step) => addDays(date, step));
  return days.find((day) => weekdayOf(day) === weekday && (when !== 'past' || day <= today));
}

/** “Friday 13th”, “the 3rd”: the latest such day of a month, or the next; a weekday has to agree. */
export function readDayOfMonth(
  words: string,
  day: number,
  weekday: number | undefined,
  world: DateWorld,
): DateRead {
  const { today, when } = world;
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const step = when === 'future' ? 1 : -1;
  const days = [0, 1, 2]
    .map((away) => new Date(Date.UTC(year, month - 1 + step * away, 1)))
    .map((first) => dateFrom(first.getUTCFullYear(), first.getUTCMonth() + 1, day))
    .filter((date) => date !== undefined && (when === 'future' ? date >= today : date <= today))
    .filter((date) => date !== undefined);
  const [date] = days;
  if (!date) return askWhich(`I cannot tell which day “${words}” is. Give the month too.`);
  if (weekday === undefined || weekdayOf(date) === weekday) return { is: 'day', day: date };
  const fitting = days.find((each) => weekdayOf(each) === weekday);
  return askWhich(`“${words}” does not fit: that day is ${longDate(date)}. Which day is it?`, [
    date,
    fitting,
  ]);
}

/** “Friday” alone: the latest before today, or the next; on that weekday itself it may be today or a week ago. */
export function readWeekday(words: string, weekday: number, last: boolean, world: DateWorld): DateRead {
  const { today, when } = world;
  const since = (weekdayOf(today) - weekday + DAYS_A_WEEK) % DAYS_A_WEEK;
  if (when === 'future') return { is: 'day', day: addDays(today, DAYS_A_WEEK - since) };
  const latest = addDays(today, -(since === 0 ? DAYS_A_WEEK : since));
  if (since === 0 && !last) return askWhich(`Is “${words}” today or a week ago?`, [today, latest]);
  // NB: said a day or two later, “last Friday” is as often the one before.
  if (last && since > 0 && since <= MOST_DAYS_IN_DOUBT)
    return askWhich(`Which one is “${words}”?`, [latest, addDays(latest, -DAYS_A_WEEK)]);
  return { is: 'day', day: latest };
}

/** “Next Friday”, for something due: while this week’s is still ahead it may be either. */
export function readNext(words: string, weekday: number, { today }: DateWorld): DateRead {
  const ahead = (weekday - weekdayOf(today) + DAYS_A_WEEK) % DAYS_A_WEEK;
  const coming = addDays(today, ahead === 0 ? DAYS_A_WEEK : ahead);
  const fromMonday = (day: number): number => (day + DAYS_A_WEEK - 1) % DAYS_A_WEEK;
  return ahead > 0 && fromMonday(weekday) > fromMonday(weekdayOf(today))
    ? askWhich(`Which one is “${words}”?`, [coming, addDays(coming, DAYS_A_WEEK)])
    : { is: 'day', day: coming };
}

const MOST_DAYS_IN_DOUBT = 2;

/** So many days before today; for something due, after it when it says so. */
export const daysAgo = ({ today }: DateWorld, days: number): DateRead => ({
  is: 'day',
  day: addDays(today, -days),
});
