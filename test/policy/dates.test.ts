import fc from 'fast-check';
import {
  addDays,
  addMonths,
  count,
  daysBetween,
  isLondonDate,
  isWeekend,
  lastDayOfMonthsFrom,
  londonDateOf,
  londonTimeOf,
  longDate,
  shortDate,
  type LondonDate,
} from '../../policy/calendar/dates';

const anyDate = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10) as LondonDate);

describe('the London date of an instant', () => {
  it.each([
    [
      'half past midnight in summer is already the next day, though UTC is not',
      '2026-06-01T23:30:00Z',
      '2026-06-02',
      '00:30',
    ],
    ['one minute before a summer midnight is still the day', '2026-06-01T22:59:59Z', '2026-06-01', '23:59'],
    ['in winter London and UTC agree', '2026-01-05T00:00:00Z', '2026-01-05', '00:00'],
    ['the offset a person wrote is honoured', '2026-01-05T00:30:00+02:00', '2026-01-04', '22:30'],
    ['the clocks go forward at 01:00 UTC', '2026-03-29T01:00:00Z', '2026-03-29', '02:00'],
    ['the clocks have gone back by the end of that day', '2026-10-25T23:59:00Z', '2026-10-25', '23:59'],
  ])('D3: %s', (_, instant, date, time) => {
    expect(londonDateOf(instant)).toBe(date);
    expect(londonDateOf(new Date(instant))).toBe(date);
    expect(londonTimeOf(instant)).toBe(time);
  });

  it('refuses what is not an instant', () => {
    expect(() => londonDateOf('yesterday')).toThrow(RangeError);
  });
});

describe('a date that is real', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '1900-01-01'])('takes %s', (text) => {
    expect(isLondonDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-99-99',
    '2026-01-00',
    '9999-99-99',
    '2026-1-5',
    '05/01/2026',
    '2026-01-05T00:00',
    ' 2026-01-05',
    '',
  ])('does not take "%s"', (text) => {
    expect(isLondonDate(text)).toBe(false);
  });
});

describe('counting calendar days', () => {
  it('agrees with the machine’s own count for two centuries', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        expect(daysBetween(from, to)).toBe((Date.parse(to) - Date.parse(from)) / 86_400_000);
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(isLondonDate(from)).toBe(true);
      }),
    );
  });

  it('knows every weekend from 1900, before the count of days begins, to 2100', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(isWeekend(date)).toBe([0, 6].includes(new Date(date).getUTCDay()));
      }),
    );
  });
});

describe('counting months', () => {
  it.each([
    ['2025-01-10', 12, '2026-01-10'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ] as const)('D10, R5.1: from %s, %i months on is %s', (date, months, then) => {
    expect(addMonths(date, months)).toBe(then);
  });

  it.each([
    ['2026-01-05', '2026-07-04'],
    ['2026-04-02', '2026-10-01'],
    ['2026-05-23', '2026-11-22'],
    ['2026-08-28', '2027-02-27'],
    ['2026-08-29', '2027-02-28'],
    ['2026-08-31', '2027-02-28'],
    ['2027-08-30', '2028-02-29'],
    ['2026-12-24', '2027-06-23'],
    ['2026-12-26', '2027-06-25'],
    ['2026-10-31', '2027-04-30'],
  ] as const)('D9, R8.25a: six months that begin on %s end on %s, weekend or not', (received, lastDay) => {
    expect(lastDayOfMonthsFrom(received, 6)).toBe(lastDay);
  });
});

describe('a date in words', () => {
  it.each([
    ['2026-01-05', 'Monday 5 January 2026', 'Mon 5 Jan 2026'],
    ['2026-09-30', 'Wednesday 30 September 2026', 'Wed 30 Sep 2026'],
    ['1955-08-12', 'Friday 12 August 1955', 'Fri 12 Aug 1955'],
  ] as const)('%s is %s, or %s', (date, long, short) => {
    expect(longDate(date)).toBe(long);
    expect(shortDate(date)).toBe(short);
  });

  it('counts things as people do', () => {
    expect([0, 1, 2].map((n) => count(n, 'working day'))).toEqual([
      '0 working days',
      '1 working day',
      '2 working days',
    ]);
  });
});
