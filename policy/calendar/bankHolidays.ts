import { bankHolidayFeed, workingDayCalendar, type WorkingDayCalendar } from './calendar';
import feed from './bank-holidays.json';

/** The calendar of the bank-holiday list the program carries: England and Wales (D3). */
export const englandAndWales: WorkingDayCalendar = workingDayCalendar(bankHolidayFeed.parse(feed));
