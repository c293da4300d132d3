import type { LondonDate } from '../../../policy/calendar/dates';
import { caseStream } from '../../../policy/machine/case';
import { clockWords } from '../../../cards/clockWords';
import { aTriagedCase, calendar, type CaseUnderTest } from '../../doors/aCase';
import { anInvestigation } from '../../doors/anInvestigation';
import { happened } from '../../doors/happened';
import { people } from '../../doors/people';

/** A complaint received on Monday 5 January: its written acknowledgement is due on Thursday 8. */
const complaint = () => aTriagedCase('closerLook', {}, { team: 'complaints' }).as(people.complaintsOfficer);

const acknowledge = (on: string) => ({ on, how: 'letter', reassured: true, advocacy: true });

const acknowledged = (recorded: string, on: string): CaseUnderTest =>
  complaint()
    .on(recorded as '2026-01-08')
    .does('recordAcknowledgement', acknowledge(on));

const shown = (each: CaseUnderTest, name: 'acknowledgement' | 'palsEnquiry') => {
  const clock = each.clock(name);
  return clock && clockWords(clock, calendar, each.context.today).state;
};

describe('recorded late (L7, D39)', () => {
  it('counts as in time what is entered by the next working day, even after the due day', () => {
    expect(acknowledged('2026-01-09', '2026-01-08').clock('acknowledgement')?.state).toBe('met');
  });

  const complaintOf = (receivedOn: LondonDate) =>
    aTriagedCase('closerLook', { receivedOn, happenedOn: receivedOn }, { team: 'complaints' }).as(
      people.complaintsOfficer,
    );

  it.each([
    ['a weekend between', '2026-01-06', '2026-01-09', '2026-01-12', 'met'],
    ['a weekend and a day between', '2026-01-06', '2026-01-09', '2026-01-13', 'missed'],
    ['Easter between', '2026-03-30', '2026-04-02', '2026-04-07', 'met'],
    ['Easter and a day between', '2026-03-30', '2026-04-02', '2026-04-08', 'missed'],
    ['done on a Saturday, entered on the Tuesday', '2026-01-07', '2026-01-10', '2026-01-13', 'missed'],
  ] as const)(
    'counts working days to the day it was entered: %s',
    (_what, received, done, entered, state) => {
      const each = complaintOf(received).on(entered).does('recordAcknowledgement', acknowledge(done));
      expect(each.clock('acknowledgement')?.state).toBe(state);
    },
  );

  it.each([
    ['2026-02-24', []],
    ['2026-02-25', ['2026-02-23']],
  ] as const)('a pause from the due day, entered on %s, keeps these misses: %j', (entered, misses) => {
    const paused = anInvestigation().as(people.leadManager).on(entered).does('pauseClock', {
      reason: 'person',
      from: '2026-02-23',
      waitingFor: 'Her own account.',
      evidence: 'Her letter of that day.',
    });
    expect(
      paused.clocks.flatMap(({ name, state, due }) =>
        name === 'response' && state === 'missed' ? [due] : [],
      ),
    ).toEqual(misses);
  });

  it.each([
    ['2026-02-24', []],
    ['2026-02-25', ['2026-02-23']],
  ] as const)('more time agreed on the due day, entered on %s, keeps these misses: %j', (entered, misses) => {
    const agreed = anInvestigation()
      .on(entered)
      .does('askForExtension', {
        until: '2026-03-20',
        reason: 'A clinician is away.',
        cause: 'us',
        told: true,
        toldOn: '2026-02-23',
        answer: 'agreed',
        agreedOn: '2026-02-23',
        how: 'phone',
      })
      .as(people.leadManager)
      .does('decideExtension', { decision: 'approve' });
    expect(
      agreed.clocks.flatMap(({ name, state, due }) =>
        name === 'response' && state === 'missed' ? [due] : [],
      ),
    ).toEqual(misses);
  });

  it('keeps a miss that an entry of long afterwards says was met, and shows both days', () => {
    const late = acknowledged('2026-01-20', '2026-01-07');
    expect(late.clock('acknowledgement')).toMatchObject({ due: '2026-01-08', state: 'missed' });
    expect(shown(late, 'acknowledgement')).toBe(
      'Done Wed 7 Jan 2026, recorded Tue 20 Jan 2026. Counts as missed',
    );
    expect(late.clock('acknowledgement')?.explain()).toContain('counts as missed until the Lead Manager');
    expect(late.notices.at(-1)).toMatchObject({
      to: { role: 'leadManager' },
      command: 'acceptLateEntries',
    });
  });

  it('is no reminder and no overdue case any longer: the act is on record', () => {
    const late = acknowledged('2026-01-20', '2026-01-07');
    expect(late.clocks[0]).toMatchObject({ name: 'acknowledgement', state: 'missed' });
    expect(caseStream.promoted(late.state, late.context).nextDue).not.toBe('2026-01-08');
  });

  it('counts as in time once the Lead Manager accepts it with a reason, and says so for good', () => {
    const late = acknowledged('2026-01-20', '2026-01-07').as(people.leadManager);
    expect(late.tries('acceptLateEntries', { entries: [], reason: 'x' })).toBeDefined();
    expect(late.tries('acceptLateEntries', { entries: ['late1'] })).toBeDefined();
    late.does('acceptLateEntries', { entries: ['late1'], reason: 'The letter is in the post book.' });
    expect(late.clock('acknowledgement')?.state).toBe('met');
    expect(shown(late, 'acknowledgement')).toBe(
      'Done Wed 7 Jan 2026, recorded Tue 20 Jan 2026. Accepted as in time',
    );
  });

  it('is never accepted by whoever entered it (L32): for the Lead Manager it goes to the Head of Corporate Affairs', () => {
    const own = complaint()
      .as(people.leadManager)
      .on('2026-01-20')
      .does('recordAcknowledgement', acknowledge('2026-01-07'));
    const entry = { entries: ['late1'], reason: 'It was sent.' };
    expect(own.tries('acceptLateEntries', entry).refused).toBe('notYours');
    expect(own.notices.at(-1)?.to).toEqual({ role: 'headOfCorporateAffairs' });
    expect(own.as(people.complaintsOfficer).tries('acceptLateEntries', entry).refused).toBe('notYours');
    const { headOfCorporateAffairs, chiefExecutive } = people;
    for (const above of [headOfCorporateAffairs, chiefExecutive])
      expect(own.as(above).available).toContain('acceptLateEntries');
    const both = { ...people.leadManager, roles: ['leadManager', 'headOfCorporateAffairs'] as const };
    expect(own.as(both).available).not.toContain('acceptLateEntries');
    own.as(chiefExecutive).does('acceptLateEntries', entry);
    expect(own.as(headOfCorporateAffairs).available).toEqual([]);
  });

  it('may be accepted by the Head of Corporate Affairs where staff are named: the Lead Manager can be one of them', () => {
    const entered = acknowledged('2026-01-20', '2026-01-07');
    expect(entered.as(people.headOfCorporateAffairs).available).toEqual([]);
    happened(entered, { type: 'staffNamed', person: people.leadManager.id, job: 'Nurse' });
    expect(entered.as(people.leadManager).available).not.toContain('acceptLateEntries');
    expect(entered.as(people.headOfCorporateAffairs).available).toContain('acceptLateEntries');
  });

  it('can be left as missed, with a reason: it waits for nobody any more, and says so', () => {
    const late = acknowledged('2026-01-20', '2026-01-07').as(people.leadManager);
    expect(late.tries('leaveLateEntries', { entries: ['late1'] }).fields).toHaveProperty('reason');
    late.does('leaveLateEntries', { entries: ['late1'], reason: 'Nothing shows that it went then.' });
    expect(late.clock('acknowledgement')).toMatchObject({ state: 'missed' });
    expect(late.clock('acknowledgement')?.explain()).toContain(
      'It was looked at on Tuesday 20 January 2026, and stays missed.',
    );
    expect(late.available).not.toContain('acceptLateEntries');
    expect(late.available).not.toContain('leaveLateEntries');
    expect(late.tries('acceptLateEntries', { entries: ['late1'], reason: 'x' })).toBeDefined();
  });

  it('leaves alone what was done late and says so', () => {
    expect(acknowledged('2026-01-20', '2026-01-12').clock('acknowledgement')?.state).toBe('metLate');
  });
});

