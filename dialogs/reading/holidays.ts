import { addDays, isLondonDate, type LondonDate } from '../../policy/calendar/dates';
import { memoiseByThing } from '../../policy/machine/memoise';
import { askWhich, type DateRead, type DateWorld } from './dateSums';

/** A day that has a name, with the words that named it. */
export interface NamedDay {
  readonly words: string;
  readonly read: DateRead;
}

/** Days that are the same each year, as people call them. NB: a bank holiday in place of one is not what they mean. */
const sameEachYear: readonly (readonly [RegExp, string])[] = [
  [/(?:christmas|chrismas|xmas|crimbo) eve/uy, '12-24'],
  [/(?:christmas|chrismas|xmas|crimbo) day/uy, '12-25'],
  [/boxing day/uy, '12-26'],
  [/(?:new year'?s? eve|nye)/uy, '12-31'],
  [/new year'?s? day/uy, '01-01'],
  [/valentine'?s?(?: day)?/uy, '02-14'],
  [/hallowe'?en/uy, '10-31'],
  [/bonfire night/uy, '11-05'],
];

/** Days of Easter that are no bank holidays, by how long before its Monday they are. */
const beforeEasterMonday: readonly (readonly [RegExp, number])[] = [
  [/easter sunday/uy, 1],
  [/easter saturday/uy, 2],
];

const YEAR = /^,?\s{1,2}(?:(?:of|in)\s)?((?:19|20)\d{2})/;
const A_BANK_HOLIDAY = /^\s{1,2}(?:bank holiday|bh)\b/;

const plainTitle = (title: string): string => title.toLowerCase().replace(/[\u2018\u2019]/g, "'");

function nameAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return endingAWord(pattern.exec(text)?.[0], text, at);
}

const endingAWord = (name: string | undefined, text: string, at: number): string | undefined =>
  name === undefined || /^[\p{L}\p{N}]/u.test(text.slice(at + name.length)) ? undefined : name;

/** The latest of these that is not ahead; what is to come, the next. */
function nearest(dates: readonly LondonDate[], { today, when }: DateWorld): LondonDate | undefined {
  const fitting = dates.filter((date) => (when === 'future' ? date > today : date <= today));
  return when === 'future' ? fitting.at(0) : fitting.at(-1);
}

/** A named day without a year is the last one, or the next where the question asks for what is to come. */
function dayNamed(
  name: string,
  dates: readonly LondonDate[],
  { text, at, world }: { readonly text: string; readonly at: number; readonly world: DateWorld },
): NamedDay | undefined {
  const [lead = '', year] = YEAR.exec(text.slice(at + name.length, at + name.length + 12)) ?? [];
  const day = year === undefined ? nearest(dates, world) : dates.find((date) => date.startsWith(year));
  return day && { words: text.slice(at, at + name.length + lead.length), read: { is: 'day', day } };
}

function fixedDays(monthAndDay: string, text: string, { today }: DateWorld): readonly LondonDate[] {
  const year = Number(today.slice(0, 4));
  const said = /(?:19|20)\d{2}/.exec(text)?.[0];
  const years = [year - 1, year, year + 1, ...(said === undefined ? [] : [Number(said)])];
  return [...new Set(years)]
    .sort((one, other) => one - other)
    .map((each) => `${each}-${monthAndDay}`)
    .filter(isLondonDate);
}

/** The dates of each title in a list of holidays. The list is the same for as long as the program runs. */
const datesByTitle = memoiseByThing(
  (holidays: NonNullable<DateWorld['holidays']>): ReadonlyMap<string, readonly LondonDate[]> => {
    const dates = new Map<string, LondonDate[]>();
    for (const { title, date } of holidays) {
      const name = plainTitle(title);
      dates.set(name, [...(dates.get(name) ?? []), date]);
    }
    return dates;
  },
);
const none: NonNullable<DateWorld['holidays']> = [];

const titled = (name: string, { holidays = none }: DateWorld): readonly LondonDate[] =>
  datesByTitle(holidays).get(name) ?? [];

/** A day by its name: as it is each year, or as the list of bank holidays has it. */
export function namedDayAt(text: string, at: number, world: DateWorld): NamedDay | undefined {
  for (const [pattern, monthAndDay] of sameEachYear) {
    const name = nameAt(pattern, text, at);
    if (name === undefined) continue;
    const behind = text.slice(at + name.length, at + name.length + 16);
    const found = dayNamed(name, fixedDays(monthAndDay, behind, world), { text, at, world });
    const listed = A_BANK_HOLIDAY.test(behind) ? nearest(titled(name, world), world) : undefined;
    if (found?.read.is !== 'day' || listed === undefined || listed === found.read.day) return found;
    return { ...found, read: askWhich(`Which day is “${name} bank holiday”?`, [found.read.day, listed]) };
  }
  for (const [pattern, days] of beforeEasterMonday) {
    const name = nameAt(pattern, text, at);
    const dates = titled('easter monday', world).map((monday) => addDays(monday, -days));
    if (name !== undefined) return dayNamed(name, dates, { text, at, world });
  }
  const names = datesByTitle(world.holidays ?? none).keys();
  const name = [...names].find((each) => text.startsWith(each, at));
  const whole = endingAWord(name, text, at);
  return whole === undefined ? undefined : dayNamed(whole, titled(whole, world), { text, at, world });
}
