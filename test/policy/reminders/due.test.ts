import { ownWord } from '../../doors/anEnding';
import { workingDayCalendar } from '../../../policy/calendar/calendar';
import { caseStream } from '../../../policy/machine/case';
import feed from '../../../policy/calendar/bank-holidays.json';
import { afterTheList, nextWake, remindersDue, stillOfUse } from '../../../policy/reminders/due';
import { morningOf, nextWorkingHour } from '../../../policy/reminders/workingHours';
import { aCase, aTriagedCase, calendar } from '../../doors/aCase';
import { anInvestigation } from '../../doors/anInvestigation';
import { answeredOn, happened } from '../../doors/happened';
import { people } from '../../doors/people';
import { dueAt, planOf, sentAt } from '../../doors/reminding';

const { complaintsOfficer, leadManager, palsOfficer } = people;

describe('working hours', () => {
  it('R8.24a: a morning is 09:00 in London, in winter and in summer', () => {
    expect(morningOf('2026-01-05')).toBe('2026-01-05T09:00:00.000Z');
    expect(morningOf('2026-03-30')).toBe('2026-03-30T08:00:00.000Z');
    expect(morningOf('2026-10-23')).toBe('2026-10-23T08:00:00.000Z');
    expect(morningOf('2026-10-26')).toBe('2026-10-26T09:00:00.000Z');
  });

  it.each([
    ['in the day', '2026-01-05T12:00:00.000Z', '2026-01-05T12:00:00.000Z'],
    ['before 09:00', '2026-01-05T08:59:00.000Z', '2026-01-05T09:00:00.000Z'],
    ['from 17:00 on', '2026-01-05T17:00:00.000Z', '2026-01-06T09:00:00.000Z'],
    ['on a Saturday', '2026-01-10T12:00:00.000Z', '2026-01-12T09:00:00.000Z'],
    ['on Good Friday', '2026-04-03T12:00:00.000Z', '2026-04-07T08:00:00.000Z'],
    [
      'at 16:30 UTC in summer, when it is half past five',
      '2026-06-01T16:30:00.000Z',
      '2026-06-02T08:00:00.000Z',
    ],
  ])('R8.24a: the next of them %s', (_, now, next) => {
    expect(nextWorkingHour(calendar, now)).toBe(next);
  });

  it('there is none after the bank-holiday list ends', () => {
    expect(nextWorkingHour(calendar, `${calendar.lastDay}T20:00:00.000Z`)).toBeUndefined();
    expect(nextWorkingHour(calendar, '2050-01-03T12:00:00.000Z')).toBeUndefined();
  });
});

describe('what is due', () => {
  it('R3.8: nothing before its morning, then each reminder once', () => {
    const logged = aCase();
    expect(dueAt(logged, '2026-01-06T08:59:59.999Z')).toEqual([]);
    expect(dueAt(logged, '2026-01-06T09:00:00.000Z')).toEqual(['acknowledgement before2 complaintsTeam']);
    const sent = sentAt(logged, '2026-01-06T09:00:00.000Z');
    expect(dueAt(logged, '2026-01-06T09:00:15.000Z', sent)).toEqual([]);
    expect(dueAt(logged, '2026-01-07T09:00:00.000Z', sent)).toEqual([
      'acknowledgement before1 complaintsTeam',
    ]);
  });

  it('R3.8: after days down each person gets one reminder that says it is missed, not one for each day', () => {
    const logged = aCase().on('2026-01-14');
    expect(dueAt(logged, '2026-01-14T11:00:00.000Z')).toEqual([
      'acknowledgement missed1 complaintsTeam',
      'acknowledgement missed1 leadManager',
      'acknowledgement missed3 headOfCorporateAffairs',
    ]);
  });

  it('R8.24a: nothing at night, at a weekend or on a holiday, however long it has waited', () => {
    const logged = aCase().on('2026-01-10');
    for (const now of ['2026-01-09T02:00:00.000Z', '2026-01-09T20:00:00.000Z', '2026-01-10T12:00:00.000Z'])
      expect(dueAt(logged, now)).toEqual([]);
    expect(dueAt(logged, '2026-01-12T09:00:00.000Z')).toHaveLength(2);
  });

  it('R8.24a: a warning of today goes all day; one of an earlier day waits for the next morning round', () => {
    const logged = aCase().on('2026-01-06');
    expect(dueAt(logged, '2026-01-06T16:00:00.000Z')).toHaveLength(1);
    const late = aTriagedCase('closerLook').on('2026-01-14').does('addAction', {
      what: 'Put up a notice.',
      owner: people.seniorManager.id,
      due: '2026-01-20',
      because: 'learning',
    });
    const actions = (now: string) => dueAt(late, now).filter((line) => line.startsWith('action'));
    expect(actions('2026-01-14T14:00:00.000Z')).toEqual([]);
    expect(actions('2026-01-15T09:30:00.000Z')).toEqual(['action before5 seniorManager']);
  });

  it('R8.24b: after an extension nobody is told again what they have just been told', () => {
    const complaint = anInvestigation().on('2026-02-09');
    const sent = sentAt(complaint, '2026-02-09T09:00:00.000Z', sentAt(complaint, '2026-01-29T09:00:00.000Z'));
    const extended = happened(
      complaint,
      {
        type: 'extensionAsked',
        extension: {
          round: 1,
          until: '2026-03-16',
          reason: 'A witness is away.',
          toldOn: '2026-02-09',
          answer: 'agreed',
          agreedOn: '2026-02-09',
        },
      },
      { type: 'extensionDecided', approved: true },
    );
    const response = (now: string) =>
      dueAt(extended, now, sent).filter((line) => line.startsWith('response'));
    expect(response('2026-02-10T09:00:00.000Z')).toEqual([]);
    expect(response('2026-03-02T09:00:00.000Z')).toEqual(['response before10 investigator']);
  });

  it('R8.24a: whoever takes a case over hears of what has passed already', () => {
    const enquiry = aTriagedCase('enquiry').on('2026-01-19');
    const sent = sentAt(enquiry, '2026-01-19T09:00:00.000Z');
    enquiry.does('assign', { team: 'complaints', handler: complaintsOfficer.id });
    expect(dueAt(enquiry, '2026-01-19T09:05:00.000Z', sent)).toContain('palsEnquiry due complaintsOfficer');
  });

  it('R8.24a: a new bank holiday moves what is to come, and repeats nothing that was sent', () => {
    const complaint = anInvestigation().on('2026-02-09');
    const sent = sentAt(complaint, '2026-02-09T09:00:00.000Z');
    const { events } = feed['england-and-wales'];
    complaint.withCalendar(
      workingDayCalendar({
        'england-and-wales': { events: [...events, { title: 'Extra bank holiday', date: '2026-02-18' }] },
      }),
    );
    expect(dueAt(complaint, '2026-02-10T09:00:00.000Z', sent)).toEqual([]);
    expect(planOf(complaint).map(({ at }) => at)).toContain('2026-02-24T09:00:00.000Z');
  });

  it('R8.29c: nothing more of what was done', () => {
    const complaint = answeredOn(anInvestigation(), '2026-01-20');
    expect(
      dueAt(complaint, '2026-02-24T09:00:00.000Z').filter((line) => /response|sixMonths/.test(line)),
    ).toEqual([]);
  });
});

