import { ownWord } from '../doors/anEnding';
import { aCase, aTriagedCase } from '../doors/aCase';
import { people } from '../doors/people';

const today = '2026-01-05';
const acknowledged = { on: today, how: 'letter', reassured: true, advocacy: true } as const;
const byPhone = { ...acknowledged, how: 'phone' } as const;
const represented = (why: string) =>
  ({
    raisedBy: 'representative',
    affectedName: 'Sample person affected',
    relationship: 'family',
    whyRepresented: why,
    consent: 'notNeeded',
  }) as const;

describe('the three working days', () => {
  it.each([
    ['2026-01-05', '2026-01-08'],
    ['2026-04-02', '2026-04-09'],
    ['2026-05-23', '2026-05-28'],
    ['2026-08-28', '2026-09-03'],
    ['2026-08-31', '2026-09-03'],
    ['2026-12-24', '2026-12-31'],
    ['2026-12-26', '2026-12-31'],
  ])('R3.8, D3: a complaint that reached us on %s is acknowledged by %s', (receivedOn, due) => {
    expect(
      aTriagedCase('closerLook', { receivedOn, happenedOn: '2026-01-02' }).clock('acknowledgement'),
    ).toMatchObject({ due, state: 'running', paragraph: '3.8' });
  });

  it('R8.11a: run from the day it reached us, before it is triaged too', () => {
    const late = aCase({ receivedOn: '2026-01-05' }).on('2026-01-08');
    expect(late.clock('acknowledgement')).toMatchObject({ due: '2026-01-08', state: 'running' });
    expect(late.on('2026-01-09').clock('acknowledgement')?.state).toBe('missed');
    expect(late.clock('acknowledgement')?.explain()).toBe(
      'It reached us by phone on Monday 5 January 2026. Day 0 is Monday 5 January 2026. Counting can start on the next working day, Tuesday 6 January 2026. Weekends do not count. Working day 3 is Thursday 8 January 2026. It has to be in writing; a phone call does not stop this clock.',
    );
  });

  it.each(['letter', 'email'])('R3.8: stop for a complaint when it is acknowledged by %s', (how) => {
    const written = aTriagedCase('closerLook')
      .does('recordEmailAgreement', { agreed: true, on: today, how: 'By phone' })
      .does('recordAcknowledgement', { ...acknowledged, how });
    expect(written.clock('acknowledgement')).toMatchObject({
      state: 'met',
      metOn: today,
      label: 'Written acknowledgement',
    });
    expect(written.available).not.toContain('recordAcknowledgement');
    expect(written.missing).not.toContainEqual(expect.objectContaining({ command: 'recordAcknowledgement' }));
  });

  it.each(['phone', 'inPerson', 'video'])(
    'R3.8: do not stop for a complaint when it is acknowledged %s',
    (how) => {
      const spoken = aTriagedCase('closerLook').does('recordAcknowledgement', { ...acknowledged, how });
      expect(spoken.clock('acknowledgement')?.state).toBe('running');
      expect(spoken.available).toContain('recordAcknowledgement');
      expect(spoken.confirmed('recordAcknowledgement')).toBe(
        'Recorded. This is a spoken acknowledgement: the written one is still due (3.8).',
      );
      expect(spoken.missing).toContainEqual({
        what: 'Acknowledge it in writing',
        paragraph: '3.8',
        command: 'recordAcknowledgement',
      });
    },
  );

  it('D2: stop for a PALS enquiry when it is acknowledged in speech', () => {
    const enquiry = aTriagedCase('enquiry');
    expect(enquiry.missing).toContainEqual({
      what: 'Acknowledge it, in speech or in writing',
      paragraph: '8.11',
      command: 'recordAcknowledgement',
    });
    expect(enquiry.clock('acknowledgement')?.explain()).toContain(
      'may be acknowledged in speech or in writing',
    );
    enquiry.does('recordAcknowledgement', byPhone);
    expect(enquiry.clock('acknowledgement')).toMatchObject({
      state: 'met',
      metOn: today,
      label: 'Acknowledgement',
    });
    expect(enquiry.confirmed('recordAcknowledgement')).toBe('The acknowledgement is recorded.');
    expect(enquiry.available).not.toContain('recordAcknowledgement');
  });

  it('R3.8: are met late by a late letter, on the day of the first one', () => {
    const late = aTriagedCase('closerLook')
      .on('2026-01-12')
      .does('recordAcknowledgement', { ...acknowledged, on: '2026-01-12' });
    expect(late.clock('acknowledgement')).toMatchObject({ state: 'metLate', metOn: '2026-01-12' });
    late.does('recordAcknowledgement', { ...acknowledged, on: '2026-01-09' });
    expect(late.state.acknowledgement).toMatchObject({ firstOn: '2026-01-09', writtenOn: '2026-01-09' });
    late.does('recordAcknowledgement', { ...acknowledged, on: '2026-01-12' });
    expect(late.state.acknowledgement.writtenOn).toBe('2026-01-09');
  });

  it('R3.8: cannot have been met before it reached us', () => {
    expect(
      aTriagedCase('closerLook').tries('recordAcknowledgement', { ...acknowledged, on: '2026-01-04' }),
    ).toMatchObject({ paragraph: '8.39', fields: { on: expect.any(String) as string } });
  });

  it('D2: are met by an answer that satisfies the person within them', () => {
    const close = (on: string) =>
      aTriagedCase('enquiry')
        .on(on as '2026-01-08')
        .does('closeEnquiry', {
          resolvedOn: on,
          how: 'phone',
          response: 'x',
          satisfied: true,
          confirmedBy: 'x',
          summarySentOn: on,
          learning: 'Sample learning',
          subject: 'waitingTimes',
        });
    expect(close('2026-01-08').clock('acknowledgement')).toMatchObject({ state: 'met', metOn: '2026-01-08' });
    expect(close('2026-01-09').clock('acknowledgement')).toMatchObject({ state: 'missed' });
  });

  it('end when the case closes before they are over, and stay missed when they were', () => {
    const withdrawn = (on: string) =>
      aTriagedCase('closerLook')
        .on(on as '2026-01-08')
        .does('withdraw', { ...ownWord, learning: 'Sample learning' })
        .on('2026-03-02')
        .clock('acknowledgement')?.state;
    expect(withdrawn('2026-01-08')).toBe('ended');
    expect(withdrawn('2026-01-09')).toBe('missed');
  });

  it('R8.11a: run until the letter goes for what is not covered or out of time', () => {
    const whole = aCase()
      .as(people.palsOfficer)
      .does('decideNotCovered', { issue: '1', reason: 'pension', explanation: 'x' });
    expect(whole.clock('acknowledgement')).toMatchObject({ due: '2026-01-08', state: 'running' });
    expect(whole.does('recordAcknowledgement', acknowledged).clock('acknowledgement')?.state).toBe('met');
  });
});

