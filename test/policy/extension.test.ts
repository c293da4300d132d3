import { timelinessOf } from '../../policy/sections/timescale/timeliness';
import { approve, asked, extended, lead, request, timely, underInvestigation } from '../doors/anExtension';
import { answeredOn, reopenedOn } from '../doors/happened';
import { people } from '../doors/people';

const { complaintsOfficer, investigator, leadManager, seniorManager } = people;

describe('whether it was in time', () => {
  it.each([
    ['agreed', '2026-02-23', 'met'],
    ['agreed', '2026-02-24', 'metWithExtension'],
    ['agreed', '2026-03-09', 'metWithExtension'],
    ['agreed', '2026-03-10', 'missed'],
    ['notAgreed', '2026-02-23', 'met'],
    ['notAgreed', '2026-02-24', 'missed'],
    ['waiting', '2026-02-24', 'missed'],
  ] as const)('R8.39d, R8.40a: the person %s, sent on %s: %s', (answer, sentOn, expected) => {
    expect(timely(extended({ answer }), sentOn)).toBe(expected);
  });

  it('R8.40a: an extension the person agreed to and the manager declined does not count', () => {
    const complaint = asked()
      .as(seniorManager)
      .does('decideExtension', { decision: 'decline', reasons: 'No.' });
    expect(timely(complaint, '2026-02-24')).toBe('missed');
  });

  it('R8.40b: for a reopened complaint just the same', () => {
    const complaint = reopenedOn(answeredOn(underInvestigation(), '2026-02-20'), '2026-03-02').as(
      investigator,
    );
    complaint.does(
      'askForExtension',
      request({ until: '2026-06-30', toldOn: '2026-03-02', agreedOn: '2026-03-02' }),
    );
    const answered = answeredOn(approve(complaint), '2026-06-30');
    expect(timelinessOf(answered.state, answered.context)[1]).toMatchObject({
      target: 'metWithExtension',
      agreed: 'metWithExtension',
    });
  });

  it('R8.39d: an extension also moves the day that was agreed before it', () => {
    const complaint = underInvestigation().does('agreeDate', {
      date: '2026-02-16',
      why: 'One visit.',
      agreedOn: '2026-02-09',
      how: 'phone',
    });
    complaint.does('askForExtension', request());
    expect(approve(complaint).clock('agreed')).toMatchObject({ due: '2026-03-09', state: 'running' });
    answeredOn(complaint, '2026-03-09');
    expect(timelinessOf(complaint.state, complaint.context)).toMatchObject([
      { target: 'metWithExtension', agreed: 'metWithExtension' },
    ]);
  });
});

describe('taking more time back', () => {
  it('R8.24b: whoever asked may take the request back before it is decided', () => {
    const complaint = asked().does('withdrawExtension', { reason: 'The witness came back early.' });
    expect(complaint.available).not.toContain('withdrawExtension');
    expect(complaint.as(seniorManager).available).toEqual([]);
    expect(complaint.as(leadManager).tries('decideExtension', { decision: 'approve' }).refused).toBe(
      'notMet',
    );
    expect(complaint.tries('withdrawExtension', { reason: 'Again' }).refused).toBe('notMet');
    expect(complaint.as(investigator).does('askForExtension', request()).clock('response')?.due).toBe(
      '2026-02-23',
    );
  });

  it.each([
    [investigator, true],
    [leadManager, true],
    [complaintsOfficer, false],
    [seniorManager, false],
  ] as const)('R8.24b: who may take it back: $name, %#', (person, allowed) => {
    expect(asked().as(person).available.includes('withdrawExtension')).toBe(allowed);
  });

  it('R8.24b: an extension that was approved is removed by the Lead Manager, and the day goes back', () => {
    const complaint = extended().as(leadManager);
    expect(
      complaint.tries('removeExtension', { reason: 'Not needed.', toldOn: '2026-02-08' }).fields,
    ).toHaveProperty('toldOn');
    complaint.does('removeExtension', { reason: 'Not needed.', toldOn: '2026-02-09' });
    expect(complaint.clock('response')).toMatchObject({ due: '2026-02-23', state: 'running' });
    expect(complaint.confirmed('removeExtension')).toContain('Monday 23 February 2026');
    expect(complaint.notices.at(-1)).toMatchObject({
      to: { person: investigator.id },
      say: 'C26-7K4MQ: the extension was removed.',
    });
    expect(complaint.available).not.toContain('removeExtension');
    expect(complaint.tries('removeExtension', { reason: 'Again', toldOn: '2026-02-09' }).refused).toBe(
      'notMet',
    );
    expect(timely(complaint, '2026-02-24')).toBe('missed');
  });

  it('R8.24b: nobody else removes it', () => {
    for (const person of [investigator, complaintsOfficer])
      expect(extended().as(person).available).not.toContain('removeExtension');
    expect(asked().as(leadManager).available).not.toContain('removeExtension');
  });

  it('R8.24b: with the last one removed, the one before it holds again, and the next is the second', () => {
    const complaint = extended().on('2026-03-02');
    complaint.does(
      'askForExtension',
      request({ until: '2026-03-23', toldOn: '2026-03-02', agreedOn: '2026-03-02' }),
    );
    expect(
      lead(complaint)
        .as(leadManager)
        .tries('removeExtension', { reason: 'Not needed.', toldOn: '2026-03-01' }).fields,
    ).toHaveProperty('toldOn');
    complaint.does('removeExtension', { reason: 'Not needed.', toldOn: '2026-03-02' });
    expect(complaint.clock('response')?.due).toBe('2026-03-09');
    complaint
      .as(investigator)
      .does(
        'askForExtension',
        request({ until: '2026-03-23', toldOn: '2026-03-02', agreedOn: '2026-03-02' }),
      );
    expect(complaint.notices.at(-1)).toMatchObject({ to: { role: 'leadManager' } });
  });
});
