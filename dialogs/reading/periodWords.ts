import { addDays, addMonths, type LondonDate } from '../../policy/calendar/dates';
import {
  before,
  financialYear,
  financialYearOf,
  monthOfDate,
  quarterOf,
  type Period,
} from '../../policy/reports/period';
import { hearDate } from './hearDate';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const CENTURY = 2_000;

const twoDigits = (month: number): string => String(month).padStart(2, '0');

/** “2025-26”, “2025/2026”, “25/26”: the second year has to follow the first. */
function yearsIn(words: string): Period | undefined {
  const [, first = '', second = ''] = /\b((?:20)?\d\d) ?[-/–] ?((?:20)?\d\d)\b/.exec(words) ?? [];
  if (first === '') return undefined;
  const begins = (Number(first) % CENTURY) + CENTURY;
  return Number(second) % 100 === (begins + 1) % 100 ? financialYear(begins) : undefined;
}

/** “q1 2025-26” counts from April as the financial year does; “q1” alone is the latest that has begun. */
function quarterIn(words: string, today: LondonDate): Period | undefined {
  const [, number = ''] = /\bq(?:uarter )?([1-4])\b/.exec(words) ?? [];
  if (number === '') return undefined;
  const year = yearsIn(words);
  const nth = (of: Period): Period => quarterOf(addMonths(of.from, 3 * (Number(number) - 1)));
  if (year) return nth(year);
  const latest = nth(financialYearOf(today));
  return latest.from <= today ? latest : nth(before(financialYearOf(today)));
}

/** “march 2026”; “march” alone is the latest that has begun. */
function monthIn(words: string, today: LondonDate): Period | undefined {
  const [, name = '', year] =
    /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: (20\d\d))?\b/.exec(words) ?? [];
  const month = monthNames.indexOf(name) + 1;
  if (month === 0) return undefined;
  const inYear = (number: number): Period => monthOfDate(`${number}-${twoDigits(month)}-01` as LondonDate);
  if (year) return inYear(Number(year));
  const thisYear = Number(today.slice(0, 4));
  return inYear(thisYear).from <= today ? inYear(thisYear) : inYear(thisYear - 1);
}

const BETWEEN = /\b(?:from|between) (.{3,30}?) (?:to|and|until|up to|till) (.{3,30})$/;

function betweenDates(words: string, today: LondonDate): Period | undefined {
  const [, first = '', last = ''] = BETWEEN.exec(words) ?? [];
  if (first === '') return undefined;
  const [from, to] = [first, last].map((each) => {
    const heard = hearDate(each, { today });
    return heard.is === 'taken' ? heard.value : undefined;
  });
  return from && to && from <= to ? { from, to } : undefined;
}

/** The past day on which figures are to be as they were known. `not heard`: one is asked for, and it cannot be told which. */
export type AsOf = { readonly day: LondonDate } | 'notHeard' | undefined;

const AS_OF =
  /\bas (?:of|at|on|(?:(?:it|they|we|things) )?(?:(?:was|were|stood|known|recorded) ){1,3}(?:on|by|at)) (?:the )?(?:end of )?(.{3,30})$/i;

/** “kpis for q1 as of 30 june”: the words without the day, and the day. */
export function hearAsOf(words: string, today: LondonDate): { readonly rest: string; readonly asOf: AsOf } {
  const found = AS_OF.exec(words);
  if (!found) return { rest: words, asOf: undefined };
  const [whole, said = ''] = found;
  const heard = hearDate(said, { today });
  return {
    rest: words.slice(0, words.length - whole.length).replace(/[ ,]{1,3}$/, ''),
    asOf: heard.is === 'taken' ? { day: heard.value } : 'notHeard',
  };
}

const named: readonly (readonly [RegExp, (today: LondonDate) => Period])[] = [
  [/\b(?:this|current) month\b/, monthOfDate],
  [/\blast month\b/, (today) => before(monthOfDate(today))],
  [/\b(?:this|current) quarter\b/, quarterOf],
  [/\blast quarter\b/, (today) => before(quarterOf(today))],
  [/\blast (?:financial |reporting )?year\b/, (today) => before(financialYearOf(today))],
  [/\b(?:this|current|the) (?:financial |reporting )?year\b/, financialYearOf],
  [/\b(?:last|past) 12 months\b/, (today) => ({ from: addDays(addMonths(today, -12), 1), to: today })],
  [/\b(?:last|past) 3 months\b/, (today) => ({ from: addDays(addMonths(today, -3), 1), to: today })],
];

/** The period that words name, as people in a Trust say it; undefined where they name none, or one that cannot be. */
export function hearPeriod(words: string, today: LondonDate): Period | undefined {
  const lower = words.toLowerCase();
  if (BETWEEN.test(lower)) return betweenDates(lower, today);
  return (
    quarterIn(lower, today) ??
    yearsIn(lower) ??
    named.find(([said]) => said.test(lower))?.[1](today) ??
    monthIn(lower, today)
  );
}