describe('an enquiry that becomes a complaint', () => {
  const formal = { reason: 'x', agreed: true };

  it('D31: has 3 working days from then for its written acknowledgement', () => {
    const converted = aTriagedCase('enquiry')
      .does('recordAcknowledgement', byPhone)
      .on('2026-01-19')
      .does('makeFormal', formal);
    expect(converted.clock('acknowledgement')).toMatchObject({
      due: '2026-01-22',
      state: 'running',
      label: 'Written acknowledgement',
    });
    expect(converted.clock('acknowledgement')?.explain()).toContain(
      'It became a complaint on Monday 19 January 2026, and the 3 working days run from then.',
    );
    expect(converted.clock('response')?.due).toBe('2026-02-23');
  });

  it('D31: has it behind it when it was acknowledged in writing before', () => {
    const converted = aTriagedCase('enquiry')
      .on('2026-01-06')
      .does('recordAcknowledgement', { ...acknowledged, on: '2026-01-06' })
      .on('2026-01-19')
      .does('makeFormal', formal);
    expect(converted.clock('acknowledgement')).toMatchObject({
      due: '2026-01-08',
      state: 'met',
      metOn: '2026-01-06',
    });
  });

  it('D31: a letter of the same day counts from then', () => {
    const converted = aTriagedCase('enquiry')
      .on('2026-01-19')
      .does('recordAcknowledgement', { ...acknowledged, on: '2026-01-19' })
      .does('makeFormal', formal);
    expect(converted.clocks).toContainEqual(
      expect.objectContaining({ name: 'acknowledgement', due: '2026-01-22', state: 'met' }),
    );
  });

  it('R3.8: what was a complaint from the start gets no new days from being made formal or given time', () => {
    const early = aTriagedCase('earlyResolution')
      .on('2026-01-12')
      .does('agreeMoreTime', { agreed: true, agreedOn: '2026-01-12', until: '2026-01-20', reason: 'x' });
    expect(early.clock('acknowledgement')).toMatchObject({ due: '2026-01-08', state: 'missed' });
    early.does('makeFormal', formal);
    expect(early.clock('acknowledgement')).toMatchObject({ due: '2026-01-08', state: 'missed' });
  });
});

describe('where nobody is acknowledged', () => {
  it.each(['feedback', 'copiedIn', 'ledElsewhere'])(
    'D20, R3.3: %s has no acknowledgement to make',
    (route) => {
      const none = aTriagedCase(route, {}, { leadBody: 'Sample body' });
      expect(none.clock('acknowledgement')).toBeUndefined();
      expect(none.available).not.toContain('recordAcknowledgement');
      expect(none.missing).not.toContainEqual(expect.objectContaining({ command: 'recordAcknowledgement' }));
    },
  );

  it('R3.9, D20: an anonymous concern has none from the start, and says why', () => {
    const anonymous = aCase({ raisedBy: 'anonymous' }).as(people.palsOfficer);
    expect(anonymous.clock('acknowledgement')).toBeUndefined();
    expect(anonymous.available).not.toContain('recordAcknowledgement');
    expect(anonymous.tries('recordAcknowledgement', acknowledged)).toMatchObject({
      refused: 'notMet',
      sentence: expect.stringContaining('anonymous or general') as string,
    });
  });
});

