import { englandAndWales } from '../../policy/calendar/bankHolidays';
import { morningCounts, type CountedCase } from '../../policy/reports/morningCounts';

const aCase = (more: Partial<CountedCase>): CountedCase => ({ unacknowledged: false, ...more });

describe('the counts of a morning', () => {
  it('tell by the soonest date of each case if it is due by Sunday or overdue', () => {
    const dates = ['2026-01-05', '2026-01-06', '2026-01-11', '2026-01-12'] as const;
    const cases = [...dates.map((nextDue) => aCase({ nextDue })), aCase({})];
    expect(morningCounts(cases, '2026-01-06', englandAndWales)).toMatchObject({
      open: 5,
      overdue: 1,
      dueThisWeek: 2,
    });
  });

  it.each([
    ['a Tuesday', '2026-01-06', '2026-01-05', 1],
    ['a Monday, the weekend too', '2026-01-05', '2026-01-02', 3],
    ['the day after Easter Monday', '2026-04-07', '2026-04-02', 0],
  ] as const)('count on %s what came in since the last working day began', (_, today, since, fresh) => {
    const came = [
      '2026-01-01',
      '2026-01-02',
      '2026-01-03',
      '2026-01-04',
      '2026-01-05',
      '2026-01-06',
    ] as const;
    const cases = came.map((receivedOn) => aCase({ receivedOn }));
    expect(morningCounts(cases, today, englandAndWales)).toMatchObject({ since, fresh });
  });

  it('count what waits for an acknowledgement (R3.8)', () => {
    const cases = [aCase({ unacknowledged: true }), aCase({}), aCase({ unacknowledged: true })];
    expect(morningCounts(cases, '2026-01-06', englandAndWales).unacknowledged).toBe(2);
  });
});
