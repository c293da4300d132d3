import { addDays, addMonths, count, dayNumber, longDate, type LondonDate } from '../../calendar/dates';
import type { Contact, Period, Standing } from './facts';

/** Contacts counted against a limit in one period. London dates, both included. */
export interface Tally {
  readonly used: number;
  readonly allowed: number;
  readonly from: LondonDate;
  readonly until: LondonDate;
  readonly over: boolean;
}

/**
 * Contacts of the period this date falls in. Only the matter itself counts, never their care or a new subject (9.4),
 * and nothing before the limit began and the person was told of it.
 */
export function tallyOn(
  { limit, from: start, toldOn }: Standing,
  contacts: readonly Contact[],
  on: LondonDate,
): Tally {
  const { from, until } = daysOfPeriod(limit.period, on);
  const counted = contacts.filter(
    (contact) =>
      toldOn !== undefined &&
      contact.about === 'same' &&
      contact.on >= from &&
      contact.on <= until &&
      contact.on >= start &&
      contact.on >= toldOn,
  );
  return { used: counted.length, allowed: limit.number, from, until, over: counted.length > limit.number };
}

/** What staff are told after logging a contact, and what they may do. */
export function tallyInWords(standing: Standing, contacts: readonly Contact[]): string {
  const last = contacts.at(-1);
  if (!last) return 'No contact is logged yet.';
  if (last.about !== 'same')
    return 'Logged. It does not count against the limit: help them as you would anybody.';
  if (!standing.toldOn)
    return 'Logged. The letter has not gone yet, so nothing is held against them. Send it first.';
  if (last.on < standing.toldOn) return 'Logged. It came before they were told, so it does not count.';
  const { used, allowed, until, over } = tallyOn(standing, contacts, last.on);
  const sum = `Logged: contact ${used} of ${allowed} in the ${standing.limit.period} that ends on ${longDate(until)}.`;
  if (!over)
    return `${sum} ${used === allowed ? 'That is all for this period.' : `${count(allowed - used, 'contact')} left.`}`;
  return `${sum} It is over the limit: you may leave the answer until after that day. Anything urgent, about their care or new is still answered.`;
}

/** The days of the period that this London date falls in, both included. A week runs from Monday to Sunday. */
export function daysOfPeriod(
  period: Period,
  on: LondonDate,
): { readonly from: LondonDate; readonly until: LondonDate } {
  switch (period) {
    case 'day':
      return { from: on, until: on };
    case 'week': {
      const monday = addDays(on, -((dayNumber(on) + 3) % 7));
      return { from: monday, until: addDays(monday, 6) };
    }
    case 'month': {
      const first: LondonDate = `${on.slice(0, 8)}01` as LondonDate;
      return { from: first, until: addDays(addMonths(first, 1), -1) };
    }
    default:
      return period satisfies never;
  }
}
