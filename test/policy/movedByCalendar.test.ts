import { BeyondCalendar, workingDayCalendar } from '../../policy/calendar/calendar';
import feed from '../../policy/calendar/bank-holidays.json';
import { calendarNotices, movedByCalendar } from '../../policy/calendar/movedByCalendar';
import { aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import { answeredOn, happened } from '../doors/happened';
import { people } from '../doors/people';

const { events } = feed['england-and-wales'];

const withHoliday = (date: string) =>
  workingDayCalendar({ 'england-and-wales': { events: [...events, { title: 'Extra bank holiday', date }] } });

const until = (last: string) =>
  workingDayCalendar({ 'england-and-wales': { events: events.filter(({ date }) => date <= last) } });

const aComplaint = (): CaseUnderTest => aTriagedCase('closerLook').as(people.complaintsOfficer);

const movedFor = (theCase: CaseUnderTest, extra = '2026-02-10') =>
  movedByCalendar(theCase.state, theCase.context, withHoliday(extra));

describe('a bank holiday that appears later', () => {
  it('R8.24a: moves the open clocks that run over it, because a clock is worked out each time', () => {
    const complaint = aComplaint();
    expect(complaint.clock('response')?.due).toBe('2026-02-23');
    complaint.withCalendar(withHoliday('2026-02-10'));
    expect(complaint.clock('response')?.due).toBe('2026-02-24');
    expect(complaint.clock('response')?.explain()).toContain('Extra bank holiday (Tue 10 Feb 2026)');
    expect(complaint.clock('sixMonths')?.due).toBe('2026-07-04');
  });

  it('R8.24a: lists what moved, and nothing else', () => {
    expect(movedFor(aComplaint())).toEqual([
      expect.objectContaining({
        name: 'response',
        label: 'Response',
        from: '2026-02-23',
        to: '2026-02-24',
        paragraph: '8.24',
      }),
    ]);
    expect(movedFor(aComplaint(), '2026-01-07').map(({ name, from, to }) => [name, from, to])).toEqual([
      ['acknowledgement', '2026-01-08', '2026-01-09'],
      ['response', '2026-02-23', '2026-02-24'],
    ]);
    expect(movedFor(aComplaint(), '2026-03-10')).toEqual([]);
    expect(movedFor(aComplaint(), '2026-02-14')).toEqual([]);
  });

  it('R8.24a: moves a clock back when a holiday is taken off the list', () => {
    const complaint = aComplaint().withCalendar(withHoliday('2026-02-10'));
    expect(movedByCalendar(complaint.state, complaint.context, workingDayCalendar(feed))).toMatchObject([
      { from: '2026-02-24', to: '2026-02-23' },
    ]);
  });

  it('R8.24a: a missed day and a paused clock move, one that was met does not', () => {
    expect(movedFor(aComplaint().on('2026-02-24'))).toMatchObject([{ name: 'response', to: '2026-02-24' }]);
    const paused = happened(aComplaint(), {
      type: 'clockPaused',
      pause: { round: 1, reason: 'person', from: '2026-01-05', waitingFor: 'A rest' },
    });
    expect(movedFor(paused.on('2026-02-02'), '2026-03-10')).toMatchObject([
      { name: 'response', from: '2026-03-20', to: '2026-03-23' },
    ]);
    expect(movedFor(answeredOn(aComplaint(), '2026-02-20')).map((moved) => moved.name)).not.toContain(
      'response',
    );
  });

  it('R8.24a: an extended day, agreed as a date, stays where it was agreed', () => {
    const complaint = happened(
      aComplaint().on('2026-02-02'),
      {
        type: 'extensionAsked',
        extension: {
          round: 1,
          until: '2026-03-09',
          reason: 'A witness',
          toldOn: '2026-02-02',
          answer: 'agreed',
          agreedOn: '2026-02-02',
        },
      },
      { type: 'extensionDecided', approved: true },
    );
    expect(movedFor(complaint)).toEqual([]);
  });

  it('R8.24a: tells whoever looks after the case, in one sentence without a name', () => {
    const complaint = aTriagedCase('closerLook', {}, { handler: people.palsOfficer.id });
    expect(calendarNotices(complaint.state, movedFor(complaint))).toEqual([
      {
        to: { person: people.palsOfficer.id },
        say: 'C26-7K4MQ: the bank-holiday list has changed. Response Mon 23 Feb 2026 is now Tue 24 Feb 2026.',
        paragraph: '8.24',
      },
    ]);
    expect(calendarNotices(complaint.state, [])).toEqual([]);
  });

  it('R8.24a: where the old list was too short, says the day that can be worked out now', () => {
    const complaint = aComplaint().withCalendar(until('2026-01-31'));
    expect(() => complaint.clocks).toThrow(BeyondCalendar);
    const moved = movedByCalendar(complaint.state, complaint.context, workingDayCalendar(feed));
    expect(moved).toContainEqual(
      expect.objectContaining({ name: 'response', from: undefined, to: '2026-02-23' }),
    );
    expect(calendarNotices(complaint.state, moved)[0]?.say).toContain('Response is Mon 23 Feb 2026');
  });

  it('R8.24a: a new list that is too short is a fault, not a guess', () => {
    const complaint = aComplaint();
    expect(() => movedByCalendar(complaint.state, complaint.context, until('2026-01-31'))).toThrow(
      BeyondCalendar,
    );
  });
});