describe('what the acknowledgement says', () => {
  it('R8.7f, R2.3c: notes the reassurance and the advocacy service, and keeps a yes', () => {
    const noted = aTriagedCase('closerLook')
      .does('recordAcknowledgement', { ...byPhone, reassured: true, advocacy: false })
      .does('recordAcknowledgement', { ...acknowledged, reassured: false, advocacy: true });
    expect(noted.state.acknowledgement).toMatchObject({ reassured: true, advocacy: true });
  });

  it.each(['died', 'under13', 'capacity'])(
    'R4.3b: has to explain the limits on sharing when the reason is “%s”',
    (why) => {
      const limited = aTriagedCase('enquiry', { ...represented('asked'), consent: 'notYet' }).does(
        'recordRepresentation',
        {
          why,
          basis: 'Sample evidence',
          under18: false,
          assessedBy: 'Sample clinician',
          assessedOn: '2026-01-05',
          decision: 'Who speaks for them',
        },
      );
      expect(limited.tries('recordAcknowledgement', acknowledged)).toMatchObject({
        fields: { limits: expect.any(String) as string },
      });
      expect(
        limited.does('recordAcknowledgement', { ...acknowledged, limits: 'Sample limits' }).state
          .acknowledgement.limits,
      ).toBe('Sample limits');
      expect(limited.does('recordAcknowledgement', acknowledged).state.acknowledgement.limits).toBe(
        'Sample limits',
      );
    },
  );

  it('R4.3b: needs none when the person can consent', () => {
    expect(
      aTriagedCase('enquiry', { ...represented('asked'), consent: 'received' }).does(
        'recordAcknowledgement',
        acknowledged,
      ).state.acknowledgement.limits,
    ).toBeUndefined();
  });

  it.each([
    ['wardSister', false],
    ['palsOfficer', true],
    ['complaintsOfficer', true],
    ['leadManager', true],
    ['namedNurse', true],
    ['stranger', false],
  ] as const)('R7.1a: %s may record it: %s', (who, may) => {
    const handled = aTriagedCase('enquiry', {}, { team: 'service', handler: people.namedNurse.id });
    expect(handled.as(people[who]).available.includes('recordAcknowledgement')).toBe(may);
  });
});

describe('talking about how we will respond', () => {
  const plan = { offeredOn: today, accepted: true, plan: 'Sample plan', respondBy: '2026-02-02' } as const;

  it('R8.11b: is owed, and records the offer, the plan and the day', () => {
    const untalked = aTriagedCase('closerLook');
    expect(untalked.missing).toContainEqual({
      what: expect.any(String) as string,
      paragraph: '8.11',
      command: 'recordPlanDiscussion',
    });
    untalked.does('recordPlanDiscussion', plan);
    expect(untalked.state.acknowledgement.plan).toEqual(plan);
    expect(untalked.missing).not.toContainEqual(expect.objectContaining({ command: 'recordPlanDiscussion' }));
    expect(untalked.available).not.toContain('recordPlanDiscussion');
  });

  it('R8.11b: when they would rather not, the day is set and they are told in writing', () => {
    const declined = aTriagedCase('closerLook');
    expect(
      Object.keys(declined.tries('recordPlanDiscussion', { ...plan, accepted: false }).fields ?? {}),
    ).toEqual(['notifiedOn']);
    expect(
      declined.does('recordPlanDiscussion', { ...plan, accepted: false, notifiedOn: today }).state
        .acknowledgement.plan,
    ).toMatchObject({ notifiedOn: today });
  });

  it.each(['offeredOn', 'respondBy'])('R8.11b: %s is not before it reached us', (field) => {
    expect(
      aTriagedCase('closerLook').tries('recordPlanDiscussion', { ...plan, [field]: '2026-01-04' }),
    ).toMatchObject({ paragraph: '8.39', fields: { [field]: expect.any(String) as string } });
    expect(
      aTriagedCase('closerLook').does('recordPlanDiscussion', { ...plan, [field]: today }).state
        .acknowledgement.plan,
    ).toBeDefined();
  });
});

describe('a complaint made by word of mouth', () => {
  it.each([
    ['phone', true],
    ['inPerson', true],
    ['letter', false],
    ['email', false],
  ])('R3.7a: made by %s, the person is owed a copy of what was written down: %s', (channel, owed) => {
    const complaint = aTriagedCase('closerLook', { channel });
    expect(complaint.available.includes('recordWrittenRecord')).toBe(owed);
    expect(complaint.missing.some(({ command }) => command === 'recordWrittenRecord')).toBe(owed);
  });

  it('R3.7a: once given it is owed no longer, and a PALS enquiry owes none', () => {
    const given = aTriagedCase('closerLook').does('recordWrittenRecord', { on: today });
    expect(given.state.acknowledgement.writtenRecordOn).toBe(today);
    expect(given.available).not.toContain('recordWrittenRecord');
    expect(aTriagedCase('enquiry').missing).not.toContainEqual(
      expect.objectContaining({ command: 'recordWrittenRecord' }),
    );
  });
});
