import { buildLateEntriesCard } from '../../cards/lateEntriesCard';
import { textOf } from '../doors/jobs';

const row = { reference: 'C26-7K4MQ', entry: 'late1', words: 'Response: changed', by: 'Sample officer' };
const shown = (entries: number, cases: number): string =>
  textOf(buildLateEntriesCard({ rows: [row], basis: {}, more: { entries, cases }, card: 'x' }));

describe('the card of what was recorded late (L7)', () => {
  it.each([
    [3, 0, 'And 3 more: they come'],
    [0, 1, 'And 1 more case: they come'],
    [3, 2, 'And 3 more and 2 more cases: they come'],
  ])('says how many it does not show: %d entries, %d cases', (entries, cases, says) => {
    expect(shown(entries, cases)).toContain(says);
  });

  it('says nothing of more where there is none', () => {
    expect(shown(0, 0)).not.toContain('more');
  });
});
