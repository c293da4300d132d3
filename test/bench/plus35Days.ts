import { addDays, format, isWeekend, parseISO } from 'date-fns';
import { englandAndWales } from '../../policy/calendar/bankHolidays';
import { addDays as daysLater, daysBetween, type LondonDate } from '../../policy/calendar/dates';
import feed from '../../policy/calendar/bank-holidays.json';
import { timescales } from '../../policy/timescales';
import { dueAfter } from '../../policy/calendar/workingDays';
import type { Measure } from './result';
import { median, secondsSince } from './statistics';

const DATES = 100_000;
const ROUNDS = 15;
const { workingDays } = timescales.response;
const holidays = new Set(feed['england-and-wales'].events.map(({ date }) => date));

/** The usual way: a day at a time, past weekends and holidays. */
function byLoop(date: string): string {
  let day = parseISO(date);
  for (let counted = 0; counted < workingDays;) {
    day = addDays(day, 1);
    if (!isWeekend(day) && !holidays.has(format(day, 'yyyy-MM-dd'))) counted += 1;
  }
  return format(day, 'yyyy-MM-dd');
}

/** Dates all over the bank-holiday list, in no order, as far as a sum from them stays within it. */
function datesToAdd(): readonly LondonDate[] {
  const { firstDay, lastDay } = englandAndWales;
  const days = daysBetween(firstDay, lastDay) - 2 * workingDays;
  return Array.from({ length: DATES }, (_, index) => daysLater(firstDay, (index * 7_919) % days));
}

/** The due day of a response, by the checked function the bot's clocks use, beside a loop over days. */
export const plus35Days: Measure = {
  name: 'plus-35-days',
  aim: 'ratio 500 or more',
  run() {
    const dates = datesToAdd();
    const ours = dates.map(() => '');
    const once = (): number => {
      const began = performance.now();
      for (let index = 0; index < DATES; index += 1)
        ours[index] = dueAfter(englandAndWales, dates[index] as LondonDate, workingDays).due;
      return secondsSince(began);
    };
    const seconds = median(Array.from({ length: ROUNDS }, once));
    const began = performance.now();
    const theirs = dates.map(byLoop);
    const loopSeconds = secondsSince(began);
    const wrong = theirs.filter((date, index) => date !== ours[index]).length;
    return Promise.resolve({
      name: 'plus-35-days',
      value: DATES / seconds,
      unit: 'dates/s',
      ratio: loopSeconds / seconds,
      also: { wrongDates: wrong, loopPerSecond: DATES / loopSeconds },
    });
  },
};
