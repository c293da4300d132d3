import {
  buildNoticeCard,
  buildReminderCard,
  type ReminderCardOptions,
} from '../../../cards/designs/reminder';
import type { LondonDate } from '../../../policy/calendar/dates';
import type { Person } from '../../../policy/roles';
import { aCase } from '../../doors/aCase';
import { textOf } from '../../doors/jobs';
import { people } from '../../doors/people';

/** The acknowledgement of a concern that reached us on Monday 5 January 2026 is due on Thursday 8. */
function remindedOn(today: LondonDate, by: Person, more: Partial<ReminderCardOptions> = {}) {
  const theCase = aCase().on(today).as(by);
  return buildReminderCard({
    say: 'The acknowledgement is due.',
    clock: theCase.clock('acknowledgement')!,
    commands: ['recordAcknowledgement'],
    context: theCase.context,
    card: 'x',
    state: theCase.state,
    ...more,
  });
}
const titlesOf = ({ actions = [] }: ReturnType<typeof buildReminderCard>) =>
  actions.map(({ title }) => String(title));
const { complaintsOfficer, palsOfficer } = people;

describe('a reminder', () => {
  it('offers what would do something about it first, then the case, and to be put off by a working day', () => {
    expect(titlesOf(remindedOn('2026-01-06', complaintsOfficer)).slice(0, 3)).toEqual([
      'Record acknowledgement',
      'Open C26-7K4MQ',
      'Remind me on Wed 7 Jan 2026',
    ]);
  });

  it('can be put off to its due day, and no further', () => {
    expect(textOf(remindedOn('2026-01-07', complaintsOfficer))).toContain('Remind me on Thu 8 Jan 2026');
    expect(textOf(remindedOn('2026-01-08', complaintsOfficer))).not.toContain('Remind me');
    expect(textOf(remindedOn('2026-01-09', complaintsOfficer))).not.toContain('Remind me');
    // And no further than that where something else on the case can still wait.
    const today = '2026-01-06';
    const clock = { ...aCase().clock('acknowledgement')!, due: today } as const;
    expect(textOf(remindedOn(today, complaintsOfficer, { clock }))).not.toContain('Remind me');
  });

  it('offers two deeds at the most, and none that this person may not do', () => {
    const commands = ['triage', 'recordAcknowledgement', 'correctConcern', 'withdraw'];
    const deeds = titlesOf(remindedOn('2026-01-06', complaintsOfficer, { commands }));
    expect(deeds.findIndex((title) => title.startsWith('Open '))).toBeLessThanOrEqual(2);
    expect(titlesOf(remindedOn('2026-01-06', people.wardSister))).not.toContain('Record acknowledgement');
  });

  it('has one deed that stands out: the likeliest', () => {
    const commands = ['recordAcknowledgement', 'triage'];
    const { actions = [] } = remindedOn('2026-01-06', complaintsOfficer, { commands });
    expect(actions.map(({ style }) => style).slice(0, 3)).toEqual(['positive', undefined, undefined]);
  });

  it('says on each button which clock it is about, and of whom where there are several', () => {
    const clock = aCase().clock('acknowledgement')!;
    const entered = (more: object) =>
      (remindedOn('2026-01-06', complaintsOfficer, { clock: { ...clock, ...more } }).actions ?? [])
        .map(({ data }) => data as { clock?: string; of?: string })
        .filter((data) => data.clock !== undefined);
    expect(entered({})).toHaveLength(1);
    expect(entered({})[0]).not.toHaveProperty('of');
    expect(entered({ of: '2' })).toEqual([expect.objectContaining({ clock: 'acknowledgement', of: '2' })]);
  });

  it('is to be put off or passed on only by who may do that', () => {
    const titles = (by: Person) => titlesOf(remindedOn('2026-01-06', by)).slice(-1);
    expect(titles(people.wardSister)).toEqual(['Open C26-7K4MQ']);
    expect(titles(complaintsOfficer)).toEqual(['Remind me on Wed 7 Jan 2026']);
  });

  it('is marked where it is late, and says how it stands where it is not', () => {
    const late = textOf(remindedOn('2026-01-09', complaintsOfficer));
    expect(late).toMatch(/"style":"attention".*"Overdue"/);
    const inTime = textOf(remindedOn('2026-01-06', complaintsOfficer));
    expect(inTime).toContain('2 working days left');
    expect(inTime).not.toContain('"style":"attention"');
  });

  it('says how the day was worked out to who may know; anybody else is told whom to ask', () => {
    const why = 'Day 0 is Monday.';
    expect(textOf(remindedOn('2026-01-06', palsOfficer, { why }))).toContain(`${why} (3.8)`);
    expect(textOf(remindedOn('2026-01-06', palsOfficer))).toContain('Ask the Lead Manager');
  });

  it('says who hears next and for whom it is, where that is known', () => {
    const next = { to: { role: 'leadManager' }, on: '2026-01-09' } as const;
    const full = textOf(remindedOn('2026-01-06', palsOfficer, { next, forWhom: 'PALS' }));
    expect(full).toContain('the Lead Manager for Complaints hears on Fri 9 Jan 2026');
    expect(full).toContain('For PALS');
    expect(textOf(remindedOn('2026-01-06', palsOfficer))).not.toMatch(/hears on|"For /);
  });

  it('has nothing to press for who may not come near the case; a record opens by its kind', () => {
    const theCase = aCase().on('2026-01-06').as(palsOfficer);
    const clock = theCase.clock('acknowledgement')!;
    const bare = { say: 'x', clock, commands: [], context: theCase.context, card: 'y' };
    expect(titlesOf(buildReminderCard(bare))).toEqual([]);
    const record = { kind: 'restriction', id: 'R26-1' };
    expect(textOf(buildReminderCard({ ...bare, record }))).toContain('{"kind":"restriction","case":"R26-1"');
  });
});

describe('a notice', () => {
  const notice = { say: 'Something happened.', paragraph: '8.24' };

  it('says “Now” where it cannot wait, and not otherwise', () => {
    expect(textOf(buildNoticeCard({ ...notice, urgent: true }))).toMatch(/"style":"attention".*"Now"/);
    expect(textOf(buildNoticeCard({ ...notice, urgent: false }))).not.toMatch(/"Now"|attention/);
  });

  it('cites its paragraph, and opens what it is about where that is known', () => {
    const shown = textOf(
      buildNoticeCard({ ...notice, urgent: false, reference: 'R26-1', kind: 'restriction', forWhom: 'PALS' }),
    );
    for (const words of ['Policy paragraph 8.24', 'Open R26-1', '"kind":"restriction"', 'For PALS'])
      expect(shown).toContain(words);
    expect(buildNoticeCard({ ...notice, urgent: false }).actions).toEqual([]);
  });
});
