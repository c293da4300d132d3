import { approve, asked, extended, lead, request, timely, underInvestigation } from '../doors/anExtension';
import { answeredOn, happened, reopenedOn } from '../doors/happened';
import { people } from '../doors/people';

const { investigator, seniorManager } = people;

describe('when the person has not agreed', () => {
  const notAgreed = { answer: 'notAgreed', how: 'phone' } as const;

  it('R8.24b, R8.40a: the work goes on towards a target, and the day that counts stays', () => {
    const complaint = extended(notAgreed);
    expect(complaint.clock('response')).toMatchObject({ due: '2026-02-23', state: 'running' });
    expect(complaint.clock('response')?.explain()).toContain(
      'We are working towards Monday 9 March 2026, but the person has not agreed to that in time: an answer after Monday 23 February 2026 counts as missed.',
    );
    expect(complaint.clock('target')).toMatchObject({
      due: '2026-03-09',
      state: 'running',
      label: 'Target, not agreed',
      paragraph: '8.24',
    });
    expect(complaint.on('2026-02-24').clock('response')?.state).toBe('missed');
    expect(complaint.on('2026-03-10').clock('target')?.state).toBe('missed');
  });

  it('R8.24b: of two targets the last one counts, and a pause moves it like any agreed day', () => {
    const complaint = extended(notAgreed);
    complaint.does('askForExtension', request({ ...notAgreed, until: '2026-03-23' }));
    expect(lead(complaint).clock('target')?.due).toBe('2026-03-23');
    happened(complaint, {
      type: 'clockPaused',
      pause: { round: 1, reason: 'person', from: '2026-02-09', to: '2026-02-11', waitingFor: 'A rest' },
    });
    expect(complaint.clock('target')?.due).toBe('2026-03-25');
  });

  it('R8.24b: while they have not answered, somebody asks them', () => {
    const complaint = extended({ answer: 'waiting' });
    const ask: unknown = expect.objectContaining({ command: 'recordExtensionAnswer', paragraph: '8.24' });
    expect(complaint.missing).toContainEqual(ask);
    expect(extended(notAgreed).missing).not.toContainEqual(ask);
    expect(complaint.available).toContain('recordExtensionAnswer');
  });

  it('R8.24b: agreeing in time makes it count, also before the manager has decided', () => {
    const complaint = asked({ answer: 'waiting' });
    complaint
      .on('2026-02-23')
      .does('recordExtensionAnswer', { agreed: true, on: '2026-02-23', how: 'phone' });
    expect(complaint.clock('response')?.due).toBe('2026-02-23');
    expect(approve(complaint).clock('response')?.due).toBe('2026-03-09');
    expect(complaint.available).not.toContain('recordExtensionAnswer');
  });

  it('R8.24b: of two, the answer is about the last', () => {
    const complaint = extended().on('2026-03-02');
    complaint.does(
      'askForExtension',
      request({ until: '2026-03-23', toldOn: '2026-03-02', answer: 'waiting' }),
    );
    expect(complaint.available).toContain('recordExtensionAnswer');
    complaint.does('recordExtensionAnswer', { agreed: true, on: '2026-03-02', how: 'phone' });
    expect(lead(complaint).clock('response')?.due).toBe('2026-03-23');
  });

  it('R8.24b: a person may change their mind from no to yes', () => {
    const complaint = extended(notAgreed).does('recordExtensionAnswer', {
      agreed: true,
      on: '2026-02-09',
      how: 'writing',
    });
    expect(complaint.clock('response')?.due).toBe('2026-03-09');
    expect(complaint.clock('target')).toBeUndefined();
    expect(complaint.confirmed('recordExtensionAnswer')).toContain('Monday 9 March 2026');
  });

  it('R8.24b: a no leaves the day as it was', () => {
    const complaint = extended({ answer: 'waiting' }).does('recordExtensionAnswer', {
      agreed: false,
      on: '2026-02-09',
      how: 'phone',
    });
    expect(complaint.clock('response')?.due).toBe('2026-02-23');
    expect(complaint.state.timescale.extensions[0]).toMatchObject({
      answer: 'notAgreed',
      how: 'phone',
      agreedOn: undefined,
    });
  });

  it('R8.40a: agreeing after the day has passed does not undo the miss', () => {
    const complaint = extended({ answer: 'waiting' });
    complaint
      .on('2026-02-24')
      .does('recordExtensionAnswer', { agreed: true, on: '2026-02-24', how: 'phone' });
    expect(complaint.clock('response')).toMatchObject({ due: '2026-02-23', state: 'missed' });
    expect(complaint.clock('target')?.due).toBe('2026-03-09');
    expect(timely(complaint, '2026-03-02')).toBe('missed');
  });

  it('R8.24b: an answer is not older than the question, and is recorded only while one is awaited', () => {
    const complaint = extended({ answer: 'waiting' });
    expect(
      complaint.tries('recordExtensionAnswer', { agreed: true, on: '2026-02-08', how: 'phone' }).fields,
    ).toHaveProperty('on');
    expect(
      extended().tries('recordExtensionAnswer', { agreed: true, on: '2026-02-09', how: 'phone' }).paragraph,
    ).toBe('8.24');
    expect(
      underInvestigation().tries('recordExtensionAnswer', { agreed: true, on: '2026-02-09', how: 'phone' })
        .refused,
    ).toBe('notMet');
  });

  it('R8.24b: nobody is asked again about a request that was declined, or in an earlier round', () => {
    const declined = asked({ answer: 'waiting' })
      .as(seniorManager)
      .does('decideExtension', { decision: 'decline', reasons: 'No.' });
    expect(declined.as(investigator).available).not.toContain('recordExtensionAnswer');
    const reopened = reopenedOn(answeredOn(extended({ answer: 'waiting' }), '2026-02-10'), '2026-02-10').as(
      investigator,
    );
    expect(reopened.available).not.toContain('recordExtensionAnswer');
    expect(reopened.clock('target')).toBeUndefined();
  });
});
