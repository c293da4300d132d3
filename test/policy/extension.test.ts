import type { LondonDate } from '../../policy/dates';
import type { Entries } from '../../policy/fields';
import type { Registers } from '../../policy/registers';
import { timelinessOf } from '../../policy/sections/time/timeliness';
import { aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import { answeredOn, happened, reopenedOn } from '../doors/happened';
import { people } from '../doors/people';

const {
  chiefExecutive,
  complaintsOfficer,
  investigator,
  leadManager,
  namedNurse,
  palsOfficer,
  seniorManager,
  stranger,
} = people;

/** Received on Monday 5 January 2026, so due on Monday 23 February. */
const underInvestigation = (): CaseUnderTest =>
  happened(aTriagedCase('closerLook'), { type: 'allocationAccepted', investigator: investigator.id })
    .on('2026-02-09')
    .as(investigator);

const request = (more: Entries = {}): Entries => ({
  until: '2026-03-09',
  reason: 'A witness is away until March.',
  cause: 'us',
  told: true,
  toldOn: '2026-02-09',
  answer: 'agreed',
  agreedOn: '2026-02-09',
  how: 'phone',
  manager: seniorManager.id,
  ...more,
});

const asked = (more: Entries = {}): CaseUnderTest =>
  underInvestigation().does('askForExtension', request(more));

const approve = (theCase: CaseUnderTest): CaseUnderTest =>
  theCase.as(seniorManager).does('decideExtension', { decision: 'approve' }).as(investigator);

const extended = (more: Entries = {}): CaseUnderTest => approve(asked(more));

const lead = (theCase: CaseUnderTest): CaseUnderTest =>
  theCase.as(leadManager).does('decideExtension', { decision: 'approve' }).as(investigator);

const timely = (theCase: CaseUnderTest, sentOn: LondonDate) => {
  const answered = answeredOn(theCase, sentOn);
  return timelinessOf(answered.state, answered.context)[0]?.target;
};

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

describe('deciding on more time', () => {
  it('R8.24b: approved and agreed, the day moves, the words say why, and whoever asked is told', () => {
    const complaint = extended();
    expect(complaint.clock('response')).toMatchObject({ due: '2026-03-09', state: 'running' });
    expect(complaint.clock('response')?.explain()).toContain(
      'On Monday 9 February 2026 the person agreed to more time, until Monday 9 March 2026.',
    );
    expect(complaint.clock('target')).toBeUndefined();
    expect(complaint.notices).toContainEqual({
      to: { person: investigator.id },
      say: 'C26-7K4MQ: more time was approved.',
      paragraph: '8.24',
    });
    expect(complaint.confirmed('decideExtension')).toBe('Decided. The answer is due on Monday 9 March 2026.');
    expect(complaint.missing).not.toContainEqual(expect.objectContaining({ command: 'decideExtension' }));
  });

  it('R8.24b: declined needs reasons, and the day stays', () => {
    const complaint = asked().as(seniorManager);
    expect(complaint.tries('decideExtension', { decision: 'decline' }).fields).toHaveProperty('reasons');
    complaint.does('decideExtension', { decision: 'decline', reasons: 'The witness can be heard by phone.' });
    expect(complaint.clock('response')?.due).toBe('2026-02-23');
    expect(complaint.clock('target')).toBeUndefined();
    expect(complaint.notices.at(-1)?.say).toBe('C26-7K4MQ: more time was declined.');
    expect(complaint.as(investigator).available).toContain('askForExtension');
  });

  it('R8.24b: nobody decides on their own request', () => {
    const own = underInvestigation().as(leadManager).does('askForExtension', request());
    expect(own.available).not.toContain('decideExtension');
    expect(own.tries('decideExtension', { decision: 'approve' })).toMatchObject({
      refused: 'notYours',
      sentence: expect.stringContaining('nobody decides on their own work') as unknown,
    });
    expect(
      own.as(seniorManager).does('decideExtension', { decision: 'approve' }).clock('response')?.due,
    ).toBe('2026-03-09');
  });

  it('R8.24b: nobody chooses themselves to decide, and a Lead Manager who asks has to choose somebody', () => {
    expect(
      underInvestigation().tries('askForExtension', request({ manager: investigator.id })).fields,
    ).toHaveProperty('manager');
    const own = underInvestigation().as(leadManager);
    expect(own.tries('askForExtension', request({ manager: '' })).fields).toHaveProperty('manager');
  });

  it('R8.24b: nobody named in the complaint decides on its time', () => {
    const complaint = happened(asked({ manager: seniorManager.id }), {
      type: 'staffNamed',
      person: seniorManager.id,
      job: 'Manager',
    });
    expect(complaint.as(seniorManager).available).not.toContain('decideExtension');
  });

  it('R8.24b: a person who was chosen but is no manager cannot decide', () => {
    const complaint = asked({ manager: namedNurse.id }).as(namedNurse);
    expect(complaint.available).not.toContain('decideExtension');
    expect(complaint.tries('decideExtension', { decision: 'approve' }).refused).toBe('notYours');
    expect(lead(complaint).clock('response')?.due).toBe('2026-03-09');
  });

  it('R8.24b: there is nothing to decide without a request', () => {
    expect(underInvestigation().as(leadManager).available).not.toContain('decideExtension');
    expect(
      underInvestigation().as(leadManager).tries('decideExtension', { decision: 'approve' }).paragraph,
    ).toBe('8.24');
  });

  it('R8.24b: a card that was shown before the clock was paused is stale', () => {
    const complaint = asked({ manager: '' });
    const basis = 'timescale@0,hold@0';
    expect(complaint.as(leadManager).tries('decideExtension', { decision: 'approve' }, basis).refused).toBe(
      'changedSince',
    );
  });

  it.each([
    [seniorManager, true],
    [leadManager, true],
    [investigator, false],
    [complaintsOfficer, false],
    [chiefExecutive, false],
  ] as const)('R8.24b: who may decide the first one: $name, %#', (person, allowed) => {
    expect(asked().as(person).available.includes('decideExtension')).toBe(allowed);
  });
});

describe('a second extension', () => {
  const second = (more: Entries = {}): CaseUnderTest =>
    extended()
      .on('2026-03-02')
      .does(
        'askForExtension',
        request({ until: '2026-03-23', toldOn: '2026-03-02', agreedOn: '2026-03-02', ...more }),
      );

  it('R8.24b: it goes to the Lead Manager, whoever was chosen', () => {
    const complaint = second();
    expect(complaint.notices.at(-1)).toMatchObject({
      to: { role: 'leadManager' },
      command: 'decideExtension',
    });
    expect(complaint.as(seniorManager).available).not.toContain('decideExtension');
    expect(lead(complaint).clock('response')?.due).toBe('2026-03-23');
  });

  it('R8.24b: whoever asked for it is told, not whoever asked for the first', () => {
    const complaint = extended()
      .as(complaintsOfficer)
      .does('askForExtension', request({ until: '2026-03-23' }));
    complaint.as(leadManager).does('decideExtension', { decision: 'approve' });
    expect(complaint.notices.at(-1)).toMatchObject({ to: { person: complaintsOfficer.id } });
  });

  it('R8.24b: a Senior Manager who keeps oversight of the case cannot decide it either', () => {
    const complaint = happened(second(), { type: 'oversightNamed', person: seniorManager.id }).as(
      seniorManager,
    );
    expect(complaint.available).not.toContain('decideExtension');
    expect(complaint.tries('decideExtension', { decision: 'approve' })).toMatchObject({
      refused: 'notYours',
      sentence: expect.stringContaining('Lead Manager') as unknown,
    });
  });

  it('R8.24b, R2.5: whoever the Lead Manager passed that to decides in their place', () => {
    const registers: Partial<Registers> = {
      mayActFor: (personId, what) =>
        personId === complaintsOfficer.id && what === 'decideTime'
          ? {
              id: 'd1',
              to: personId,
              does: 'decideTime',
              from: '2026-01-01',
              until: '2026-12-31',
              authorisedBy: leadManager.id,
            }
          : undefined,
    };
    const complaint = second().withRegisters(registers).as(complaintsOfficer);
    expect(complaint.available).toContain('decideExtension');
    expect(complaint.does('decideExtension', { decision: 'approve' }).clock('response')?.due).toBe(
      '2026-03-23',
    );
  });

  it('R8.24b: a Lead Manager may ask for it: another one, or a delegate, decides', () => {
    const complaint = extended().on('2026-03-02').as(leadManager);
    complaint.does(
      'askForExtension',
      request({ until: '2026-03-23', toldOn: '2026-03-02', agreedOn: '2026-03-02', manager: '' }),
    );
    expect(complaint.available).not.toContain('decideExtension');
  });

  it('R8.24b: one that was declined does not make the next one the second', () => {
    const complaint = asked().as(seniorManager);
    complaint.does('decideExtension', { decision: 'decline', reasons: 'Not needed yet.' }).as(investigator);
    complaint.does('askForExtension', request());
    expect(approve(complaint).clock('response')?.due).toBe('2026-03-09');
  });

  it('R8.40b: after reopening the count starts again', () => {
    const complaint = reopenedOn(answeredOn(extended(), '2026-03-02'), '2026-03-02').as(investigator);
    expect(complaint.clock('reopened', '2')?.due).toBe('2026-05-29');
    complaint.does(
      'askForExtension',
      request({ until: '2026-06-30', toldOn: '2026-03-02', agreedOn: '2026-03-02' }),
    );
    expect(approve(complaint).clock('reopened', '2')?.due).toBe('2026-06-30');
    expect(complaint.clock('response')).toMatchObject({ due: '2026-03-09', state: 'met' });
  });
});

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
