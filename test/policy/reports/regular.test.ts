import { englandAndWales } from '../../../policy/calendar/bankHolidays';
import type { LondonDate } from '../../../policy/calendar/dates';
import type { HeldReview } from '../../../policy/machine/registers';
import { regularMessages } from '../../../policy/reports/regular';
import type { Chart } from '../../../policy/reports/report';
import { newTrends } from '../../../policy/reports/trends';
import { sayXmr, xmrOf } from '../../../policy/reports/xmr';

const heldOn = (on: LondonDate): HeldReview => ({
  id: on,
  on,
  present: ['seniorManager'],
  decided: 'Sample.',
});
const on = (today: LondonDate, ...reviews: readonly HeldReview[]): readonly string[] =>
  regularMessages(today, englandAndWales, reviews).map(({ is, period }) => `${is} ${period.from}`);

describe('what is sent without being asked for', () => {
  it.each(['2026-07-01', '2026-04-01', '2026-10-01'] as const)(
    'A1.5: the pack of the quarter that ended goes on %s, the first working day of the next',
    (day) => {
      expect(on(day).filter((each) => each.startsWith('pack'))).toHaveLength(1);
    },
  );

  it('A1.5: where the quarter begins on a bank holiday or a weekend, on the working day after', () => {
    expect(on('2026-01-01')).toEqual([]);
    expect(on('2026-01-02', heldOn('2025-12-01'))).toEqual([
      'digest 2025-12-01',
      'trends 2025-12-01',
      'pack 2025-10-01',
    ]);
    expect(on('2027-01-01')).toEqual([]);
    expect(on('2027-01-04')).toContain('pack 2026-10-01');
  });

  it('A1.5, R8.38: what could not go that day goes for a fortnight, and then is no news', () => {
    expect(on('2026-07-14', heldOn('2026-06-01'))).toContain('pack 2026-04-01');
    expect(on('2026-07-15', heldOn('2026-06-01'))).toEqual([]);
  });

  it('A1.5: a review is asked for near the end of the quarter until one was held in it', () => {
    expect(on('2026-06-15')).toEqual([]);
    expect(on('2026-06-16')).toEqual(['reviewOwed 2026-04-01']);
    expect(on('2026-06-16', heldOn('2026-03-31'))).toEqual(['reviewOwed 2026-04-01']);
    expect(on('2026-06-16', heldOn('2026-04-01'))).toEqual([]);
  });

  it('A1.5: that none was held is said after the quarter, to whoever answers for it', () => {
    const [said] = regularMessages('2026-07-01', englandAndWales, []).filter(({ is }) => is === 'noReview');
    expect(said).toMatchObject({
      period: { from: '2026-04-01', to: '2026-06-30' },
      to: ['seniorManager', 'leadManager', 'headOfCorporateAffairs'],
      inUseBy: '2026-03-31',
    });
    expect(on('2026-07-01', heldOn('2026-06-30'))).not.toContain('noReview 2026-04-01');
  });

  it('R8.38: the digest of the month that ended goes once a month', () => {
    expect(on('2026-08-03')).toEqual(['digest 2026-07-01', 'trends 2026-07-01']);
    expect(on('2026-08-01')).toEqual([]);
    expect(on('2026-08-20')).toEqual([]);
  });
});

describe('a trend that crosses a limit (R8.38, R8.41)', () => {
  const chartOf = (values: readonly (number | null)[]): Chart => {
    const xmr = xmrOf(
      values.flatMap((value) => value ?? []),
      'lower',
    );
    const points = values.map((value, at) => ({ label: String(at), value }));
    return { kind: 'chart', title: 'Reopened', measure: 'number', points, ...(xmr ? { xmr } : {}), says: '' };
  };
  const steady = [4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5];
  const said = (...values: readonly (number | null)[]) => newTrends([chartOf([...steady, ...values])]);

  it('R8.38: is told in words on the month it crosses it', () => {
    expect(said(20)).toEqual(['Reopened: Of concern: the latest is high, outside the limits.']);
    expect(said(4)).toEqual([]);
  });

  it('R8.38: is told once: the same kind of point the month after is no news', () => {
    expect(said(8)).toHaveLength(1);
    const [again] = [xmrOf([...steady, 8, 9], 'lower')].map((xmr) => xmr && sayXmr(xmr));
    expect(again).toContain('outside the limits');
    expect(said(8, 9)).toEqual([]);
  });

  it('R8.38: is not told of a month with nothing to measure, nor of limits for trying out', () => {
    expect(said(20, null)).toEqual([]);
    expect(newTrends([chartOf([4, 5, 4, 5, 4, 5, 4, 20])])).toEqual([]);
  });
});
