import type { Count } from '../doors/countingUser';
import { countedJobs } from './tapJobs';

const inWords = ({ typed, taps, forms }: Count): string => `${typed} typed, ${taps} taps, ${forms} forms`;

const isOver = (count: Count, most: Count): boolean =>
  count.typed > most.typed || count.taps > most.taps || count.forms > most.forms;

describe('what people do most', () => {
  it('asks no more of them than it may, each counted by doing it', async () => {
    const over = (await countedJobs())
      .filter(({ count, atMost }) => isOver(count, atMost))
      .map(({ job, count, atMost }) => `${job}: ${inWords(count)}; at most ${inWords(atMost)}`);
    expect(over).toEqual([]);
  }, 120_000);
});
