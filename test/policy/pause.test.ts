import type { CaseEvent } from '../../policy/caseState';
import type { Entries } from '../../policy/fields';
import type { Registers } from '../../policy/registers';
import { consentAnsweredOn } from '../../policy/sections/time/awaitedConsent';
import { aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import { answeredOn, happened, reopenedOn } from '../doors/happened';
import { people } from '../doors/people';

const { complaintsOfficer, investigator, leadManager, palsOfficer, seniorManager, stranger } = people;

/** Raised for somebody else, who was asked for consent. Received on Monday 5 January 2026, due on Monday 23 February. */
const aComplaint = (consent = 'requested'): CaseUnderTest =>
  happened(
    aTriagedCase('closerLook', {
      raisedBy: 'representative',
      affectedName: 'Sample patient',
      relationship: 'family',
      whyRepresented: 'asked',
      consent,
    }),
    { type: 'allocationAccepted', investigator: investigator.id },
  )
    .on('2026-02-02')
    .as(complaintsOfficer);

const pause = (more: Entries = {}): Entries => ({
  reason: 'consent',
  waitingFor: 'Their signed form.',
  from: '2026-01-19',
  ...more,
});

const asking = { reason: 'person', evidence: 'By phone, see the note' } as const;

const paused = (more: Entries = {}): CaseUnderTest => aComplaint().does('pauseClock', pause(more));

const restart = (on: string): Entries => ({ on, note: 'The form is here.' });

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
    ['that is restarted on a bank holiday', '2026-01-30', '2026-04-06', '2026-04-29'],
  ])('R8.24c: a pause %s', (_, from, to, due) => {
    const complaint = aComplaint()
      .on('2026-04-07')
      .does('pauseClock', pause({ ...asking, from, to }));
    expect(complaint.clock('response')?.due).toBe(due);
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

describe('information that only somebody else can give', () => {
  const information = { reason: 'information', waitingFor: 'The diary they kept.' } as const;
  const asked = (): CaseUnderTest => aComplaint().as(investigator).does('pauseClock', pause(information));

  it('R8.24c: the Lead Manager has to agree, and until then the clock runs', () => {
    const complaint = asked();
    expect(complaint.clock('response')).toMatchObject({ due: '2026-02-23', state: 'running' });
    expect(complaint.confirmed('pauseClock')).toContain('The clock runs until they do.');
    expect(complaint.notices.at(-1)).toEqual({
      to: { role: 'leadManager' },
      say: 'C26-7K4MQ: a pause was asked for. Please decide.',
      paragraph: '8.24',
      command: 'decidePause',
    });
    expect(complaint.missing).toContainEqual(expect.objectContaining({ command: 'decidePause' }));
    expect(complaint.available).not.toContain('pauseClock');
    expect(complaint.tries('pauseClock', pause(information)).sentence).toContain('asked for already');
  });

  it('R8.24c: once they agree, it has been stopped from the day that was asked for', () => {
    const complaint = asked().on('2026-02-04').as(leadManager).does('decidePause', { decision: 'agree' });
    expect(complaint.clock('response')).toMatchObject({ due: '2026-03-11', state: 'paused' });
    expect(complaint.events.at(-2)?.event).toMatchObject({ type: 'pauseDecided', agreed: true });
    expect(complaint.missing.map(({ command }) => command)).not.toContain('decidePause');
    expect(complaint.available).not.toContain('decidePause');
  });

  it('R8.24c: to decline needs reasons', () => {
    const complaint = asked().as(leadManager);
    expect(complaint.tries('decidePause', { decision: 'decline' }).fields).toHaveProperty('reasons');
    complaint.does('decidePause', { decision: 'decline', reasons: 'We can go on without it.' });
    expect(complaint.events.at(-1)?.event).toMatchObject({ type: 'pauseDecided', agreed: false });
    expect(complaint.clock('response')).toMatchObject({ due: '2026-02-23', state: 'running' });
    expect(complaint.tries('decidePause', { decision: 'agree' }).refused).toBe('notMet');
    expect(complaint.as(investigator).available).toContain('pauseClock');
  });

  it('R8.24c: the Lead Manager, or whoever they passed it to, pauses at once', () => {
    expect(aComplaint().as(leadManager).does('pauseClock', pause(information)).clock('response')?.state).toBe(
      'paused',
    );
    const registers: Partial<Registers> = {
      mayActFor: (to, what) =>
        to === investigator.id && what === 'decideTime'
          ? {
              id: 'd1',
              to,
              does: 'decideTime',
              from: '2026-01-01',
              until: '2026-12-31',
              authorisedBy: leadManager.id,
            }
          : undefined,
    };
    const delegate = aComplaint().withRegisters(registers).as(investigator);
    expect(delegate.does('pauseClock', pause(information)).clock('response')?.state).toBe('paused');
    const later = asked().withRegisters(registers);
    expect(later.available).not.toContain('decidePause');
    expect(later.tries('decidePause', { decision: 'agree' }).refused).toBe('notYours');
  });

  it.each([
    [leadManager, true],
    [complaintsOfficer, false],
    [investigator, false],
    [seniorManager, false],
  ] as const)('R8.24c: who may agree: $name, %#', (person, allowed) => {
    expect(asked().as(person).available.includes('decidePause')).toBe(allowed);
  });

  it('R8.24c: days that were stopped for another reason meanwhile cannot be stopped again', () => {
    const complaint = happened(asked(), {
      type: 'clockPaused',
      pause: { round: 1, reason: 'person', from: '2026-01-20', waitingFor: 'A rest' },
    }).as(leadManager);
    expect(complaint.tries('decidePause', { decision: 'agree' }).next).toContain('Decline');
    complaint.does('decidePause', { decision: 'decline', reasons: 'It is stopped already.' });
  });

  it('R8.24c: a request of the first round is not decided in the second', () => {
    const complaint = reopenedOn(answeredOn(asked(), '2026-02-03'), '2026-03-02').as(leadManager);
    expect(complaint.available).not.toContain('decidePause');
    expect(complaint.missing.map(({ command }) => command)).not.toContain('decidePause');
  });
});

describe('the days of a pause (D5, D34)', () => {
  it('R8.24c: it may be recorded later, but not before the complaint came and not for tomorrow', () => {
    expect(aComplaint().tries('pauseClock', pause({ from: '2026-01-04' })).fields?.from).toContain(
      'Monday 5 January 2026',
    );
    expect(aComplaint().tries('pauseClock', pause({ from: '2026-02-03' })).fields).toHaveProperty('from');
    expect(aComplaint().tries('pauseClock', pause({ to: '2026-02-03' })).fields).toHaveProperty('to');
    aComplaint().does('pauseClock', pause({ from: '2026-01-05' }));
  });

  it('R8.24c: it cannot run again before it was stopped', () => {
    expect(aComplaint().tries('pauseClock', pause({ ...asking, to: '2026-01-18' })).fields).toHaveProperty(
      'to',
    );
    expect(paused().tries('restartClock', restart('2026-01-18')).fields).toHaveProperty('on');
    expect(paused().does('restartClock', restart('2026-01-19')).clock('response')?.due).toBe('2026-02-23');
  });

  it.each([
    ['inside', '2026-01-15', '2026-01-16', false],
    ['over its start', '2026-01-08', '2026-01-13', false],
    ['over its end', '2026-01-19', '2026-01-23', false],
    ['all around', '2026-01-08', '2026-01-28', false],
    ['just before', '2026-01-08', '2026-01-12', true],
    ['just after', '2026-01-20', '2026-01-23', true],
    ['from before it and still open', '2026-01-08', '', false],
    ['from its end and still open', '2026-01-20', '', true],
  ])('R8.24c: beside a pause from 12 to 20 January, one %s', (_, from, to, fits) => {
    const complaint = aComplaint().does(
      'pauseClock',
      pause({ ...asking, from: '2026-01-12', to: '2026-01-20' }),
    );
    const another = pause({ ...asking, from, to });
    if (fits) complaint.does('pauseClock', another);
    else
      expect(complaint.tries('pauseClock', another)).toMatchObject({
        paragraph: '8.24',
        fields: {
          from: 'The clock was stopped from Monday 12 January 2026 until Tuesday 20 January 2026. The same days cannot be paused twice: choose others.',
        },
      });
  });

  it('R8.24c: while it is stopped it cannot be stopped again', () => {
    const complaint = paused();
    expect(complaint.available).not.toContain('pauseClock');
    expect(complaint.tries('pauseClock', pause({ ...asking, from: '2026-02-02' })).fields?.from).toContain(
      'has not run again yet',
    );
    complaint.does('pauseClock', pause({ ...asking, from: '2026-01-05', to: '2026-01-19' }));
  });

  it('R8.24c: there is nothing to restart while it runs', () => {
    expect(aComplaint().available).not.toContain('restartClock');
    expect(aComplaint().tries('restartClock', restart('2026-02-02')).refused).toBe('notMet');
  });
});

describe('keeping a pause short', () => {
  it('R8.24c: once consent is recorded, somebody is to restart the clock, from the day it came', () => {
    const complaint = paused();
    const prompt: unknown = expect.objectContaining({ command: 'restartClock', paragraph: '8.24' });
    expect(complaint.missing).not.toContainEqual(prompt);
    complaint.does('recordConsent', { answer: 'received', on: '2026-01-30', evidence: 'A signed form' });
    expect(complaint.missing).toContainEqual({
      what: 'Consent was answered on Fri 30 Jan 2026: start the clock again',
      paragraph: '8.24',
      command: 'restartClock',
    });
    expect(complaint.prefilled('restartClock')).toEqual({ on: '2026-01-30' });
    expect(complaint.tries('restartClock', restart('2026-02-02')).fields?.on).toContain(
      'Friday 30 January 2026',
    );
    complaint.does('restartClock', restart('2026-01-30'));
    expect(complaint.clock('response')?.due).toBe('2026-03-06');
    expect(complaint.missing).not.toContainEqual(prompt);
  });

  it('R8.24c: consent found to have come before the pause leaves nothing paused', () => {
    const complaint = paused().does('recordConsent', {
      answer: 'received',
      on: '2026-01-12',
      evidence: 'A form in the post',
    });
    expect(complaint.prefilled('restartClock')).toEqual({ on: '2026-01-19' });
    complaint.tries('restartClock', restart('2026-01-20'));
    expect(complaint.does('restartClock', restart('2026-01-19')).clock('response')?.due).toBe('2026-02-23');
  });

  it('J4.4a, R8.24c: consent to share with a partner is consent awaited as well', () => {
    const step = (
      taken: 'consentAsked' | 'consentGiven' | 'consentRefused' | 'withdrew',
      on: '2026-01-19' | '2026-01-28',
    ): CaseEvent => ({
      type: 'partnerStepTaken',
      partner: 'p1',
      step: taken,
      on,
      note: '',
    });
    const partner: CaseEvent = {
      type: 'partnerAdded',
      id: 'p1',
      name: 'Sample council',
      kind: 'socialCare',
      part: 'The home visits',
    };
    const joint = happened(aTriagedCase('closerLook').on('2026-02-02').as(complaintsOfficer), partner);
    expect(joint.tries('pauseClock', pause()).fields).toHaveProperty('reason');
    happened(joint, step('consentAsked', '2026-01-19')).does('pauseClock', pause());
    expect(joint.clock('response')?.state).toBe('paused');
    expect(joint.missing.map(({ command }) => command)).not.toContain('restartClock');
    happened(joint, step('consentGiven', '2026-01-28'));
    expect(consentAnsweredOn(joint.state)).toBe('2026-01-28');
    expect(joint.missing).toContainEqual(expect.objectContaining({ command: 'restartClock' }));
    expect(joint.prefilled('restartClock')).toEqual({ on: '2026-01-28' });
    expect(joint.tries('restartClock', restart('2026-01-29')).fields).toHaveProperty('on');
  });

  it('J4.4a, R8.24c: of two consents the later answer counts, and one who left is not waited for', () => {
    const complaint = happened(
      aComplaint(),
      { type: 'partnerAdded', id: 'p1', name: 'Sample council', kind: 'socialCare', part: 'The home visits' },
      { type: 'partnerStepTaken', partner: 'p1', step: 'consentAsked', on: '2026-01-19', note: '' },
    );
    happened(complaint, { type: 'consentReceived', on: '2026-01-30', evidence: 'A form' });
    expect(consentAnsweredOn(complaint.state)).toBeUndefined();
    const refused = happened(complaint, {
      type: 'partnerStepTaken',
      partner: 'p1',
      step: 'consentRefused',
      on: '2026-01-28',
      note: '',
    });
    expect(consentAnsweredOn(refused.state)).toBe('2026-01-30');
    const left = happened(aComplaint(), {
      type: 'partnerAdded',
      id: 'p1',
      name: 'Sample council',
      kind: 'socialCare',
      part: 'The home visits',
    });
    for (const step of ['consentAsked', 'withdrew'] as const)
      happened(left, { type: 'partnerStepTaken', partner: 'p1', step, on: '2026-01-19', note: '' });
    happened(left, { type: 'consentReceived', on: '2026-01-20', evidence: 'A form' });
    expect(consentAnsweredOn(left.state)).toBe('2026-01-20');
  });

  it('R8.24c: a refusal of consent asks for the restart as well', () => {
    const complaint = paused().does('recordConsent', {
      answer: 'refused',
      on: '2026-01-30',
      evidence: 'By phone',
    });
    expect(complaint.missing).toContainEqual(expect.objectContaining({ command: 'restartClock' }));
  });

  it('R8.24c: consent has nothing to do with a pause for another reason', () => {
    const complaint = paused(asking).does('recordConsent', {
      answer: 'received',
      on: '2026-01-30',
      evidence: 'A form',
    });
    expect(complaint.prefilled('restartClock')).toEqual({ on: '2026-02-02' });
    expect(complaint.missing.map(({ command }) => command)).not.toContain('restartClock');
    expect(complaint.does('restartClock', restart('2026-02-02')).clock('response')?.due).toBe('2026-03-09');
  });

  it('R8.24c: information is chased every week', () => {
    const complaint = aComplaint()
      .as(leadManager)
      .does('pauseClock', pause({ reason: 'information' }));
    expect(complaint.clock('consentChase', 'pause')).toMatchObject({ due: '2026-01-26', state: 'missed' });
    complaint.does('recordChase', { on: '2026-01-30', note: 'Rang them; next week.' });
    expect(complaint.clock('consentChase', 'pause')).toMatchObject({ due: '2026-02-06', state: 'running' });
    expect(complaint.clock('consentChase', 'pause')?.explain()).toContain(
      'the last time was Friday 30 January 2026',
    );
    expect(complaint.tries('recordChase', { on: '2026-01-29', note: 'Earlier' }).fields).toHaveProperty('on');
    complaint
      .does('recordChase', { on: '2026-01-30', note: 'Twice that day.' })
      .does('restartClock', restart('2026-02-02'));
    expect(complaint.clock('consentChase', 'pause')).toBeUndefined();
    expect(complaint.tries('recordChase', { on: '2026-02-02', note: 'Too late' }).refused).toBe('notMet');
  });

  it('R8.24c: consent is chased by its own weekly clock, not twice', () => {
    const complaint = paused();
    expect(complaint.clocks.filter(({ name }) => name === 'consentChase')).toHaveLength(1);
    expect(complaint.available).not.toContain('recordChase');
    expect(complaint.tries('recordChase', { on: '2026-02-02', note: 'Rang.' }).refused).toBe('notMet');
  });

  it.each([asking, { ...asking, reason: 'authority' }])(
    'R6.5: a pause for $reason is looked at every month',
    (reason) => {
      const complaint = paused(reason);
      expect(complaint.clock('holdReview', 'pause')).toMatchObject({ due: '2026-02-19', state: 'running' });
      expect(complaint.on('2026-02-20').clock('holdReview', 'pause')?.state).toBe('missed');
      expect(complaint.available).toContain('recordChase');
    },
  );
});

describe('an extension, then a pause (D32)', () => {
  const extended = (agreedOn: string): CaseUnderTest =>
    happened(
      aComplaint(),
      {
        type: 'extensionAsked',
        extension: {
          round: 1,
          until: '2026-03-09',
          reason: 'A witness is away.',
          toldOn: '2026-01-05',
          answer: 'agreed',
          agreedOn: agreedOn as '2026-02-09',
        },
      },
      { type: 'extensionDecided', approved: true },
    ).on('2026-04-30');

  it.each([
    ['after it', '2026-02-16', '2026-02-23', '2026-03-16'],
    ['from the day it was agreed', '2026-02-09', '2026-02-16', '2026-03-16'],
    ['before it', '2026-02-02', '2026-02-09', '2026-03-09'],
    ['on both sides', '2026-02-02', '2026-02-16', '2026-03-16'],
    ['after the first day, before the extended one', '2026-03-02', '2026-03-04', '2026-03-11'],
    ['on the extended day', '2026-03-09', '2026-03-11', '2026-03-11'],
    ['after the extended day', '2026-03-10', '2026-03-20', '2026-03-09'],
    ['over Easter', '2026-03-09', '2026-04-07', '2026-04-07'],
  ])('R8.24c: agreed on 9 February for 9 March, paused %s', (_, from, to, due) => {
    const complaint = extended('2026-02-09').does('pauseClock', pause({ ...asking, from, to }));
    expect(complaint.clock('response')?.due).toBe(due);
  });

  it('R8.24c: the words say what moved it', () => {
    const complaint = extended('2026-02-09').does(
      'pauseClock',
      pause({ ...asking, from: '2026-02-16', to: '2026-02-23' }),
    );
    expect(complaint.clock('response')?.explain()).toContain(
      'until Monday 9 March 2026. The clock was stopped for 5 working days after that, which moves Monday 9 March 2026 to Monday 16 March 2026.',
    );
  });

  it('R8.24c: a day agreed far ahead needs no bank-holiday list while nothing moves it', () => {
    const complaint = happened(
      aComplaint(),
      {
        type: 'extensionAsked',
        extension: {
          round: 1,
          until: '2031-03-10',
          reason: 'A trial',
          toldOn: '2026-02-02',
          answer: 'agreed',
          agreedOn: '2026-02-02',
        },
      },
      { type: 'extensionDecided', approved: true },
    );
    happened(complaint, {
      type: 'clockPaused',
      pause: { round: 1, reason: 'person', from: '2026-02-07', to: '2026-02-09', waitingFor: 'A rest' },
    });
    expect(complaint.clock('response')?.due).toBe('2031-03-10');
  });

  it('R8.24c: it is never sooner than the working days without it', () => {
    const complaint = extended('2026-02-09').does(
      'pauseClock',
      pause({ ...asking, from: '2026-01-12', to: '2026-02-09' }),
    );
    expect(complaint.clock('response')?.due).toBe('2026-03-23');
  });

  it('R8.24c: a pause recorded later can bring an agreement back in time', () => {
    const complaint = extended('2026-02-24');
    expect(complaint.clock('response')?.due).toBe('2026-02-23');
    complaint.does('pauseClock', pause({ ...asking, from: '2026-02-02', to: '2026-02-04' }));
    expect(complaint.clock('response')?.due).toBe('2026-03-09');
  });

  it('R8.21d: the day agreed beside it moves as well', () => {
    const complaint = aComplaint()
      .on('2026-01-12')
      .does('agreeDate', { date: '2026-02-09', why: 'One visit.', agreedOn: '2026-01-12', how: 'phone' });
    complaint.on('2026-01-26').does('pauseClock', pause({ ...asking, from: '2026-01-19', to: '2026-01-26' }));
    expect(complaint.clock('agreed')).toMatchObject({ due: '2026-02-16', state: 'running' });
    expect(complaint.clock('agreed')?.explain()).toContain(
      'which moves Monday 9 February 2026 to Monday 16 February 2026',
    );
    complaint.does('pauseClock', pause({ ...asking, from: '2026-01-26' }));
    expect(complaint.clock('agreed')?.state).toBe('paused');
  });
});
