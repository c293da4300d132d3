import { shortDate } from '../policy/calendar/dates';
import type { MorningCounts } from '../policy/reports/morningCounts';
import { card, said, text, type Card } from './card';

const FEWEST_SHOWN = 5;

/** A small number is not told, so that a channel cannot guess at the one case behind it. */
const told = (number: number): string => {
  if (number === 0) return 'none';
  return number < FEWEST_SHOWN ? `fewer than ${FEWEST_SHOWN}` : String(number);
};

/** For a team’s channel, where anybody may read it: counts of the whole Trust, and nothing to press. */
export function buildCountsCard({
  open,
  dueThisWeek,
  overdue,
  fresh,
  since,
  unacknowledged,
}: MorningCounts): Card {
  return card('This morning’s counts', [
    text('This morning’s counts', { weight: 'Bolder', size: 'Medium', style: 'heading' }),
    said('Open', told(open)),
    said('Due this week', told(dueThisWeek)),
    said('Overdue', told(overdue)),
    said(`New since ${shortDate(since)}, and open`, told(fresh)),
    said('Waiting for an acknowledgement', told(unacknowledged)),
    text('These are counts of all concerns and complaints. Open a chat with me to see your own.', {
      isSubtle: true,
      size: 'Small',
    }),
  ]);
}
