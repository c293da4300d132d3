import fc from 'fast-check';
import { englandAndWales } from '../../policy/calendar/bankHolidays';
import { BeyondCalendar, workingDayCalendar } from '../../policy/calendar/calendar';
import feed from '../../policy/calendar/bank-holidays.json';
import { addDays, lastDayOfMonthsFrom, type LondonDate } from '../../policy/calendar/dates';
import { timescales } from '../../policy/timescales';
import { dueAfter, mergePauses, type Pause } from '../../policy/calendar/workingDays';

const { acknowledgement, palsEnquiry, response, reopenedResponse, sixMonths } = timescales;
const due = (...sum: DropFirst<Parameters<typeof dueAfter>>) => dueAfter(englandAndWales, ...sum).due;
const explain = (...sum: DropFirst<Parameters<typeof dueAfter>>) =>
  dueAfter(englandAndWales, ...sum).explain();
type DropFirst<T extends unknown[]> = T extends [unknown, ...infer Rest] ? Rest : never;

const vectors = [
  // received, 3, 10, 35, 60 working days, last day of six months, and 3 as a counter a day late has it
  ['2026-01-05', '2026-01-08', '2026-01-19', '2026-02-23', '2026-03-30', '2026-07-04', '2026-01-08'],
  ['2026-04-02', '2026-04-09', '2026-04-20', '2026-05-27', '2026-07-01', '2026-10-01', '2026-04-09'],
  ['2026-05-23', '2026-05-28', '2026-06-08', '2026-07-13', '2026-08-17', '2026-11-22', '2026-05-29'],
  ['2026-08-28', '2026-09-03', '2026-09-14', '2026-10-19', '2026-11-23', '2027-02-27', '2026-09-03'],
  ['2026-08-31', '2026-09-03', '2026-09-14', '2026-10-19', '2026-11-23', '2027-02-28', '2026-09-04'],
  ['2026-12-24', '2026-12-31', '2027-01-12', '2027-02-16', '2027-03-23', '2027-06-23', '2026-12-31'],
  ['2026-12-26', '2026-12-31', '2027-01-12', '2027-02-16', '2027-03-23', '2027-06-25', '2027-01-04'],
] as const;

describe('counting from the day it was received (D3)', () => {
  it.each(vectors)('R3.8, R8.11a: received %s, the 3 working days end on %s', (received, three) => {
    expect(due(received, acknowledgement.workingDays)).toBe(three);
  });

  it.each(vectors)(
    'R8.9a: received %s, the 10 working days end on the tenth, not before',
    (received, _, ten) => {
      expect(due(received, palsEnquiry.workingDays)).toBe(ten);
    },
  );

  it.each(vectors)(
    'R8.24a: received %s, 35 working days for a new complaint, 60 for a reopened one',
    (received, ...dates) => {
      expect(due(received, response.workingDays)).toBe(dates[2]);
      expect(due(received, reopenedResponse.workingDays)).toBe(dates[3]);
    },
  );

  it.each(vectors)(
    'D9, R8.25a: received %s, six months end whatever day of the week it is',
    (received, ...dates) => {
      expect(lastDayOfMonthsFrom(received, sixMonths.months)).toBe(dates[4]);
    },
  );

  it('D3: a weekend or a bank holiday is day 0 too, so nothing is counted a day late', () => {
    const late = vectors.filter(([, three, , , , , aDayLate]) => three !== aDayLate);
    expect(late.map(([received]) => received)).toEqual(['2026-05-23', '2026-08-31', '2026-12-26']);
    for (const [received, , , , , , aDayLate] of late) expect(due(received, 3)).not.toBe(aDayLate);
    expect(due('2026-01-10', 3)).toBe('2026-01-14');
  });

  it('D3: no working days are due on day 0 itself, even on a Sunday', () => {
    expect(due('2026-01-11', 0)).toBe('2026-01-11');
    expect(due('2026-01-11', 0, [{ from: '2026-01-05', to: '2026-02-05' }])).toBe('2026-01-11');
  });

  it('D3: refuses to go beyond the bank-holiday list', () => {
    expect(() => due('2028-12-22', 3)).not.toThrow();
    expect(() => due('2028-12-22', 10)).toThrow(BeyondCalendar);
  });

  it('a bank holiday added later moves what runs over it, and nothing else', () => {
    const events = feed['england-and-wales'].events;
    const added = workingDayCalendar({
      'england-and-wales': { events: [...events, { title: 'Extra bank holiday', date: '2026-02-10' }] },
    });
    expect(dueAfter(added, '2026-01-05', 35).due).toBe('2026-02-24');
    expect(dueAfter(added, '2026-01-05', 10).due).toBe('2026-01-19');
    expect(added.version).not.toBe(englandAndWales.version);
  });
});

