import { readFileSync } from 'node:fs';
import { englandAndWales } from '../../policy/calendar/bankHolidays';
import { bankHolidayFeed, workingDayCalendar, type WorkingDayCalendar } from '../../policy/calendar/calendar';
import type { Environment } from '../config';

/** The bank holidays of the file that the configuration names, or those built in. Throws when it cannot be read. */
export function openCalendar({ BANK_HOLIDAYS_FILE: file }: Environment): WorkingDayCalendar {
  if (!file) return englandAndWales;
  return workingDayCalendar(bankHolidayFeed.parse(JSON.parse(readFileSync(file, 'utf8'))));
}
