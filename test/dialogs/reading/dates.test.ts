import { findDates } from '../../../dialogs/reading/dates';
import { hearDate } from '../../../dialogs/reading/hearDate';
import { bankHolidayFeed } from '../../../policy/calendar/calendar';
import type { LondonDate } from '../../../policy/calendar/dates';
import feed from '../../../policy/calendar/bank-holidays.json';

const { events } = bankHolidayFeed.parse(feed)['england-and-wales'];
const holidays = events.map(({ title, date }) => ({ title, date: date as LondonDate }));
const world = { today: '2026-11-29', when: 'past', holidays } as const;

const readOf = (words: string) => findDates(words, world).map(({ value }) => value);
const daysOf = (words: string) => readOf(words).map((read) => (read.is === 'day' ? read.day : read.is));

describe('a day that is said, on Sunday 29 November 2026', () => {
  it.each([
    ['yesterday teatime', '2026-11-28'],
    ['the night before last', '2026-11-27'],
    ['day before yesterday', '2026-11-27'],
    ['two days ago', '2026-11-27'],
    ['Friday 13th', '2026-11-13'],
    ['Fri 13 Nov 2026', '2026-11-13'],
    ['13.11.26', '2026-11-13'],
    ['13/11/2026', '2026-11-13'],
    ['Nov 13th 2026', '2026-11-13'],
    ["5th Nov '24", '2024-11-05'],
    ['5th Nov ’24', '2024-11-05'],
    ['the 3rd of March', '2026-03-03'],
    ['on the 3rd', '2026-11-03'],
    ['Tuesday', '2026-11-24'],
    ['last Tuesday', '2026-11-24'],
    ['Good Friday', '2026-04-03'],
    ['Boxing Day 2024', '2024-12-26'],
    ['boxing day', '2025-12-26'],
    ['xmas eve', '2025-12-24'],
    ['xmas day', '2025-12-25'],
    ['nye', '2025-12-31'],
    ['new years day', '2026-01-01'],
    ['New Year’s Eve 2024', '2024-12-31'],
    ['easter sunday', '2026-04-05'],
    ['a wk ago today', '2026-11-22'],
    ['2 wks ago today', '2026-11-15'],
    ['2 nights ago', '2026-11-27'],
    ['3 weeks ago today', '2026-11-08'],
  ])('“%s” is %s', (words, day) => {
    expect(daysOf(words)).toEqual([day]);
    expect(hearDate(words, world)).toMatchObject({ is: 'taken', value: day });
  });

  it.each([
    ['2026-12-29', 'boxing day', '2026-12-26'],
    ['2027-12-29', 'christmas day', '2027-12-25'],
    ['2027-12-29', 'boxing day', '2027-12-26'],
    ['2028-01-05', 'new years day', '2028-01-01'],
    ['2026-12-26', 'boxing day', '2026-12-26'],
    ['2026-12-25', 'boxing day', '2025-12-26'],
  ])('on %s “%s” is the day itself, never the bank holiday in place of it', (today, words, day) => {
    expect(hearDate(words, { ...world, today: today as LondonDate })).toMatchObject({
      is: 'taken',
      value: day,
    });
  });

  it.each(['boxing day bank holiday', 'a mth ago today', 'monday i think', 'monday, maybe', 'nyeri'])(
    'that may be another one is asked or left: “%s”',
    (words) => {
      expect(hearDate(words, { ...world, today: '2026-12-29' }).is).not.toBe('taken');
    },
  );

  it('keeps every date of a sentence, and no number that is something else', () => {
    expect(daysOf('happened on 3/11/26 and found out 10/11/26 and rang today')).toEqual([
      '2026-11-03',
      '2026-11-10',
      '2026-11-29',
    ]);
    expect(daysOf('Ward 3/4, happened on 5 May, by phone today')).toEqual(['2026-05-05', '2026-11-29']);
    expect(daysOf('scored 6/10 at 5, on the 3rd floor of room 12/5, 24/7')).toEqual([]);
    expect(daysOf('she sat and may have waited now')).toEqual([]);
  });

  it.each([
    ['3-5 Nov', '2026-11-03', '2026-11-05'],
    ['from 3 May to 5 May', '2026-05-03', '2026-05-05'],
    ['between 3rd and 5th Nov', '2026-11-03', '2026-11-05'],
    ['Monday to Wednesday', '2026-11-23', '2026-11-25'],
  ])('“%s” keeps both ends', (words, from, day) => {
    expect(readOf(words)).toEqual([{ is: 'span', from, day }]);
  });
});

describe('what is no day', () => {
  it.each([
    'last week',
    'in May',
    'May 2025',
    'a while ago',
    '14 months ago',
    'w/c 3rd Nov',
    'since March',
    'around 5 May',
    'fortnight ago',
    'at Christmas',
  ])('“%s” is a time without a day', (words) => {
    expect(readOf(words)).toEqual([{ is: 'about' }]);
    expect(hearDate(words, world).is).toBe('ask');
  });

  it.each([
    ['Friday 14 November', 'a weekday that does not agree'],
    ['Friday 12th', 'a weekday that does not agree with the number'],
    ['Monday 13/11/26', 'a weekday that does not agree with the date'],
    ['11/13/26', 'a month over 12'],
    ['31 November', 'a day that is not there'],
    ['29 Feb', 'a day years ago without its year'],
    ['1st Dec', 'a day nearly a year ago, or one still to come'],
    ['2 Nov 2027', 'a day to come'],
    ['tomorrow', 'a day to come, in words'],
    ['5th or 6th of May', 'one of two'],
    ['not on 5 May', 'denied'],
    ['5 May?', 'in doubt'],
    ['tuesday after easter', 'from another day'],
    ['a week last tuesday', 'from another day, in words'],
    ['Sunday', 'today or a week ago'],
    ['last Friday', 'two days ago or nine'],
    ['next Friday', 'to come, where it is asked what was'],
  ])('“%s” is asked: %s', (words) => {
    expect(hearDate(words, world)).toMatchObject({
      is: 'ask',
      why: expect.stringMatching(/\?$|\.$/) as string,
    });
    expect(daysOf(words).filter((read) => read.startsWith('2'))).toEqual([]);
  });

  it('is not known yet where it is said so', () => {
    expect(hearDate('not sure', world)).toEqual({ is: 'notKnown' });
  });
});

it('looks ahead for what is due', () => {
  const ahead = { ...world, when: 'future' } as const;
  expect(hearDate('Friday', ahead)).toMatchObject({ value: '2026-12-04' });
  expect(hearDate('12 January', ahead)).toMatchObject({ value: '2027-01-12' });
});
