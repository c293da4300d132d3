import type { Count } from '../doors/countingUser';
import { countedJobs } from './tapJobs';
import { countTwoIssues, MOST_FOR_TWO_ISSUES } from './twoIssues';

type Most = Omit<Count, 'answers'>;

const inWords = ({ typed, taps, forms }: Most): string => `${typed} typed, ${taps} taps, ${forms} forms`;

const isOver = (count: Count, most: Most): boolean =>
  count.typed > most.typed || count.taps > most.taps || count.forms > most.forms;

describe('what people do most', () => {
  it('asks no more of them than it may, each counted by doing it', async () => {
    const over = (await countedJobs())
      .filter(({ count, atMost }) => isOver(count, atMost))
      .map(({ job, count, atMost }) => `${job}: ${inWords(count)}; at most ${inWords(atMost)}`);
    expect(over).toEqual([]);
  }, 120_000);

  it('takes a complaint about two things from its investigator to its letters in few taps and answers, all told', async () => {
    const { typed, taps, answers, seen } = await countTwoIssues();
    expect(seen).toContain('The response has gone to the person who complained and its clock has stopped.');
    expect(typed + taps + answers).toBeLessThanOrEqual(MOST_FOR_TWO_ISSUES);
  }, 120_000);
});
