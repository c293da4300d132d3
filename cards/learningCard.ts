import { longDate } from '../policy/calendar/dates';
import type { ReleasedLearning } from '../policy/streams/learningDigest/facts';
import { card, heading, text, type Card } from './card';
import { plain } from './escape';

const TITLE = 'What we learnt from complaints';

/** For a team’s channel: the lines that the Lead Manager released, and nothing else but the time they are of. */
export const buildLearningCard = ({
  from,
  to,
  lines,
}: Pick<ReleasedLearning, 'from' | 'to' | 'lines'>): Card =>
  card(TITLE, [
    heading(TITLE),
    ...lines.map((line) => text(`• ${plain(line)}`)),
    text(
      `From cases closed between ${longDate(from)} and ${longDate(to)}. No line tells of one case (7.2).`,
      {
        isSubtle: true,
        size: 'Small',
      },
    ),
  ]);
