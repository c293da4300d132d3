import { englandAndWales } from '../../policy/calendar/bankHolidays';
import {
  bankHolidayFeed,
  BeyondCalendar,
  calendarWarning,
  refusalBeyondCalendar,
  workingDayCalendar,
} from '../../policy/calendar/calendar';
import type { LondonDate } from '../../policy/calendar/dates';

const calendarOf = (...dates: string[]) =>
  workingDayCalendar({
    'england-and-wales': { events: dates.map((date) => ({ title: 'Holiday', date })) },
  });

describe('working days of England and Wales (D3)', () => {
  it.each([
    ['an ordinary Monday', '2026-01-05', true],
    ['a Saturday', '2026-01-10', false],
    ['a Sunday', '2026-01-11', false],
    ['Good Friday', '2026-04-03', false],
    ['Christmas Day', '2026-12-25', false],
    ['a substitute day, when Boxing Day falls on a Saturday', '2026-12-28', false],
    ['St Patrick’s Day, a holiday in Northern Ireland only', '2026-03-17', true],
    ['2 January, a holiday in Scotland only', '2026-01-02', true],
  ] as const)('%s: %s', (_, date, working) => {
    expect(englandAndWales.isWorkingDay(date)).toBe(working);
  });

  it('D3: adds working days after a day 0 that need not be one', () => {
    expect(englandAndWales.addWorkingDays('2026-01-05', 3)).toBe('2026-01-08');
    expect(englandAndWales.addWorkingDays('2026-01-10', 3)).toBe('2026-01-14');
    expect(englandAndWales.addWorkingDays('2026-01-10', 0)).toBe('2026-01-10');
  });

  it('D33: goes back from a date, or from the working day before it', () => {
    expect(englandAndWales.workingDayBefore('2026-01-14', 2)).toBe('2026-01-12');
    expect(englandAndWales.workingDayBefore('2026-01-14', 0)).toBe('2026-01-14');
    expect(englandAndWales.workingDayBefore('2026-07-04', 0)).toBe('2026-07-03');
    expect(englandAndWales.workingDayBefore('2026-07-04', 10)).toBe('2026-06-19');
    expect(englandAndWales.workingDayBefore('2026-04-06', 1)).toBe('2026-04-01');
  });

  it('D5: counts working days from the first date up to the last, which does not count', () => {
    expect(englandAndWales.workingDaysBetween('2026-01-19', '2026-02-02')).toBe(10);
    expect(englandAndWales.workingDaysBetween('2026-04-02', '2026-04-07')).toBe(1);
    expect(englandAndWales.workingDaysBetween('2026-01-10', '2026-01-12')).toBe(0);
    expect(englandAndWales.workingDaysBetween('2026-01-19', '2026-01-19')).toBe(0);
    expect(englandAndWales.workingDaysBetween('2026-02-02', '2026-01-19')).toBe(0);
  });

  it('names the bank holidays on weekdays between two dates, both included', () => {
    const named = englandAndWales.holidaysBetween('2026-04-03', '2026-05-04');
    expect(named.map(({ title, date }) => `${date} ${title}`)).toEqual([
      '2026-04-03 Good Friday',
      '2026-04-06 Easter Monday',
      '2026-05-04 Early May bank holiday',
    ]);
    expect(calendarOf('2026-01-01', '2026-12-26').holidaysBetween('2026-12-01', '2026-12-31')).toEqual([]);
  });
});

describe('the end of the bank-holiday list', () => {
  it.each([
    ['adds past its last day', () => englandAndWales.addWorkingDays('2028-12-20', 30)],
    ['starts after its last day', () => englandAndWales.addWorkingDays('2029-01-01', 1)],
    ['starts before its first day', () => englandAndWales.addWorkingDays('2011-12-31', 1)],
    ['asks of a day after it', () => englandAndWales.isWorkingDay('2029-01-02')],
    ['goes back before its first day', () => englandAndWales.workingDayBefore('2012-01-03', 1)],
    ['counts up to a date after it', () => englandAndWales.workingDaysBetween('2028-12-01', '2030-01-01')],
    ['counts from a date before it', () => englandAndWales.workingDaysBetween('2010-12-01', '2012-01-10')],
    ['uses a date that does not exist', () => englandAndWales.addWorkingDays('2026-02-30', 1)],
    ['uses a date written another way', () => englandAndWales.isWorkingDay('2026/01/05' as LondonDate)],
  ])('D3: refuses to guess when a sum %s', (_, sum) => {
    expect(sum).toThrow(BeyondCalendar);
  });

  it('says in a sentence, with the paragraph and what to do next, that it will not guess', () => {
    const refusal = refusalBeyondCalendar(new BeyondCalendar('2029-01-01', '2012-01-01', '2028-12-31'));
    expect(refusal).toMatchObject({ refused: 'beyondCalendar', paragraph: '8.24' });
    expect(refusal.sentence).toBe(
      'The bank-holiday list covers Sunday 1 January 2012 to Sunday 31 December 2028, and this sum goes outside it.',
    );
    expect(refusal.next).toContain('Lead Manager');
  });

  it('takes a year as whole only where its New Year and Christmas are named', () => {
    expect(calendarOf('2026-01-01', '2026-12-28')).toMatchObject({
      firstDay: '2026-01-01',
      lastDay: '2026-12-31',
    });
    expect(calendarOf('2021-01-03', '2022-12-25')).toMatchObject({
      firstDay: '2021-01-01',
      lastDay: '2022-12-31',
    });
    expect(calendarOf('2026-04-03', '2026-08-31')).toMatchObject({
      firstDay: '2026-04-03',
      lastDay: '2026-08-31',
    });
  });

  it.each([
    ['2028-10-01', undefined],
    ['2028-10-02', 'The bank-holiday list ends on Sunday 31 December 2028, in 90 days.'],
    ['2028-12-30', 'The bank-holiday list ends on Sunday 31 December 2028, in 1 day.'],
    ['2029-01-01', 'The bank-holiday list ended on Sunday 31 December 2028.'],
  ] as const)('warns loudly within 90 days: on %s', (today, warning) => {
    const said = calendarWarning(englandAndWales, today);
    if (warning) expect(said).toContain(warning);
    else expect(said).toBeUndefined();
  });
});

describe('a new list', () => {
  it('has another version when a date is added, taken away or moved, and the same one when nothing changes', () => {
    const before = calendarOf('2026-01-01', '2026-05-04', '2026-12-25');
    const others = [
      calendarOf('2026-01-01', '2026-05-04', '2026-06-15', '2026-12-25'),
      calendarOf('2026-01-01', '2026-12-25'),
      calendarOf('2026-01-01', '2026-05-05', '2026-12-25'),
    ];
    expect(calendarOf('2026-12-25', '2026-05-04', '2026-01-01').version).toBe(before.version);
    expect(new Set([before, ...others].map(({ version }) => version)).size).toBe(4);
  });

  it.each([
    ['nothing', {}],
    ['no dates', { 'england-and-wales': { events: [] } }],
    [
      'a date that does not exist',
      { 'england-and-wales': { events: [{ title: 'Holiday', date: '2026-02-30' }] } },
    ],
    ['another country only', { scotland: { events: [{ title: 'Holiday', date: '2026-01-02' }] } }],
  ])('is not read when it holds %s', (_, feed) => {
    expect(bankHolidayFeed.safeParse(feed).success).toBe(false);
  });
});
