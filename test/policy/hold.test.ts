import type { Entries } from '../../policy/machine/fields';
import { aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import { answeredOn, happened, reopenedOn } from '../doors/happened';
import { people } from '../doors/people';

const { complaintsOfficer, investigator, leadManager, palsOfficer, seniorManager } = people;

/** Received on Monday 5 January 2026, due on Monday 23 February. */
const aComplaint = (): CaseUnderTest =>
  happened(aTriagedCase('closerLook', {}, { handler: palsOfficer.id }), {
    type: 'allocationAccepted',
    investigator: investigator.id,
  })
    .on('2026-02-02')
    .as(complaintsOfficer);

const hold = (more: Entries = {}): Entries => ({
  ground: 'authority',
  process: 'An inquest',
  askedBy: 'The coroner, by letter',
  evidence: 'In the case file',
  from: '2026-01-19',
  ...more,
});

const held = (more: Entries = {}): CaseUnderTest => aComplaint().does('putOnHold', hold(more));

const end = (why: string, on = '2026-02-02'): Entries => ({ why, on });

describe('putting a complaint on hold (6.4)', () => {
  it.each(['person', 'authority'])('R6.5: on the ground “%s” the working days stop', (ground) => {
    const complaint = held({ ground });
    expect(complaint.clock('response')).toMatchObject({ due: '2026-03-09', state: 'paused' });
    expect(complaint.on('2026-03-03').clock('response')?.state).toBe('paused');
  });

  it('R6.5: there is no third ground', () => {
    expect(aComplaint().tries('putOnHold', hold({ ground: 'busy' })).fields).toHaveProperty('ground');
  });

  it.each(['process', 'askedBy', 'evidence', 'from'])('R6.5: it has to say “%s”', (field) => {
    expect(aComplaint().tries('putOnHold', hold({ [field]: '' })).fields).toHaveProperty(field);
  });

  it('R6.5, R8.25a: the six months by law go on', () => {
    const complaint = held();
    expect(complaint.clock('sixMonths')).toMatchObject({ due: '2026-07-04', state: 'running' });
    expect(complaint.on('2026-07-05').clock('sixMonths')?.state).toBe('missed');
  });

  it('R6.4: another process by itself stops nothing', () => {
    const complaint = aTriagedCase('closerLook', {}, { otherProcesses: ['coroner', 'legal'] });
    expect(complaint.on('2026-02-02').clock('response')).toMatchObject({
      due: '2026-02-23',
      state: 'running',
    });
  });

  it('R6.5: whoever looks after the case is told', () => {
    const say = 'C26-7K4MQ is on hold. Its clock has stopped; the six months by law go on.';
    expect(held().notices.slice(-2)).toEqual([
      { to: { person: palsOfficer.id }, say, paragraph: '6.4' },
      { to: { person: investigator.id }, say, paragraph: '6.4' },
    ]);
    const nobodys = aTriagedCase('closerLook')
      .as(leadManager)
      .does('putOnHold', hold({ from: '2026-01-05' }));
    expect(nobodys.notices.at(-1)).toMatchObject({ to: { role: 'complaintsTeam' } });
  });

  it.each([
    [complaintsOfficer, true],
    [leadManager, true],
    [palsOfficer, false],
    [investigator, false],
    [seniorManager, false],
  ] as const)('R6.5: who may do it: $name, %#', (person, allowed) => {
    expect(aComplaint().as(person).available.includes('putOnHold')).toBe(allowed);
    for (const command of ['reviewHold', 'endHold'])
      expect(held().as(person).available.includes(command)).toBe(allowed);
  });

  it('R6.5: an enquiry has no clock that could be held', () => {
    expect(
      aTriagedCase('enquiry')
        .as(leadManager)
        .tries('putOnHold', hold({ from: '2026-01-05' })).refused,
    ).toBe('wrongStage');
  });

  it('R6.5: it may be recorded later, but not before the complaint came, not for tomorrow, and not twice', () => {
    expect(aComplaint().tries('putOnHold', hold({ from: '2026-01-04' })).fields?.from).toContain(
      'Monday 5 January 2026',
    );
    expect(aComplaint().tries('putOnHold', hold({ from: '2026-02-03' })).fields).toHaveProperty('from');
    expect(held().tries('putOnHold', hold()).sentence).toBe('It is on hold already.');
    expect(held().available).not.toContain('putOnHold');
    held({ from: '2026-01-05' });
  });

  it('R6.5: a new hold does not reach back into the last one', () => {
    const complaint = held().does('endHold', end('processEnded', '2026-01-28'));
    expect(complaint.tries('putOnHold', hold({ from: '2026-01-27' })).fields?.from).toContain(
      'Wednesday 28 January 2026',
    );
    complaint.does('putOnHold', hold({ from: '2026-01-28' }));
    expect(complaint.clock('response')?.due).toBe('2026-03-09');
  });

  it('R6.5, R8.24c: while it is on hold it is not paused as well, and a hold over a pause counts once', () => {
    const request = { reason: 'person', waitingFor: 'A rest', evidence: 'By phone' };
    expect(held().tries('pauseClock', { ...request, from: '2026-01-26' }).fields?.from).toContain(
      'has not run again yet',
    );
    const both = aComplaint()
      .does('pauseClock', { ...request, from: '2026-01-19' })
      .does('putOnHold', hold({ from: '2026-01-26' }));
    expect(
      both.does('restartClock', { on: '2026-01-28', note: 'They are back.' }).clock('response'),
    ).toMatchObject({ due: '2026-03-09', state: 'paused' });
  });
});

describe('reviewing a hold (D28)', () => {
  it('R6.5: it comes up every month, from the last time', () => {
    const complaint = held();
    expect(complaint.clock('holdReview')).toMatchObject({
      due: '2026-02-19',
      state: 'running',
      paragraph: '6.4',
    });
    expect(complaint.on('2026-02-18').missing.map(({ command }) => command)).not.toContain('reviewHold');
    expect(complaint.on('2026-02-19').missing).toContainEqual(
      expect.objectContaining({ command: 'reviewHold', paragraph: '6.4' }),
    );
    expect(complaint.on('2026-02-20').clock('holdReview')?.state).toBe('missed');
    complaint.does('reviewHold', { on: '2026-02-20', note: 'The inquest is in May.' });
    expect(complaint.clock('holdReview')).toMatchObject({ due: '2026-03-20', state: 'running' });
    expect(complaint.clock('holdReview')?.explain()).toContain('the last time was Friday 20 February 2026');
    complaint.does('reviewHold', { on: '2026-02-20', note: 'And the person knows.' });
    expect(complaint.tries('reviewHold', { on: '2026-02-19', note: 'Earlier' }).fields).toHaveProperty('on');
  });

  it('R6.5: without a hold there is nothing to review', () => {
    expect(aComplaint().available).not.toContain('reviewHold');
    expect(aComplaint().tries('reviewHold', { on: '2026-02-02', note: 'None' }).refused).toBe('notMet');
    expect(aComplaint().clock('holdReview')).toBeUndefined();
  });

  it('R6.5: an answer, or a new round, leaves nothing to review', () => {
    const complaint = answeredOn(held(), '2026-02-03');
    expect(complaint.clock('holdReview')).toBeUndefined();
    expect(complaint.on('2026-03-30').missing.map(({ command }) => command)).not.toContain('reviewHold');
    reopenedOn(complaint, '2026-04-01').as(complaintsOfficer);
    expect(complaint.clock('holdReview')).toBeUndefined();
    expect(complaint.clock('reopened', '2')?.state).toBe('running');
    expect(complaint.tries('putOnHold', hold({ from: '2026-03-31' })).fields).toHaveProperty('from');
    complaint.does('putOnHold', hold({ from: '2026-04-01' }));
    expect(complaint.clock('reopened', '2')?.state).toBe('paused');
  });
});

describe('ending a hold', () => {
  it('R6.5: the clock runs again on the day it ends, and whoever looks after the case is told', () => {
    const complaint = held().does('endHold', end('processEnded'));
    expect(complaint.clock('response')).toMatchObject({ due: '2026-03-09', state: 'running' });
    expect(complaint.confirmed('endHold')).toContain('Monday 9 March 2026');
    expect(complaint.clock('holdReview')).toBeUndefined();
    expect(complaint.notices.at(-1)?.say).toBe('C26-7K4MQ is no longer on hold. Its clock runs again.');
    expect(complaint.tries('endHold', end('processEnded')).refused).toBe('notMet');
    expect(complaint.available).not.toContain('endHold');
  });

  it.each([
    ['authority', 'processEnded', true],
    ['authority', 'requestLifted', true],
    ['authority', 'personGoesOn', false],
    ['person', 'processEnded', true],
    ['person', 'personGoesOn', true],
    ['person', 'requestLifted', false],
  ])('R6.5: a hold of the ground %s ends because %s: %s', (ground, why, ends) => {
    const complaint = held({ ground });
    if (ends) expect(complaint.does('endHold', end(why)).clock('response')?.state).toBe('running');
    else
      expect(complaint.tries('endHold', end(why))).toMatchObject({
        paragraph: '6.4',
        fields: { why: expect.any(String) as unknown },
      });
  });

  it('R6.5: it does not end before it began', () => {
    expect(held().tries('endHold', end('processEnded', '2026-01-18')).fields).toHaveProperty('on');
    expect(held().does('endHold', end('processEnded', '2026-01-19')).clock('response')?.due).toBe(
      '2026-02-23',
    );
  });
});
