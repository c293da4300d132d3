import type { CaseEvent } from '../../policy/machine/caseState';
import { consentAnsweredOn } from '../../policy/sections/timescale/awaitedConsent';
import { aTriagedCase } from '../doors/aCase';
import { aComplaint, asking, pause, paused, restart } from '../doors/aPause';
import { happened } from '../doors/happened';
import { people } from '../doors/people';

const { complaintsOfficer, leadManager } = people;

describe('keeping a pause short', () => {
  it('R8.24c: once consent is recorded, somebody is to restart the clock, from the day it came', () => {
    const complaint = paused();
    const prompt: unknown = expect.objectContaining({ command: 'restartClock', paragraph: '8.24' });
    expect(complaint.missing).not.toContainEqual(prompt);
    complaint.does('recordConsent', {
      answer: 'received',
      on: '2026-01-30',
      evidence: 'A signed form',
      takenBy: 'An officer',
    });
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
      takenBy: 'An officer',
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
    happened(complaint, {
      type: 'consentReceived',
      on: '2026-01-30',
      evidence: 'A form',
      takenBy: 'An officer',
    });
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
    happened(left, { type: 'consentReceived', on: '2026-01-20', evidence: 'A form', takenBy: 'An officer' });
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
      takenBy: 'An officer',
    });
    expect(complaint.prefilled('restartClock')).toEqual({});
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
