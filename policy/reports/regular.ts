import type { WorkingDayCalendar } from '../calendar/calendar';
import { addDays, type LondonDate } from '../calendar/dates';
import type { HeldReview } from '../machine/registers';
import type { Role } from '../roles';
import { heldIn } from '../streams/quarterlyReview/questions';
import { before, monthOfDate, quarterOf, type Period } from './period';

/**
 * What is sent without being asked for: the pack of a quarter and the digest of a month that ended, what its trends say
 * that is new, and that a review is owed or was not held (8.38, 8.41, App.1).
 */
export type Regular = 'pack' | 'digest' | 'trends' | 'reviewOwed' | 'noReview';

export interface RegularMessage {
  readonly is: Regular;
  readonly period: Period;
  readonly to: readonly Role[];
  /** It is for those alone who had the bot by the end of this London date: before it there was nothing to look at. */
  readonly inUseBy: LondonDate;
}

/** Calendar days for which a message that could not go on its day is still news. */
const STILL_NEWS = 13;
/** Working days before the end of the quarter on which a review that was not held is asked for. */
const ASKED_BEFORE = 10;

/** Which of them there are to send on a London date, given the reviews that were held. Throws `BeyondCalendar`. */
export function regularMessages(
  today: LondonDate,
  calendar: WorkingDayCalendar,
  reviews: readonly HeldReview[],
): readonly RegularMessage[] {
  const [quarter, month] = [quarterOf(today), monthOfDate(today)];
  const [lastQuarter, lastMonth] = [before(quarter), before(month)];
  const firstDay = ({ from }: Period): LondonDate =>
    calendar.isWorkingDay(from) ? from : calendar.addWorkingDays(from, 1);
  const isNews = (day: LondonDate): boolean => today >= day && today <= addDays(day, STILL_NEWS);
  const isHeld = (period: Period): boolean => heldIn(reviews, period).length > 0;

  const messages: RegularMessage[] = [];
  if (isNews(firstDay(month)))
    messages.push(
      { is: 'digest', period: lastMonth, to: ['seniorManager'], inUseBy: lastMonth.to },
      { is: 'trends', period: lastMonth, to: ['leadManager'], inUseBy: lastMonth.to },
    );
  if (isNews(firstDay(quarter))) {
    messages.push({ is: 'pack', period: lastQuarter, to: ['seniorManager'], inUseBy: lastQuarter.to });
    if (!isHeld(lastQuarter))
      messages.push({
        is: 'noReview',
        period: lastQuarter,
        to: ['seniorManager', 'leadManager', 'headOfCorporateAffairs'],
        inUseBy: before(lastQuarter).to,
      });
  }
  if (isNews(calendar.workingDayBefore(quarter.to, ASKED_BEFORE)) && !isHeld(quarter))
    messages.push({
      is: 'reviewOwed',
      period: quarter,
      to: ['seniorManager'],
      inUseBy: lastQuarter.to,
    });
  return messages;
}
