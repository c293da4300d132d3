import { caps, Limiter } from '../../../bot/delivery/limiter';

const PATIENT = 4_000_000;

/** When each of so many messages goes, one asked for right after the other. */
function times(howMany: number, conversation: (index: number) => string): readonly number[] {
  const limiter = new Limiter();
  return Array.from(
    { length: howMany },
    (_, index) => limiter.reserve(conversation(index), 1_000_000, PATIENT).wait,
  );
}

/** The most of them that go within any stretch of so many milliseconds. */
const busiest = (sent: readonly number[], within: number): number =>
  Math.max(...sent.map((from) => sent.filter((at) => at >= from && at < from + within).length));

describe('the caps of Teams', () => {
  it.each(caps.conversation)('are kept in one conversation: $most within $within ms', ({ most, within }) => {
    expect(
      busiest(
        times(2_000, () => 'one'),
        within,
      ),
    ).toBeLessThanOrEqual(most);
  });

  it('are kept in the tenant: 50 within a second, whoever they go to', () => {
    const sent = times(200, (index) => `person ${index}`);
    expect(busiest(sent, 1_000)).toBeLessThanOrEqual(50);
    expect(sent.filter((wait) => wait === 0)).toHaveLength(50);
    expect(sent.at(-1)).toBe(3_000);
  });

  it('let the first seven go at once and none be asked to wait longer than it will', () => {
    const limiter = new Limiter();
    const waits = Array.from({ length: 9 }, () => limiter.reserve('one', 0, 500));
    expect(waits.slice(0, 7).every(({ wait, taken }) => taken && wait === 0)).toBe(true);
    expect(waits[7]).toEqual({ wait: 1_000, taken: false });
    expect(limiter.reserve('one', 1_000, 500)).toEqual({ wait: 0, taken: true });
  });

  it('forget conversations in which nothing has been said for an hour', () => {
    const limiter = new Limiter();
    for (let index = 0; index < 2_100; index += 1)
      limiter.reserve(`person ${index}`, index * 10_000, PATIENT);
    expect(limiter.size).toBeLessThan(1_100);
  });
});