describe('pausing the clock (D5, R8.24c)', () => {
  it('R8.24c: stopped on 19 January and restarted on 2 February, 35 days move by the 10 that were paused', () => {
    const sum = dueAfter(englandAndWales, '2026-01-05', 35, [{ from: '2026-01-19', to: '2026-02-02' }]);
    expect(sum).toMatchObject({ due: '2026-03-09', pausedWorkingDays: 10 });
  });

  it.each<[string, Pause[], LondonDate, number]>([
    ['wholly on a weekend adds nothing', [{ from: '2026-01-10', to: '2026-01-12' }], '2026-02-23', 0],
    [
      'that stops and restarts on one day adds nothing',
      [{ from: '2026-01-19', to: '2026-01-19' }],
      '2026-02-23',
      0,
    ],
    ['written backwards adds nothing', [{ from: '2026-02-02', to: '2026-01-19' }], '2026-02-23', 0],
    ['of one day adds that day', [{ from: '2026-01-19', to: '2026-01-20' }], '2026-02-24', 1],
    [
      'and another add both',
      [
        { from: '2026-01-19', to: '2026-01-21' },
        { from: '2026-02-02', to: '2026-02-03' },
      ],
      '2026-02-26',
      3,
    ],
    [
      'and another in any order add both',
      [
        { from: '2026-02-02', to: '2026-02-03' },
        { from: '2026-01-19', to: '2026-01-21' },
      ],
      '2026-02-26',
      3,
    ],
    [
      'that overlaps another counts once (D34)',
      [
        { from: '2026-01-19', to: '2026-01-28' },
        { from: '2026-01-26', to: '2026-02-02' },
      ],
      '2026-03-09',
      10,
    ],
    [
      'inside another counts once (D34)',
      [
        { from: '2026-01-19', to: '2026-02-02' },
        { from: '2026-01-21', to: '2026-01-23' },
      ],
      '2026-03-09',
      10,
    ],
    [
      'given twice counts once (D34)',
      [
        { from: '2026-01-19', to: '2026-02-02' },
        { from: '2026-01-19', to: '2026-02-02' },
      ],
      '2026-03-09',
      10,
    ],
    ['over day 0 moves only the days after it', [{ from: '2026-01-05', to: '2026-01-07' }], '2026-02-24', 1],
    ['that ends on day 0 adds nothing', [{ from: '2025-12-01', to: '2026-01-05' }], '2026-02-23', 0],
    [
      'that ends on the day after day 0 adds nothing',
      [{ from: '2025-12-01', to: '2026-01-06' }],
      '2026-02-23',
      0,
    ],
    [
      'from before the list begins still counts what follows day 0',
      [{ from: '2001-01-01', to: '2026-01-07' }],
      '2026-02-24',
      1,
    ],
    ['that starts on the due day moves it', [{ from: '2026-02-23', to: '2026-02-25' }], '2026-02-25', 2],
    [
      'that starts the day after the due day adds nothing',
      [{ from: '2026-02-24', to: '2026-03-24' }],
      '2026-02-23',
      0,
    ],
    [
      'reached only because an earlier one moved the date adds too',
      [
        { from: '2026-01-19', to: '2026-01-21' },
        { from: '2026-02-25', to: '2026-02-27' },
      ],
      '2026-02-27',
      4,
    ],
    ['long after it is due is not looked up', [{ from: '2040-01-01', to: '2041-01-01' }], '2026-02-23', 0],
  ])('R8.24c: a pause %s', (_, pauses, expected, paused) => {
    expect(dueAfter(englandAndWales, '2026-01-05', 35, pauses)).toMatchObject({
      due: expected,
      pausedWorkingDays: paused,
    });
  });

  it('R8.24c: restarted on a bank holiday, the clock runs again on the next working day', () => {
    const pauses = [{ from: '2026-04-01', to: '2026-04-06' }] as const;
    expect(dueAfter(englandAndWales, '2026-03-30', 5, pauses)).toMatchObject({
      due: '2026-04-10',
      pausedWorkingDays: 2,
    });
  });

  it('R8.24c: still open, it counts up to today', () => {
    const open = [{ from: '2026-01-19' }] as const;
    expect(due('2026-01-05', 35, open, '2026-02-02')).toBe('2026-03-09');
    expect(due('2026-01-05', 35, open, '2026-02-03')).toBe('2026-03-10');
    expect(due('2026-01-05', 35, open, '2026-01-19')).toBe('2026-02-23');
  });

  it('D3: refuses to guess where a pause runs past the bank-holiday list', () => {
    expect(() => due('2026-01-05', 35, [{ from: '2026-01-19', to: '2029-01-19' }])).toThrow(BeyondCalendar);
  });

  it('D34: joins pauses that touch', () => {
    const touching = [
      { from: '2026-01-21', to: '2026-01-23' },
      { from: '2026-01-19', to: '2026-01-21' },
    ] as const;
    expect(mergePauses(touching, '2026-01-05')).toEqual([{ from: '2026-01-19', to: '2026-01-23' }]);
  });
});

