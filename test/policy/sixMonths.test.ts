import { ownWord } from '../doors/anEnding';
import type { Entries } from '../../policy/machine/fields';
import type { Registers } from '../../policy/machine/registers';
import { aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import { answeredOn, happened, reopenedOn } from '../doors/happened';
import { people } from '../doors/people';

const { chiefExecutive, complaintsOfficer, investigator, leadManager, seniorManager, stranger } = people;

/** Received on Monday 5 January 2026: the six months end on Saturday 4 July. */
const aComplaint = (): CaseUnderTest => aTriagedCase('closerLook').on('2026-06-20').as(leadManager);

const named = (): CaseUnderTest =>
  aComplaint().does('nameOversight', { person: seniorManager.id }).as(seniorManager);

const letter = (more: Entries = {}): Entries => ({
  sentOn: '2026-06-20',
  reasons: 'Two witnesses are still to be heard.',
  likelyOn: '2026-08-31',
  ...more,
});

const written = (): CaseUnderTest => named().does('recordSixMonthLetter', letter());

const longer = (theCase: CaseUnderTest, agreedOn: string): CaseUnderTest =>
  happened(
    theCase,
    {
      type: 'extensionAsked',
      extension: {
        round: 1,
        until: '2026-09-01',
        reason: 'An inquest',
        toldOn: '2026-02-02',
        answer: 'agreed',
        agreedOn: agreedOn as '2026-02-02',
      },
    },
    { type: 'extensionDecided', approved: true },
  );

describe('six months without an answer (8.25)', () => {
  it.each([
    ['2026-07-04', 'running'],
    ['2026-07-05', 'missed'],
  ] as const)('R8.25a, R1.2: on %s the clock is %s, though it ends on a Saturday', (today, state) => {
    expect(aComplaint().on(today).clock('sixMonths')).toMatchObject({ due: '2026-07-04', state });
  });

  it('R8.25a: a longer time agreed with the person before they end takes their place', () => {
    const complaint = longer(aComplaint(), '2026-07-04');
    expect(complaint.clock('sixMonths')).toMatchObject({ due: '2026-09-01', state: 'running' });
    expect(complaint.clock('sixMonths')?.explain()).toContain(
      'their last day is Saturday 4 July 2026. Weekends, bank holidays and pauses do not move it. On Saturday 4 July 2026, before it ended, the person agreed to wait until Tuesday 1 September 2026.',
    );
  });

  it('R8.25a: the last longer time agreed is the one that counts, and a letter or a look on the day itself is in order', () => {
    const complaint = longer(aComplaint(), '2026-02-02');
    happened(
      complaint,
      {
        type: 'extensionAsked',
        extension: {
          round: 1,
          until: '2026-10-01',
          reason: 'An inquest',
          toldOn: '2026-03-02',
          answer: 'agreed',
          agreedOn: '2026-03-02',
        },
      },
      { type: 'extensionDecided', approved: true },
    );
    expect(complaint.clock('sixMonths')?.due).toBe('2026-10-01');
    named().does('recordSixMonthLetter', letter({ sentOn: '2026-01-05' }));
    expect(
      written().does('recordOversight', { on: '2026-06-20', note: 'Looked at once.' }).clock('oversight')
        ?.due,
    ).toBe('2026-07-04');
  });

  it('R8.25a: agreed after they ended, it changes nothing', () => {
    expect(longer(aComplaint(), '2026-07-05').clock('sixMonths')?.due).toBe('2026-07-04');
  });

  it('R8.25a: an extension inside the six months does not move their end', () => {
    const complaint = happened(
      aComplaint(),
      {
        type: 'extensionAsked',
        extension: {
          round: 1,
          until: '2026-04-01',
          reason: 'A witness',
          toldOn: '2026-02-02',
          answer: 'agreed',
          agreedOn: '2026-02-02',
        },
      },
      { type: 'extensionDecided', approved: true },
    );
    expect(complaint.clock('sixMonths')?.due).toBe('2026-07-04');
  });

  it('R8.25a: that a hold goes on, or a pause, does not move the longer time either', () => {
    const complaint = longer(aComplaint(), '2026-02-02');
    happened(complaint, {
      type: 'clockPaused',
      pause: { round: 1, reason: 'person', from: '2026-03-02', waitingFor: 'A rest' },
    });
    expect(complaint.clock('sixMonths')?.due).toBe('2026-09-01');
  });

  it.each([
    ['2026-07-04', 'met'],
    ['2026-07-06', 'metLate'],
  ] as const)('R8.25a: answered on %s, it is %s', (sentOn, state) => {
    expect(answeredOn(aComplaint(), sentOn).clock('sixMonths')).toMatchObject({ state, metOn: sentOn });
  });

  it('R8.25a: a case that ended within them without an answer no longer counts; one that ended later was late', () => {
    const withdraw = { ...ownWord, learning: 'Nothing: it was a mix-up with another Trust.' };
    expect(
      aComplaint().on('2026-07-04').does('withdraw', withdraw).on('2026-09-01').clock('sixMonths')?.state,
    ).toBe('ended');
    expect(aComplaint().on('2026-07-06').does('withdraw', withdraw).clock('sixMonths')?.state).toBe('missed');
  });
});

describe('the letter, and who keeps oversight', () => {
  it('R8.25a: from two weeks before the end somebody is to be named and to write', () => {
    const commands = (theCase: CaseUnderTest) => theCase.missing.map(({ command }) => command);
    expect(commands(aComplaint().on('2026-06-19'))).not.toContain('recordSixMonthLetter');
    expect(commands(aComplaint())).toEqual(expect.arrayContaining(['nameOversight', 'recordSixMonthLetter']));
    expect(commands(named())).toContain('recordSixMonthLetter');
    expect(commands(named())).not.toContain('nameOversight');
    expect(commands(written())).not.toContain('recordSixMonthLetter');
    expect(commands(longer(aComplaint(), '2026-02-02'))).not.toContain('recordSixMonthLetter');
    expect(commands(answeredOn(aComplaint(), '2026-06-20'))).not.toContain('recordSixMonthLetter');
    expect(commands(aTriagedCase('enquiry').on('2026-07-10'))).not.toContain('recordSixMonthLetter');
  });

  it('R8.25a: the day named in the letter is watched as well', () => {
    const owed: unknown = expect.objectContaining({ command: 'recordSixMonthLetter', paragraph: '8.25' });
    expect(written().on('2026-08-31').missing).not.toContainEqual(owed);
    expect(written().on('2026-09-01').missing).toContainEqual(owed);
    const again = written()
      .on('2026-09-01')
      .does('recordSixMonthLetter', letter({ sentOn: '2026-09-01', likelyOn: '2026-10-01' }));
    expect(again.missing).not.toContainEqual(owed);
    expect(again.clock('sixMonths')?.explain()).toContain('an answer is likely by Thursday 1 October 2026');
  });

  it('R8.25a: the letter does not stop the clock', () => {
    expect(written().on('2026-07-05').clock('sixMonths')?.state).toBe('missed');
  });

  it('R8.25b: whoever is named is told, and may see the case', () => {
    const complaint = named();
    expect(complaint.notices.at(-1)).toEqual({
      to: { person: seniorManager.id },
      say: 'C26-7K4MQ may pass six months without an answer. Please write to the person and keep oversight.',
      paragraph: '8.25',
      command: 'recordSixMonthLetter',
    });
    expect(complaint.available).toContain('recordSixMonthLetter');
    expect(aComplaint().as(seniorManager).available).toEqual([]);
    expect(
      complaint.as(leadManager).tries('nameOversight', { person: seniorManager.id }).fields,
    ).toHaveProperty('person');
  });

  it.each([
    ['2026-05-04', false],
    ['2026-05-05', true],
  ] as const)('R8.25a: on %s, four months on, it is offered: %s', (today, offered) => {
    expect(aComplaint().on(today).available.includes('nameOversight')).toBe(offered);
    const complaint = happened(aComplaint().on(today), { type: 'oversightNamed', person: seniorManager.id });
    expect(complaint.as(seniorManager).available.includes('recordSixMonthLetter')).toBe(offered);
  });

  it.each([
    [seniorManager, true],
    [chiefExecutive, true],
    [investigator, false],
    [complaintsOfficer, false],
    [leadManager, false],
  ] as const)(
    'R8.25a: only the Responsible Person or a Senior Manager writes it: $name, %#',
    (person, allowed) => {
      const complaint = happened(aComplaint(), { type: 'oversightNamed', person: person.id }).as(person);
      expect(complaint.available.includes('recordSixMonthLetter')).toBe(allowed);
      if (!allowed) expect(complaint.tries('recordSixMonthLetter', letter()).refused).toBe('notYours');
    },
  );

  it('R8.25a, R2.5: or whoever the Chief Executive passed it to', () => {
    const registers: Partial<Registers> = {
      mayActFor: (to, what) =>
        to === stranger.id && what === 'sixMonthLetter'
          ? {
              id: 'd1',
              to,
              does: 'sixMonthLetter',
              from: '2026-01-01',
              until: '2026-12-31',
              authorisedBy: chiefExecutive.id,
            }
          : undefined,
    };
    const complaint = aComplaint()
      .withRegisters(registers)
      .does('nameOversight', { person: stranger.id })
      .as(stranger);
    expect(complaint.does('recordSixMonthLetter', letter()).state.sixMonths.oversight).toBe(stranger.id);
  });

  it('R8.25a: it gives reasons and a day to come, and has gone', () => {
    expect(named().tries('recordSixMonthLetter', letter({ reasons: '' })).fields).toHaveProperty('reasons');
    expect(named().tries('recordSixMonthLetter', letter({ likelyOn: '2026-06-20' })).fields).toHaveProperty(
      'likelyOn',
    );
    expect(named().tries('recordSixMonthLetter', letter({ sentOn: '2026-06-21' })).fields).toHaveProperty(
      'sentOn',
    );
    expect(named().tries('recordSixMonthLetter', letter({ sentOn: '2026-01-04' })).fields).toHaveProperty(
      'sentOn',
    );
  });

  it('R8.25b: whoever wrote it keeps oversight from then on', () => {
    const complaint = happened(aComplaint(), { type: 'oversightNamed', person: chiefExecutive.id });
    happened(complaint.as(seniorManager), {
      type: 'sixMonthLetterSent',
      letter: { round: 1, sentOn: '2026-06-20', reasons: 'As above', likelyOn: '2026-08-31' },
    });
    expect(complaint.state.sixMonths.oversight).toBe(seniorManager.id);
    expect(complaint.available).toContain('recordOversight');
  });

  it('R8.25a: the Lead Manager is told that it went', () => {
    expect(written().notices.at(-1)).toMatchObject({
      to: { role: 'leadManager' },
      say: 'C26-7K4MQ: the six-month letter has gone.',
    });
  });

  it('R8.25b: they look at it every two weeks until the answer goes', () => {
    expect(named().clock('oversight')).toBeUndefined();
    const complaint = written();
    expect(complaint.clock('oversight')).toMatchObject({
      due: '2026-07-04',
      state: 'running',
      paragraph: '8.25',
    });
    expect(complaint.on('2026-07-05').clock('oversight')?.state).toBe('missed');
    complaint.does('recordOversight', { on: '2026-07-05', note: 'One witness is left.' });
    expect(complaint.clock('oversight')).toMatchObject({ due: '2026-07-19', state: 'running' });
    expect(complaint.tries('recordOversight', { on: '2026-07-04', note: 'Earlier' }).fields).toHaveProperty(
      'on',
    );
    expect(answeredOn(complaint, '2026-07-06').clock('oversight')).toBeUndefined();
  });

  it('R8.25b: nobody else records that, and not before the letter', () => {
    expect(written().as(leadManager).available).not.toContain('recordOversight');
    expect(named().available).not.toContain('recordOversight');
    expect(named().tries('recordOversight', { on: '2026-06-20', note: 'Early' }).refused).toBe('notMet');
  });

  it('R8.25a, R8.25b: a reopened complaint starts its six months, letter and oversight anew', () => {
    const complaint = reopenedOn(answeredOn(written(), '2026-07-06'), '2026-07-10').as(seniorManager);
    expect(complaint.clock('reopenedSixMonths', '2')).toMatchObject({ due: '2027-01-09', state: 'running' });
    expect(complaint.clock('reopenedSixMonths', '2')?.explain()).toContain(
      'the day the request to reopen it reached us',
    );
    expect(complaint.clock('oversight')).toBeUndefined();
    expect(complaint.available).not.toContain('recordSixMonthLetter');
    expect(complaint.on('2026-12-26').missing).toContainEqual(
      expect.objectContaining({ command: 'recordSixMonthLetter' }),
    );
    complaint.does('recordSixMonthLetter', letter({ sentOn: '2026-12-26', likelyOn: '2027-02-01' }));
    expect(complaint.clock('oversight')?.due).toBe('2027-01-09');
  });
});
