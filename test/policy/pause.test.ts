import { aTriagedCase } from '../doors/aCase';
import { aComplaint, asking, pause, paused, restart } from '../doors/aPause';
import { answeredOn, reopenedOn } from '../doors/happened';
import { people } from '../doors/people';

const { complaintsOfficer, investigator, leadManager, palsOfficer, seniorManager, stranger } = people;

describe('pausing the clock', () => {
  it('R8.24c: it stops on the day it is stopped and runs again on the day it is restarted (D5)', () => {
    const complaint = paused();
    expect(complaint.clock('response')).toMatchObject({ state: 'paused', due: '2026-03-09' });
    complaint.does('restartClock', restart('2026-02-02'));
    expect(complaint.clock('response')).toMatchObject({ state: 'running', due: '2026-03-09' });
    expect(complaint.clock('response')?.explain()).toContain(
      'Paused: 10 working days from Monday 19 January 2026, running again on Monday 2 February 2026.',
    );
    expect(complaint.confirmed('restartClock')).toContain('Monday 9 March 2026');
  });

  it('R8.24c: the day moves on while it is stopped', () => {
    const complaint = paused();
    expect(complaint.clock('response')?.explain()).toContain(
      'Paused: 10 working days from Monday 19 January 2026, and still stopped.',
    );
    expect(complaint.confirmed('pauseClock')).toContain('Start it again');
    expect(complaint.on('2026-02-03').clock('response')?.due).toBe('2026-03-10');
    expect(complaint.on('2026-03-03').clock('response')).toMatchObject({
      state: 'paused',
      due: '2026-04-09',
    });
  });

  it('R8.24c, R8.25a: neither the acknowledgement nor the six months are paused', () => {
    const complaint = paused({ from: '2026-01-05' });
    expect(complaint.clock('sixMonths')).toMatchObject({ due: '2026-07-04', state: 'running' });
    expect(complaint.clock('acknowledgement')).toMatchObject({ due: '2026-01-08', state: 'missed' });
    expect(complaint.on('2026-07-05').clock('sixMonths')?.state).toBe('missed');
  });

  it('R8.24c: the ten working days of an enquiry cannot be paused at all', () => {
    const enquiry = aTriagedCase('enquiry').as(complaintsOfficer);
    expect(enquiry.available).not.toContain('pauseClock');
    expect(enquiry.tries('pauseClock', pause({ from: '2026-01-05', ...asking })).refused).toBe('wrongStage');
  });

  it.each([
    ['wholly on a weekend', '2026-01-10', '2026-01-12', '2026-02-23'],
    ['that ends the day it began', '2026-01-19', '2026-01-19', '2026-02-23'],
  ])('R8.24c: a pause %s', (_, from, to, due) => {
    const complaint = aComplaint()
      .on('2026-04-07')
      .does('pauseClock', pause({ ...asking, from, to }));
    expect(complaint.clock('response')?.due).toBe(due);
  });

  it('R8.24c: a pause that is restarted on a bank holiday', () => {
    const complaint = aComplaint()
      .on('2026-01-30')
      .does('pauseClock', pause({ ...asking, from: '2026-01-30' }))
      .on('2026-04-07')
      .does('restartClock', { on: '2026-04-06', note: 'It is here.' });
    expect(complaint.clock('response')?.due).toBe('2026-04-29');
  });

  it('R8.24c: two pauses add up', () => {
    const complaint = aComplaint();
    complaint.does('pauseClock', pause({ ...asking, from: '2026-01-12', to: '2026-01-14' }));
    complaint.does('pauseClock', pause({ ...asking, from: '2026-01-19', to: '2026-01-22' }));
    expect(complaint.clock('response')?.due).toBe('2026-03-02');
    expect(complaint.confirmed('pauseClock')).toBe('Recorded. The answer is due on Monday 2 March 2026.');
  });

  it('R8.24c: a pause after the day has passed does not undo the miss', () => {
    const complaint = aComplaint()
      .on('2026-02-25')
      .does('pauseClock', pause({ ...asking, from: '2026-02-24' }));
    expect(complaint.clock('response')).toMatchObject({ due: '2026-02-23', state: 'missed' });
  });

  it('R8.24c: stopped on the due day itself, it waits', () => {
    const complaint = aComplaint()
      .on('2026-02-23')
      .does('pauseClock', pause({ ...asking, from: '2026-02-23' }));
    expect(complaint.on('2026-02-26').clock('response')).toMatchObject({
      due: '2026-02-26',
      state: 'paused',
    });
  });

  it('R8.24c: an answer that goes while it is stopped ends the pause', () => {
    const complaint = answeredOn(paused(), '2026-02-03').on('2026-12-01');
    expect(complaint.clock('response')).toMatchObject({ due: '2026-03-10', state: 'met' });
    expect(complaint.clocks.map(({ name }) => name)).not.toContain('holdReview');
    const other = answeredOn(paused(asking), '2026-02-03').on('2026-12-01');
    expect(other.clock('holdReview', 'pause')).toBeUndefined();
  });

  it('R8.24c: once the answer has gone nobody is to restart the clock', () => {
    const complaint = answeredOn(paused(), '2026-02-03').does('recordConsent', {
      answer: 'received',
      on: '2026-02-03',
      evidence: 'A signed form',
      takenBy: 'An officer',
    });
    expect(complaint.missing.map(({ command }) => command)).not.toContain('restartClock');
  });

  it('R8.24c: what is left open in the first round does not stop the second', () => {
    const complaint = reopenedOn(answeredOn(paused(), '2026-02-03'), '2026-03-02').as(complaintsOfficer);
    expect(complaint.clock('reopened', '2')).toMatchObject({ due: '2026-05-29', state: 'running' });
    expect(complaint.available).toContain('pauseClock');
    expect(complaint.tries('pauseClock', pause({ ...asking, from: '2026-03-01' })).fields).toHaveProperty(
      'from',
    );
    complaint
      .on('2026-03-09')
      .does('pauseClock', pause({ ...asking, from: '2026-03-02' }))
      .does('restartClock', restart('2026-03-09'));
    expect(complaint.clock('reopened', '2')).toMatchObject({ due: '2026-06-04', state: 'running' });
    expect(complaint.clock('response')?.due).toBe('2026-03-10');
  });
});

