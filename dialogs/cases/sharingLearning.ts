import { button } from '../../cards/card';
import { buildSayCard } from '../../cards/sayCards';
import { count } from '../../policy/calendar/dates';
import type { Person } from '../../policy/roles';
import { before, quarterOf } from '../../policy/reports/period';
import { THE_DIGEST } from '../../policy/streams/learningDigest/questions';
import { releaseLearning } from '../../policy/streams/learningDigest/releaseLearning';
import type { Desk } from '../port/desk';
import { openForm } from './forms';
import { hearPeriod } from '../reading/periodWords';
import { replyCard, type Reply } from '../port/reply';

const say = (title: string, ...lines: readonly string[]): Reply =>
  replyCard(
    buildSayCard({
      title,
      lines,
      actions: [button('See what was shared', 'record.list', { kind: 'learningDigest' })],
    }),
  );

/**
 * Learning of closed cases on a form, for the Lead Manager to read, rewrite and release (7.2): of the period they name,
 * else since the quarter before this one began.
 */
export async function draftLearning(desk: Desk, person: Person, words: string): Promise<readonly Reply[]> {
  const { today } = await desk.context(person);
  const period = hearPeriod(words, today) ?? { from: before(quarterOf(today)).from, to: today };
  const found = await desk.learningToShare(person, period);
  if (!found)
    return [
      say(
        'The Lead Manager decides what is shared',
        'Only the Lead Manager for Complaints reads learning before it is shared, and releases it (7.2).',
      ),
    ];
  if (found === 'tooFew')
    return [
      say(
        'Too few to share',
        'Fewer than 5 cases with learning were closed then, so it could tell of somebody (7.2). Name a longer time: “learning digest from 1 April 2026 to 30 September 2026”.',
      ),
    ];
  const { lines, left } = found;
  const entries = { ...period, text: lines.join('\n') };
  const form = await openForm(desk, person, THE_DIGEST, releaseLearning.name, entries);
  return left === 0
    ? form
    : [
        say(
          `${count(left, 'line')} left out`,
          'They seem to hold a name, a reference or a way to reach somebody. Put them in your own words if they should be shared.',
        ),
        ...form,
      ];
}