describe('when to look again', () => {
  it('R3.8: at the next planned morning; at once where something has passed; at the next 09:00 if that is at night', () => {
    const { state, context } = aCase();
    const at = (now: string) => nextWake(planOf(aCase()), [], now, calendar);
    expect(caseStream.promoted(state, context).wakeAt).toBe('2026-01-06T09:00:00.000Z');
    expect(at('2026-01-06T10:00:00.000Z')).toBe('2026-01-06T10:00:00.000Z');
    expect(at('2026-01-06T20:00:00.000Z')).toBe('2026-01-07T09:00:00.000Z');
  });

  it('R3.8: later only, once what has passed is sent', () => {
    const logged = aCase().on('2026-01-06');
    const sent = sentAt(logged, '2026-01-06T10:00:00.000Z');
    expect(nextWake(planOf(logged), sent, '2026-01-06T10:00:00.000Z', calendar)).toBe(
      '2026-01-07T09:00:00.000Z',
    );
  });

  it('never, where nothing is to come', () => {
    const over = aTriagedCase('closerLook').does('withdraw', {
      ...ownWord,
      learning: 'Book sooner.',
    });
    expect(caseStream.promoted(over.state, over.context).wakeAt).toBeUndefined();
  });

  it('R8.24a: after the bank-holiday list where all is past its end, so that a longer list finds the case', () => {
    const { events } = feed['england-and-wales'];
    const short = workingDayCalendar({
      'england-and-wales': { events: events.filter(({ date }) => date <= '2026-01-01') },
    });
    const { state, context } = aCase();
    expect(afterTheList(short)).toBe('2026-01-02T09:00:00.000Z');
    expect(caseStream.promoted(state, { ...context, calendar: short }).wakeAt).toBe(afterTheList(short));
  });

  it('a clock that the bank-holiday list cannot tell holds back no other', () => {
    const { events } = feed['england-and-wales'];
    const short = workingDayCalendar({
      'england-and-wales': { events: events.filter(({ date }) => date <= '2026-01-01') },
    });
    const { state, context } = aTriagedCase('closerLook', {}, {});
    const until = { ...short, lastDay: '2026-01-31' as const };
    const promoted = caseStream.promoted(state, {
      ...context,
      calendar: { ...calendar, lastDay: until.lastDay },
    });
    expect(promoted.wakeAt).toBe('2026-01-06T09:00:00.000Z');
  });

  it('forgets what was sent of clocks that no longer run, once it is 180 days old', () => {
    const enquiry = aTriagedCase('enquiry').on('2026-01-12').as(palsOfficer);
    const sent = sentAt(enquiry, '2026-01-12T09:00:00.000Z');
    enquiry.does('makeFormal', { reason: 'A closer look', agreed: true });
    const of = (kept: readonly string[]) => kept.filter((entry) => entry.startsWith('palsEnquiry'));
    expect(of(stillOfUse(planOf(enquiry), sent, '2026-07-11T09:00:00.000Z'))).toHaveLength(1);
    expect(of(stillOfUse(planOf(enquiry), sent, '2026-07-12T09:00:00.000Z'))).toEqual([]);
  });

  it('R8.29a: what goes to somebody else and comes back is not said again', () => {
    const complaint = anInvestigation().on('2026-01-29');
    const sent = sentAt(complaint, '2026-01-29T09:00:00.000Z');
    expect(sent.some((entry) => entry.startsWith('response'))).toBe(true);
    expect(stillOfUse(planOf(aTriagedCase('closerLook')), sent, '2026-02-05T09:00:00.000Z')).toEqual(sent);
  });
});

