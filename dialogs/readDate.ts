import { GB } from 'chrono-node/en';
import { addDays, isLondonDate, type LondonDate } from '../policy/calendar/dates';

type When = 'past' | 'future' | undefined;
type Found = ReturnType<typeof GB.parse>[number];

const DAYS_A_WEEK = 7;

function asDate(year: number, { start }: Found): LondonDate {
  const two = (part: 'month' | 'day') => String(start.get(part) ?? 1).padStart(2, '0');
  return `${year}-${two('month')}-${two('day')}` as LondonDate;
}

/** “12/3” has no year: the latest one that is not ahead, or the first that is not behind for something due. */
function withoutYear(found: Found, today: LondonDate, when: When): LondonDate {
  const thisYear = +today.slice(0, 4);
  const date = asDate(thisYear, found);
  if (when === 'future') return date < today ? asDate(thisYear + 1, found) : date;
  return date > today ? asDate(thisYear - 1, found) : date;
}

/** “Friday” looks back for something that happened and ahead for something due; “next” and “last” say so themselves. */
function weekday(found: Found, today: LondonDate, when: When): LondonDate {
  const date = asDate(found.start.get('year') ?? 0, found);
  if (/\b(next|last)\b/i.test(found.text)) return date;
  if (when !== 'future' && date > today) return addDays(date, -DAYS_A_WEEK);
  return when === 'future' && date <= today ? addDays(date, DAYS_A_WEEK) : date;
}

function dateOf(found: Found, today: LondonDate, when: When): LondonDate | undefined {
  const { start } = found;
  if (start.isCertain('weekday') && !start.isCertain('day')) return weekday(found, today, when);
  if (!start.isCertain('day')) return undefined;
  return start.isCertain('year') ? asDate(start.get('year') ?? 0, found) : withoutYear(found, today, when);
}

export interface DateRead {
  readonly date: LondonDate;
  /** The words that were taken for the date. */
  readonly words: string;
}

/** The first UK date in what was typed: “yesterday”, “12/3”, “next friday”, “2026-03-12”. London dates. */
export function readDate(words: string, today: LondonDate, when?: 'past' | 'future'): DateRead | undefined {
  const iso = /\b\d{4}-\d{2}-\d{2}\b/.exec(words)?.[0];
  if (iso && isLondonDate(iso)) return { date: iso, words: iso };
  const found = GB.parse(words.replace(/\b(\d{1,2})\.(\d{1,2})\.(\d{2,4})\b/g, '$1/$2/$3'), {
    instant: new Date(`${today}T12:00:00Z`),
    timezone: 0,
  });
  for (const each of found) {
    const date = dateOf(each, today, when);
    if (date) return { date, words: each.text };
  }
  return undefined;
}
