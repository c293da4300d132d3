import { buildDigestCard, buildMyDayCard, type Day, type DayCase } from '../../../cards/designs/day';
import { textOf } from '../../doors/jobs';

const nothing: Day = {
  today: '2026-01-05',
  overdue: [],
  dueSoon: [],
  nobodys: [],
  forMe: [],
  aboutMe: [],
  forOthers: [],
  elsewhere: [],
  names: new Map(),
  limits: 0,
  late: 0,
  more: false,
};
const cases = (count: number, more: Partial<DayCase> = {}): readonly DayCase[] =>
  Array.from({ length: count }, (_, index) => ({
    reference: `C26-0000${index}`,
    stage: 'toTriage',
    ...more,
  }));

const shownOf = (day: Partial<Day>): string => textOf(buildMyDayCard({ ...nothing, ...day }, []));

describe('the card of a person’s day', () => {
  it('has what presses most first, and only groups that have something in them', () => {
    const shown = shownOf({
      forOthers: cases(1),
      elsewhere: cases(3),
      nobodys: cases(4),
      dueSoon: cases(1),
      overdue: cases(2),
      forMe: cases(1),
    });
    const titles = [
      'Overdue (2)',
      'Due in two working days (1)',
      'Nobody has it yet (4)',
      'Waiting for you (1)',
      'Pressing, and with somebody else (3)',
      'You wait for others (1)',
    ];
    const places = titles.map((title) => shown.indexOf(title));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(shownOf({ forMe: cases(1) })).not.toMatch(/Overdue|Due in two|for others/);
  });

  it('marks as late what is overdue, and nothing else', () => {
    expect(shownOf({ overdue: cases(1) })).toContain('Attention');
    expect(shownOf({ dueSoon: cases(1), forMe: cases(1) })).not.toContain('Attention');
  });

  it('shows five cases of a group, and says how many more there are', () => {
    const five = shownOf({ forMe: cases(5) });
    expect(five).toContain('Open C26-00004');
    expect(five).not.toContain('more: say');
    const six = shownOf({ forMe: cases(6) });
    expect(six).toContain('Waiting for you (6)');
    expect(six).not.toContain('C26-00005');
    expect(six).toContain('and 1 more: say “my cases”');
  });

  it('says of a case its step, stage, service and due day, as far as there are any', () => {
    const full = { step: 'Send the letter', service: 'Ward 1', nextDue: '2026-01-08' } as const;
    expect(shownOf({ forMe: cases(1, full) })).toMatch(/C26-00000: Send the letter/);
    expect(shownOf({ forMe: cases(1, full) })).toMatch(/due Thu 8 Jan 2026 · Waiting for triage · Ward 1/);
    expect(shownOf({ forMe: cases(1) })).not.toMatch(/ · |due /);
  });

  it('marks a case with a red flag that is up, in every group (D45)', () => {
    expect(shownOf({ forOthers: cases(1, { flagged: true }) })).toContain('"Red flag · ');
    expect(shownOf({ forOthers: cases(1) })).not.toContain('Red flag');
  });

  it('says whom a case waits for, by name or by role, each once', () => {
    const waitsFor = [
      { person: 'one' },
      { role: 'leadManager' },
      { role: 'leadManager' },
      { person: 'gone' },
    ] as const;
    const names = new Map([['one', 'Sample investigator']]);
    expect(shownOf({ forOthers: cases(1, { waitsFor }), names })).toContain(
      'waits for Sample investigator, the Lead Manager for Complaints and somebody who has left',
    );
  });

  it('is kind where nothing waits, and says so where there is more than was looked at', () => {
    expect(shownOf({})).toContain('Nothing waits for you today.');
    expect(shownOf({ forMe: cases(1) })).not.toContain('Nothing waits for you today.');
    expect(shownOf({ more: true })).toContain('the most pressing');
    expect(shownOf({})).not.toContain('the most pressing');
  });
});

describe('the one card for a morning’s reminders', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ say: `Reminder ${index + 1}.` }));

  it('has fifteen lines at the most, and says how many are left out', () => {
    const fifteen = textOf(buildDigestCard(lines(15)));
    expect(fifteen).toContain('Reminder 15.');
    expect(fifteen).not.toMatch(/And \d+ more/);
    const sixteen = textOf(buildDigestCard(lines(16)));
    expect(sixteen).toContain('My day: 16 reminders');
    expect(sixteen).not.toContain('Reminder 16.');
    expect(sixteen).toContain('And 1 more: “my cases”');
  });

  it('opens a case where this person may, and says for whom it is where that is told', () => {
    const [line] = lines(1);
    expect(textOf(buildDigestCard([{ ...line!, reference: 'C26-7K4MQ' }]))).toContain('Open C26-7K4MQ');
    expect(textOf(buildDigestCard([line!]))).not.toContain('Open ');
    expect(textOf(buildDigestCard([line!], 'PALS'))).toContain('PALS');
  });
});
