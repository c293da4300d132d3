import { englandAndWales as calendar } from '../../../policy/calendar/bankHolidays';
import { addDays, type LondonDate } from '../../../policy/calendar/dates';
import { morningOf } from '../../../policy/reminders/workingHours';
import { expecting } from './expecting';
import { seeded } from './random';
import { aTrust } from './trust';
import { workOf } from './work';

export interface YearOptions {
  readonly from: LondonDate;
  readonly days: number;
  readonly seed: number;
}

const at = (date: LondonDate, time: string): string => `${date}T${time}:00.000Z`;

/**
 * So many days of a Trust’s work. Staff act at eleven, and one now and then at ten at night; it is reminded at nine, at
 * two, at night and at weekends.
 */
export async function aYear({ from, days, seed }: YearOptions) {
  const trust = aTrust();
  const work = workOf(trust, seeded(seed));
  const expectation = expecting(trust);
  let expectingSeconds = 0;
  const expect = async (which: Parameters<typeof expectation.look>[0]): Promise<void> => {
    const began = performance.now();
    await expectation.look(which);
    expectingSeconds += (performance.now() - began) / 1000;
  };
  for (let day = 0; day < days; day += 1) {
    const today = addDays(from, day);
    trust.putClock(at(today, '03:00'));
    await trust.remind();
    if (calendar.isWorkingDay(today)) {
      trust.putClock(morningOf(today));
      await expect('everything');
      await trust.remind();
      trust.putClock(at(today, '11:00'));
      const touched = await work.day(today);
      trust.putClock(at(today, '14:00'));
      await expect(touched);
      await trust.remind();
    }
    trust.putClock(at(today, '22:00'));
    await work.night(today);
    await trust.remind();
  }
  return { trust, work, expectation, expectingSeconds };
}

export type Year = Awaited<ReturnType<typeof aYear>>;
