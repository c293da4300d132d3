import { writeCalendarFile } from '../../cards/calendarFile';
import type { Clock } from '../../policy/machine/clock';

const clock = (more: Partial<Clock>): Clock => ({
  name: 'response',
  label: 'Response to the person',
  paragraph: '8.13',
  due: '2026-03-02',
  state: 'running',
  explain: () => 'Sample person rang on Monday',
  ...more,
});

const at = '2026-01-05T09:30:00.000Z';

/** The lines of a calendar file as they were before it folded them. */
const linesOf = (text: string): readonly string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n');
const entriesOf = (clocks: readonly Clock[], when = at): readonly string[] =>
  linesOf(writeCalendarFile('C26-00001', clocks, when));

describe('the dates of a case as a calendar file', () => {
  it('has an entry for the whole London day of each clock that runs', () => {
    const lines = entriesOf([
      clock({}),
      clock({ name: 'acknowledgement', state: 'met' }),
      clock({ name: 'update', state: 'missed', due: '2026-01-02' }),
      clock({ name: 'sixMonths', state: 'paused', due: '2026-07-06' }),
    ]);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(lines).toContain('DTSTART;VALUE=DATE:20260302');
    expect(lines).toContain('SUMMARY:C26-00001: Response to the person');
  });

  it('gives nothing away to whoever else sees the calendar: private, and no sum in words (7.1)', () => {
    const lines = entriesOf([clock({})]);
    expect(lines).toContain('CLASS:PRIVATE');
    expect(lines.join('\n')).not.toContain('Sample person');
  });

  it('moves an entry when it is taken in again, and keeps two clocks of one name apart', () => {
    const ids = (lines: readonly string[]) => lines.filter((line) => line.startsWith('UID:'));
    const sequence = (lines: readonly string[]) =>
      Number(lines.find((line) => line.startsWith('SEQUENCE:'))?.slice('SEQUENCE:'.length));
    const [first, later] = [
      entriesOf([clock({})]),
      entriesOf([clock({ due: '2026-03-30' })], '2026-01-06T09:30:00.000Z'),
    ];
    expect(ids(later)).toEqual(ids(first));
    expect(sequence(later)).toBeGreaterThan(sequence(first));
    expect(new Set(ids(entriesOf([clock({ of: '1' }), clock({ of: '2' })]))).size).toBe(2);
  });

  it('is an all-day event in every time zone, with a stamp in UTC', () => {
    expect(entriesOf([clock({})])).toContain('DTSTAMP:20260105T093000Z');
  });
});
