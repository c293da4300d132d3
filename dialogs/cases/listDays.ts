import type { DateWorld } from '../reading/dateSums';
import { hearDate } from '../reading/hearDate';
import { addDays, addMonths, dayNumber, longDate, type LondonDate } from '../../policy/calendar/dates';
import type { CaseFilter } from '../port/desk';
import type { AskedList, Came, Due } from '../reading/listWords';

/** The Monday of the week of a day. Day 0 was a Thursday. */
const mondayOf = (day: LondonDate): LondonDate => addDays(day, -((dayNumber(day) + 3) % 7));

/** The day up to which something is due, as it was said; undefined where it is none to come. */
export function dayMeant(
  by: string,
  today: LondonDate,
  holidays: DateWorld['holidays'],
): LondonDate | undefined {
  const heard = hearDate(by, { today, when: 'future', ...(holidays ? { holidays } : {}) });
  return heard.is === 'taken' && heard.value >= today ? heard.value : undefined;
}

/** From which and up to which day it is due. */
export function daysOf(
  due: Exclude<Due, { readonly by: string }>,
  today: LondonDate,
): Pick<CaseFilter, 'dueFrom' | 'dueBy'> {
  const monday = mondayOf(today);
  switch (due) {
    case 'overdue':
      return { dueBy: addDays(today, -1) };
    case 'today':
      return { dueFrom: today, dueBy: today };
    case 'tomorrow':
      return { dueFrom: addDays(today, 1), dueBy: addDays(today, 1) };
    case 'thisWeek':
      return { dueFrom: today, dueBy: addDays(monday, 6) };
    case 'nextWeek':
      return { dueFrom: addDays(monday, 7), dueBy: addDays(monday, 13) };
    case 'thisMonth':
      return { dueFrom: today, dueBy: addDays(addMonths(firstOfMonth(today), 1), -1) };
  }
}

/** The last day on which what is older than that reached us. */
export function receivedBy(
  { count, unit }: NonNullable<AskedList['olderThan']>,
  today: LondonDate,
): LondonDate {
  const since = {
    day: () => addDays(today, -count),
    week: () => addDays(today, -7 * count),
    month: () => addMonths(today, -count),
    year: () => addMonths(today, -12 * count),
  }[unit]();
  return addDays(since, -1);
}

/** The days from and up to which cases came in, and how that is said. */
export interface Window {
  readonly from: LondonDate;
  readonly by: LondonDate;
  readonly words: string;
}

const firstOfMonth = (day: LondonDate): LondonDate => `${day.slice(0, 8)}01` as LondonDate;

/** The last month of this number that has begun. */
function monthOf(month: number, today: LondonDate): Window {
  const months = (Number(today.slice(5, 7)) - month + 12) % 12;
  const from = addMonths(firstOfMonth(today), -months);
  const named = longDate(from).split(' ').slice(2).join(' ');
  return { from, by: addDays(addMonths(from, 1), -1), words: `in ${named}` };
}

export function windowOf(came: Came, today: LondonDate): Window {
  const monday = mondayOf(today);
  const [month, january] = [firstOfMonth(today), `${today.slice(0, 4)}-01-01` as LondonDate];
  if (typeof came === 'object' && 'month' in came) return monthOf(came.month, today);
  if (typeof came === 'object') {
    const back = (dayNumber(today) - dayNumber(monday) - came.since + 7) % 7 || 7;
    const from = addDays(today, -back);
    return { from, by: today, words: `since ${longDate(from)}` };
  }
  switch (came) {
    case 'today':
      return { from: today, by: today, words: 'today' };
    case 'yesterday':
      return { from: addDays(today, -1), by: addDays(today, -1), words: 'yesterday' };
    case 'weekend': {
      const saturday = addDays(monday, addDays(monday, 5) <= today ? 5 : -2);
      return { from: saturday, by: addDays(saturday, 1), words: `over the weekend of ${longDate(saturday)}` };
    }
    case 'thisWeek':
      return { from: monday, by: today, words: 'this week' };
    case 'lastWeek':
      return { from: addDays(monday, -7), by: addDays(monday, -1), words: 'last week' };
    case 'sevenDays':
      return { from: addDays(today, -6), by: today, words: 'in the last 7 days' };
    case 'thisMonth':
      return { from: month, by: today, words: 'this month' };
    case 'lastMonth':
      return { from: addMonths(month, -1), by: addDays(month, -1), words: 'last month' };
    case 'thisYear':
      return { from: january, by: today, words: 'this year' };
    case 'lastYear':
      return { from: addMonths(january, -12), by: addDays(january, -1), words: 'last year' };
  }
}