describe('a miss stays whatever is changed afterwards (L8, L10, L27)', () => {
  it('keeps “done late” when the day it reached us is moved', () => {
    const late = aTriagedCase('closerLook', {}, { spokenTo: 'declined' })
      .on('2026-01-12')
      .does('recordAcknowledgement', acknowledge('2026-01-12'));
    expect(late.clock('acknowledgement')?.state).toBe('metLate');
    late.as(people.leadManager).on('2026-01-19').does('correctRecord', {
      field: 'receivedOn',
      date: '2026-01-09',
      reason: 'The letter was opened then.',
    });
    expect(late.clock('acknowledgement')).toMatchObject({ due: '2026-01-08', state: 'missed' });
  });

  it('keeps the missed acknowledgement of an enquiry that becomes a complaint, beside the new one', () => {
    const converted = aTriagedCase('enquiry')
      .on('2026-01-19')
      .does('makeFormal', { reason: 'It is not resolved.', agreed: true });
    const days = converted.clocks.filter(({ name }) => name === 'acknowledgement');
    expect(days.map(({ due, state }) => [due, state])).toEqual([
      ['2026-01-08', 'missed'],
      ['2026-01-22', 'running'],
    ]);
  });

  it('keeps the miss of a response that is paused from a day before it was missed', () => {
    const investigation = anInvestigation().as(people.leadManager).on('2026-03-02');
    expect(investigation.clock('response')?.state).toBe('missed');
    investigation.does('pauseClock', {
      reason: 'person',
      from: '2026-02-16',
      waitingFor: 'Her own account.',
      evidence: 'Her letter of that day.',
    });
    const misses = investigation.clocks.filter(({ state }) => state === 'missed').map(({ label }) => label);
    expect(misses).toContain('Response');
  });

  it('keeps the day a clock was missed by where a pause of long before would only make it later', () => {
    const late = anInvestigation().as(people.leadManager).on('2026-05-11');
    expect(late.clock('response')).toMatchObject({ due: '2026-02-23', state: 'missed' });
    late.does('pauseClock', {
      reason: 'person',
      from: '2026-02-16',
      to: '2026-02-20',
      waitingFor: 'Her own account.',
      evidence: 'Her letter of that day.',
    });
    expect(late.clocks.filter(({ name }) => name === 'response')).toMatchObject([
      { due: '2026-02-23', state: 'missed' },
    ]);
    expect(caseStream.promoted(late.state, late.context).nextDue).toBeDefined();
  });
});
