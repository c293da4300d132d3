import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventClass } from 'ical-generator';
import { londonDateOf, type Instant } from '../policy/calendar/dates';
import type { Clock } from '../policy/machine/clock';

/** What the kept files of this kind are called. */
export const CASE_DATES = 'caseDates';

/** What of a case’s clocks there is to put into a calendar: those that run. */
export const datesAhead = (clocks: readonly Clock[]): readonly Clock[] =>
  clocks.filter(({ state }) => state === 'running');

/**
 * The dates of a case for its investigator’s own calendar (iCalendar, RFC 5545). Others may see a calendar, so an entry is
 * private, takes up no time, and says no more than the reference and what is due. Taken in again, it moves entries rather
 * than doubling them.
 */
export function writeCalendarFile(reference: string, clocks: readonly Clock[], at: Instant): string {
  const calendar = ical({
    name: `${reference}: dates`,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Complaints bot', product: 'Dates of a case', language: 'EN' },
  });
  for (const clock of datesAhead(clocks)) {
    const { name, of, label, due, paragraph } = clock;
    calendar.createEvent({
      id: [reference, name, ...(of === undefined ? [] : [of])].join('/'),
      stamp: at,
      // Each time it is written it is newer than before: in seconds.
      sequence: Math.floor(Date.parse(at) / 1000) % 2_000_000_000,
      start: `${due}T00:00:00.000Z`,
      allDay: true,
      summary: `${reference}: ${label}`,
      description: `Due by the end of this day (${paragraph}), as it stood on ${londonDateOf(at)}. The bot has the case and any new date.`,
      class: ICalEventClass.PRIVATE,
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  return calendar.toString();
}
