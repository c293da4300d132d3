import { buildAccessCard } from '../../cards/accessCard';
import { textOf } from '../doors/jobs';

/** So many people who read the case. */
const readBy = (people: number) =>
  Array.from({ length: people }, (_, number) => ({
    at: '2026-01-05T10:00:00.000Z',
    by: `${number}`,
    what: 'read' as const,
  }));
const hasMore = (people: number, from: number): boolean =>
  textOf(buildAccessCard('C26-00001', readBy(people), new Map(), from)).includes('"title":"More"');

describe('who has looked at a case', () => {
  it('goes on to another page only where somebody is left for it', () => {
    expect([hasMore(8, 0), hasMore(9, 0), hasMore(9, 8), hasMore(16, 8)]).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});
