import type { Entries } from '../../policy/machine/fields';
import { caseCommandNamed } from '../../policy/machine/caseSections';
import type { Registers } from '../../policy/machine/registers';
import { timeStands } from '../../policy/sections/timescale/sayTime';
import type { CaseUnderTest } from '../doors/aCase';
import { approve, asked, extended, lead, request, underInvestigation } from '../doors/anExtension';
import { answeredOn, happened, reopenedOn } from '../doors/happened';
import { people } from '../doors/people';

const { chiefExecutive, complaintsOfficer, investigator, leadManager, namedNurse, seniorManager } = people;

const toldOf = ({ notices }: CaseUnderTest, words: string) =>
  notices.flatMap(({ to, say }) => (say.includes(words) && 'person' in to ? [to.person] : []));

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
    expect(complaint.confirmed('decideExtension')).toBe(
      'Decided. The answer is due on Monday 9 March 2026: the person agreed, so it is in time until then.',
    );
    expect(complaint.missing).not.toContainEqual(expect.objectContaining({ command: 'decideExtension' }));
  });

  it.each([
    [{}, 'The answer is due on Monday 9 March 2026: the person agreed, so it is in time until then.'],
    [
      { answer: 'notAgreed' },
      'We work towards Monday 9 March 2026. An answer after Monday 23 February 2026 still counts as late, because the person did not agree.',
    ],
    [
      { answer: 'waiting' },
      'We work towards Monday 9 March 2026. An answer after Monday 23 February 2026 still counts as late, because the person has not answered yet.',
    ],
  ])('R8.24b, L8: says before and after it is approved what the new day means: %j', (more, means) => {
    const complaint = asked(more).as(seniorManager);
    const lines = caseCommandNamed('decideExtension')?.decides?.(complaint.state, complaint.context);
    expect(lines).toContainEqual({ label: 'If you approve', words: means });
    complaint.does('decideExtension', { decision: 'approve' });
    expect(complaint.confirmed('decideExtension')).toBe(`Decided. ${means}`);
    expect(timeStands(complaint.state, complaint.context)).toEqual([
      { label: 'How it stands', words: means },
    ]);
    expect(timeStands(complaint.on('2026-03-10').state, complaint.context)[0]?.label).toBe('Already overdue');
  });

  it('R8.24b: agreed to only after the day it replaces had passed, it says so', () => {
    const complaint = asked({ answer: 'waiting' })
      .as(seniorManager)
      .does('decideExtension', { decision: 'approve' });
    complaint
      .as(investigator)
      .on('2026-02-25')
      .does('recordExtensionAnswer', { agreed: true, on: '2026-02-25', how: 'phone' });
    expect(complaint.confirmed('recordExtensionAnswer')).toContain('agreed only after that day had passed');
  });

  it('R8.24b: what the person answers is told to whoever has the case, where somebody else takes it', () => {
    const complaint = asked({ answer: 'waiting' })
      .as(complaintsOfficer)
      .does('recordExtensionAnswer', { agreed: true, on: '2026-02-09', how: 'phone' });
    expect(toldOf(complaint, 'answered about the new day')).toEqual([investigator.id]);
  });

  it('L8: the card says that the answer is overdue already, and since when, and says nothing of it before', () => {
    const lines = (theCase: CaseUnderTest) =>
      caseCommandNamed('decideExtension')?.decides?.(theCase.state, theCase.context) ?? [];
    const complaint = asked().as(seniorManager);
    expect(lines(complaint)[0]).toMatchObject({ label: 'Asked for' });
    expect(lines(complaint.on('2026-02-24'))[0]).toEqual({
      label: 'Already overdue',
      words: 'The answer was due on Monday 23 February 2026.',
    });
  });

  it('L8: the card counts from the day that was missed, though time recorded late has moved it since', () => {
    const late = underInvestigation().as(leadManager).on('2026-03-02');
    late.does('pauseClock', {
      reason: 'person',
      from: '2026-01-19',
      to: '2026-02-09',
      waitingFor: 'Her own account.',
      evidence: 'Her letter of that day.',
    });
    late
      .as(investigator)
      .does('askForExtension', request({ until: '2026-04-13' }))
      .as(seniorManager);
    expect(caseCommandNamed('decideExtension')?.decides?.(late.state, late.context)[0]).toEqual({
      label: 'Already overdue',
      words: 'The answer was due on Monday 23 February 2026.',
    });
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
    expect(toldOf(complaint, 'approved').slice(-2)).toEqual([complaintsOfficer.id, investigator.id]);
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