describe('the reasons for a pause (D5)', () => {
  it('R8.24c: only the permitted ones are taken', () => {
    expect(aComplaint().tries('pauseClock', pause({ reason: 'holidays' })).fields).toHaveProperty('reason');
  });

  it.each([
    ['not needed', { raisedBy: 'patient' }, 'No consent is awaited here'],
    ['not asked for', { consent: 'notYet' }, 'Ask for it and record that first'],
  ])('R8.24c: consent that is %s stops nothing', (_, concern, why) => {
    const complaint = aTriagedCase('closerLook', {
      raisedBy: 'representative',
      affectedName: 'Sample patient',
      relationship: 'family',
      whyRepresented: 'asked',
      ...concern,
    });
    const refusal = complaint.tries('pauseClock', pause({ from: '2026-01-05', to: '2026-01-05' }));
    expect(refusal.paragraph).toBe('8.24');
    expect(refusal.fields?.reason).toContain(why);
  });

  it('R8.24c: consent that was answered already stops only the days before that', () => {
    const complaint = aComplaint().does('recordConsent', {
      answer: 'received',
      on: '2026-01-28',
      evidence: 'A signed form',
      takenBy: 'An officer',
    });
    expect(complaint.tries('pauseClock', pause()).fields).toHaveProperty('to');
    expect(complaint.tries('pauseClock', pause({ to: '2026-01-29' })).fields?.to).toContain(
      'Wednesday 28 January 2026',
    );
    expect(complaint.does('pauseClock', pause({ to: '2026-01-28' })).clock('response')?.due).toBe(
      '2026-03-04',
    );
  });

  it.each(['person', 'authority'])('R8.24c: for “%s” it is on record who asked', (reason) => {
    expect(aComplaint().tries('pauseClock', pause({ reason })).fields).toHaveProperty('evidence');
    aComplaint().does('pauseClock', pause({ reason, evidence: 'A letter in the file' }));
  });

  it.each([
    [palsOfficer, true],
    [complaintsOfficer, true],
    [leadManager, true],
    [investigator, true],
    [seniorManager, false],
    [stranger, false],
  ] as const)('R8.24c: who may pause: $name, %#', (person, allowed) => {
    expect(aComplaint().as(person).available.includes('pauseClock')).toBe(allowed);
    expect(paused().as(person).available.includes('restartClock')).toBe(allowed);
  });
});