describe('the sum against a walk through every day', () => {
  const holidays = new Set(feed['england-and-wales'].events.map(({ date }) => date));
  const isWorking = (date: LondonDate) => ![0, 6].includes(new Date(date).getUTCDay()) && !holidays.has(date);

  function walk(dayZero: LondonDate, workingDays: number, pauses: readonly Required<Pause>[]) {
    let [day, counted, paused] = [dayZero, 0, 0];
    while (counted < workingDays) {
      day = addDays(day, 1);
      if (!isWorking(day)) continue;
      if (pauses.some(({ from, to }) => from <= day && day < to)) paused += 1;
      else counted += 1;
    }
    return { due: day, pausedWorkingDays: paused };
  }

  const dayZero = fc.integer({ min: 0, max: 5400 }).map((days) => addDays('2012-01-01', days));
  const pausesNear = fc.array(
    fc.record({ starts: fc.integer({ min: -40, max: 130 }), lasts: fc.integer({ min: 0, max: 50 }) }),
    {
      maxLength: 5,
    },
  );

  it('D3, D5, D34: gives the same date and the same paused days, whatever the pauses', () => {
    fc.assert(
      fc.property(dayZero, fc.integer({ min: 0, max: 70 }), pausesNear, (received, workingDays, near) => {
        const pauses = near.map(({ starts, lasts }) => ({
          from: addDays(received, starts),
          to: addDays(received, starts + lasts),
        }));
        const { due, pausedWorkingDays } = dueAfter(englandAndWales, received, workingDays, pauses);
        expect({ due, pausedWorkingDays }).toEqual(walk(received, workingDays, pauses));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the sum in plain words', () => {
  it('D3: names day 0, where counting can start, the bank holidays and the day it ends', () => {
    expect(explain('2026-04-02', 3)).toBe(
      'Day 0 is Thursday 2 April 2026. Counting can start on the next working day, Tuesday 7 April 2026. ' +
        'Weekends do not count, nor do bank holidays: Good Friday (Fri 3 Apr 2026), Easter Monday (Mon 6 Apr 2026). ' +
        'Working day 3 is Thursday 9 April 2026.',
    );
  });

  it('R8.24c: names each pause that counted, and none that did not', () => {
    const pauses = [
      { from: '2026-01-19', to: '2026-02-02' },
      { from: '2026-01-10', to: '2026-01-12' },
      { from: '2027-01-11', to: '2027-02-12' },
    ] as const;
    expect(explain('2026-01-05', 35, pauses)).toContain(
      'Weekends do not count. Paused: 10 working days from Monday 19 January 2026, running again on Monday 2 February 2026. Working day 35 is',
    );
  });

  it('says plainly that something is due the same day', () => {
    expect(explain('2026-01-05', 0)).toBe('Day 0 is Monday 5 January 2026, and it is due that day.');
  });

  it('names the first bank holidays of a long sum and how many more there are', () => {
    expect(explain('2026-01-05', 600)).toMatch(/New Year’s Day \(Fri 1 Jan 2027\) and \d+ more\./);
  });
});
