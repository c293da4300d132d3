import { caseCommandNamed } from '../../policy/machine/caseSections';
import type { Registers } from '../../policy/machine/registers';
import type { CaseUnderTest } from '../doors/aCase';
import { aComplaint, pause } from '../doors/aPause';
import { answeredOn, happened, reopenedOn } from '../doors/happened';
import { people } from '../doors/people';

const { complaintsOfficer, investigator, leadManager, seniorManager } = people;

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

  it('L8: the card says that the answer is overdue already, and since when', () => {
    const complaint = asked().on('2026-02-24').as(leadManager);
    expect(caseCommandNamed('decidePause')?.decides?.(complaint.state, complaint.context)[0]).toEqual({
      label: 'Already overdue',
      words: 'The answer was due on Monday 23 February 2026.',
    });
  });

  it('R8.24c: to decline needs reasons', () => {
    const complaint = asked().as(leadManager);
    expect(complaint.tries('decidePause', { decision: 'decline' }).fields).toHaveProperty('reasons');
    complaint.does('decidePause', { decision: 'decline', reasons: 'We can go on without it.' });
    expect(complaint.notices.at(-1)).toMatchObject({
      to: { person: investigator.id },
      say: 'C26-7K4MQ: the pause was not agreed to.',
    });
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