describe('what people say about their reminders', () => {
  const snoozed = (until: string) =>
    anInvestigation().on('2026-02-09').does('snoozeReminder', { clock: 'response', until });

  it('R8.24a: put off, they are silent until that morning, then one comes', () => {
    const later = snoozed('2026-02-18');
    const lines = planOf(later)
      .filter(({ clock }) => clock.name === 'response')
      .map(({ at, threshold }) => `${at.slice(0, 10)} ${threshold}`)
      .slice(0, 5);
    expect(lines).not.toContain('2026-02-16 before5');
    expect(lines).toContain('2026-02-19 before2');
    expect(planOf(later).map(({ threshold }) => threshold)).toContain('snoozed2026-02-18');
    expect(dueAt(later, '2026-02-18T09:00:00.000Z')).toContain('response snoozed2026-02-18 investigator');
    expect(later.events.at(-1)).toMatchObject({
      event: { type: 'reminderSnoozed', until: '2026-02-18' },
      meta: { by: people.investigator.id },
    });
    expect(later.confirmed('snoozeReminder')).toBe(
      'You will be reminded again on Wednesday 18 February 2026.',
    );
  });

  it('R8.24a: never past the due day, nor to a day off, and the due morning comes all the same', () => {
    const complaint = anInvestigation().on('2026-02-09');
    expect(complaint.tries('snoozeReminder', { clock: 'response', until: '2026-02-24' }).sentence).toContain(
      'no further',
    );
    expect(complaint.tries('snoozeReminder', { clock: 'response', until: '2026-02-14' }).sentence).toContain(
      'not a working day',
    );
    expect(dueAt(snoozed('2026-02-23'), '2026-02-23T09:00:00.000Z')).toContain('response due investigator');
  });

  it('R8.24b: counts for the day it was due then: a new due day has its own reminders', () => {
    const later = happened(
      snoozed('2026-02-20'),
      {
        type: 'extensionAsked',
        extension: {
          round: 1,
          until: '2026-03-16',
          reason: 'A witness is away.',
          toldOn: '2026-02-09',
          answer: 'agreed',
          agreedOn: '2026-02-09',
        },
      },
      { type: 'extensionDecided', approved: true },
    );
    expect(planOf(later).some(({ threshold }) => threshold.startsWith('snoozed'))).toBe(false);
  });

  it('R8.24a: only somebody who gets them can put them off', () => {
    const refused = anInvestigation().as(palsOfficer).tries('snoozeReminder', {
      clock: 'response',
      until: '2026-02-09',
    });
    expect(refused.sentence).toContain('You get no reminders of that');
  });

  it('A1.6, R2.4: not theirs, the Lead Manager is told at once and hears in their place from then on', () => {
    const passedOn = anInvestigation()
      .on('2026-02-09')
      .does('notMine', { clock: 'response', why: 'I am on leave.' });
    expect(passedOn.notices.at(-1)).toMatchObject({ to: { role: 'leadManager' }, command: 'assign' });
    expect(dueAt(passedOn, '2026-02-09T11:00:00.000Z').filter((line) => line.startsWith('response'))).toEqual(
      [],
    );
    expect(dueAt(passedOn, '2026-02-16T09:00:00.000Z')).toContain('response before5 leadManager');
    expect(dueAt(passedOn, '2026-02-16T09:00:00.000Z').join()).not.toContain('response before5 investigator');
  });

  it('R2.4: what goes to a whole team is passed on by assigning it', () => {
    expect(aCase().as(complaintsOfficer).tries('notMine', { clock: 'acknowledgement' }).next).toContain(
      'Assign',
    );
    expect(aCase().as(leadManager).available).not.toContain('notMine');
  });

  it('R8.24a: both are offered to whoever gets them, and to nobody else', () => {
    const complaint = anInvestigation();
    expect(complaint.available).toEqual(expect.arrayContaining(['snoozeReminder', 'notMine']));
    expect(complaint.as(palsOfficer).available).not.toContain('notMine');
  });
});

it('says as of when nothing is due of an empty plan', () => {
  expect(remindersDue([], [], '2026-01-05T10:00:00.000Z', calendar)).toEqual([]);
});
