import { aTriagedCase } from '../doors/aCase';
import { asked, extended, lead, request, underInvestigation } from '../doors/anExtension';
import { answeredOn } from '../doors/happened';
import { people } from '../doors/people';

const { complaintsOfficer, investigator, leadManager, palsOfficer, seniorManager, stranger } = people;

describe('asking for more time', () => {
  it('R8.24b: the person is asked first: a request without that is refused, and nothing else is lost', () => {
    const refusal = underInvestigation().tries('askForExtension', request({ told: false }));
    expect(refusal).toMatchObject({
      refused: 'invalid',
      paragraph: '8.24',
      fields: { told: expect.stringContaining('hears of it first') as unknown },
    });
    expect(refusal.next).toContain('Your other answers are kept.');
  });

  it('R8.24b: it says when the person was told, and that was neither before it came nor in the future', () => {
    expect(underInvestigation().tries('askForExtension', request({ toldOn: '' })).fields).toHaveProperty(
      'toldOn',
    );
    expect(
      underInvestigation().tries('askForExtension', request({ toldOn: '2026-01-04' })).fields,
    ).toHaveProperty('toldOn');
    expect(
      underInvestigation().tries('askForExtension', request({ toldOn: '2026-02-10' })).fields,
    ).toHaveProperty('toldOn');
    underInvestigation().does('askForExtension', request({ toldOn: '2026-01-05' }));
  });

  it('R8.24b: they cannot have agreed before they were told', () => {
    const refusal = underInvestigation().tries(
      'askForExtension',
      request({ toldOn: '2026-02-05', agreedOn: '2026-02-04' }),
    );
    expect(refusal.fields).toHaveProperty('agreedOn');
    underInvestigation().does('askForExtension', request({ toldOn: '2026-02-05', agreedOn: '2026-02-05' }));
  });

  it('R8.24b: the new day is later than the day in force, and a reason is given', () => {
    const refusal = underInvestigation().tries('askForExtension', request({ until: '2026-02-23' }));
    expect(refusal.fields?.until).toContain('Monday 23 February 2026');
    underInvestigation().tries('askForExtension', request({ reason: ' ' }));
    underInvestigation().does('askForExtension', request({ until: '2026-02-24' }));
  });

  it('R8.24b: until a manager decides, the day stays as it is', () => {
    const complaint = asked();
    expect(complaint.clock('response')).toMatchObject({ due: '2026-02-23', state: 'running' });
    expect(complaint.clock('target')).toBeUndefined();
    expect(complaint.missing).toContainEqual(
      expect.objectContaining({ command: 'decideExtension', paragraph: '8.24' }),
    );
    expect(complaint.tries('askForExtension', request()).sentence).toContain('asked for already');
    expect(complaint.available).not.toContain('askForExtension');
  });

  it('R8.24b: the manager who was chosen is asked, and may see the case', () => {
    const complaint = asked();
    expect(complaint.notices).toContainEqual({
      to: { person: seniorManager.id },
      say: 'C26-7K4MQ: more time was asked for. Please decide.',
      paragraph: '8.24',
      command: 'decideExtension',
    });
    expect(complaint.as(seniorManager).available).toContain('decideExtension');
    expect(underInvestigation().as(seniorManager).available).toEqual([]);
  });

  it('R8.24b: without a manager chosen it goes to the Lead Manager', () => {
    const complaint = asked({ manager: '' });
    expect(complaint.notices).toContainEqual(
      expect.objectContaining({ to: { role: 'leadManager' }, command: 'decideExtension' }),
    );
    expect(lead(complaint).clock('response')?.due).toBe('2026-03-09');
  });

  it.each([
    [palsOfficer, true],
    [complaintsOfficer, true],
    [leadManager, true],
    [investigator, true],
    [seniorManager, false],
    [stranger, false],
  ] as const)('R8.24b: who may ask: $name, %#', (person, allowed) => {
    expect(underInvestigation().as(person).available.includes('askForExtension')).toBe(allowed);
  });

  it.each([
    ['earlyResolution', true],
    ['closerLook', true],
    ['enquiry', false],
  ] as const)('R8.24b: in the stage %s it is offered: %s', (route, offered) => {
    expect(aTriagedCase(route).as(complaintsOfficer).available.includes('askForExtension')).toBe(offered);
  });

  it('R8.24b: once the answer has gone there is nothing to extend', () => {
    expect(answeredOn(underInvestigation(), '2026-02-09').tries('askForExtension', request()).refused).toBe(
      'wrongStage',
    );
  });

  it('J5.1, J5.3: time for a partner is an extension too, with the partner’s own reason (D35)', () => {
    underInvestigation().tries('askForExtension', request({ cause: 'partner' }));
    const complaint = extended({ cause: 'partner', partnerReason: 'Their review ends in March.' });
    expect(complaint.clock('response')?.due).toBe('2026-03-09');
    expect(complaint.state.timescale.extensions).toMatchObject([
      { partnerReason: 'Their review ends in March.' },
    ]);
    expect(
      asked({ partnerReason: 'Not asked for.' }).state.timescale.extensions[0]?.partnerReason,
    ).toBeUndefined();
  });
});
