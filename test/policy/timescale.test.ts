import { ownWord } from '../doors/anEnding';
import type { CaseEvent } from '../../policy/machine/caseState';
import type { Entries } from '../../policy/machine/fields';
import { timelinessOf } from '../../policy/sections/timescale/timeliness';
import { aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import { answeredOn, happened, reopenedOn } from '../doors/happened';
import { people } from '../doors/people';

const { complaintsOfficer, investigator, leadManager, palsOfficer, seniorManager, stranger } = people;

/** Received on Monday 5 January 2026, so due on Monday 23 February. */
const aComplaint = (): CaseUnderTest => aTriagedCase('closerLook').as(complaintsOfficer);

const underInvestigation = (): CaseUnderTest =>
  happened(aComplaint(), { type: 'allocationAccepted', investigator: investigator.id }).as(investigator);

const agreed = (more: Entries = {}): Entries => ({
  date: '2026-02-09',
  why: 'One visit to look into.',
  agreedOn: '2026-01-12',
  how: 'phone',
  ...more,
});

describe('the clocks of a complaint', () => {
  it.each([
    // received, 35 and 60 working days, last day of six months
    ['2026-01-05', '2026-02-23', '2026-03-30', '2026-07-04'],
    ['2026-04-02', '2026-05-27', '2026-07-01', '2026-10-01'],
    ['2026-05-23', '2026-07-13', '2026-08-17', '2026-11-22'],
    ['2026-08-28', '2026-10-19', '2026-11-23', '2027-02-27'],
    ['2026-08-31', '2026-10-19', '2026-11-23', '2027-02-28'],
    ['2026-12-24', '2027-02-16', '2027-03-23', '2027-06-23'],
    ['2026-12-26', '2027-02-16', '2027-03-23', '2027-06-25'],
  ] as const)(
    'R8.24a, R8.25a: received %s, new is due on %s, reopened on %s, and six months end on %s (D9)',
    (receivedOn, response, reopened, sixMonths) => {
      const complaint = aTriagedCase('closerLook', { receivedOn });
      expect(complaint.clock('response')).toMatchObject({ due: response, state: 'running' });
      expect(complaint.clock('sixMonths')).toMatchObject({ due: sixMonths, state: 'running' });
      reopenedOn(answeredOn(complaint, receivedOn), receivedOn);
      expect(complaint.clock('reopened', '2')).toMatchObject({ due: reopened, state: 'running' });
      expect(complaint.clock('reopenedSixMonths', '2')).toMatchObject({ due: sixMonths, state: 'running' });
    },
  );

  it('R8.24a: a plain enquiry has no response clock', () => {
    const enquiry = aTriagedCase('enquiry');
    expect(enquiry.clock('response')).toBeUndefined();
    expect(enquiry.clock('sixMonths')).toBeUndefined();
    expect(timelinessOf(enquiry.state, enquiry.context)).toEqual([]);
  });

  it('R8.24a: the clock says how it was worked out', () => {
    expect(aComplaint().clock('response')?.explain()).toMatch(
      /^It reached us on Monday 5 January 2026\. Day 0 is .* Working day 35 is Monday 23 February 2026\.$/,
    );
  });

  it('R8.24a: only the clocks of a later round carry its number', () => {
    const complaint = aComplaint().on('2026-01-12').does('agreeDate', agreed());
    expect([complaint.clock('response')?.of, complaint.clock('agreed')?.of]).toEqual([undefined, undefined]);
  });

  it.each([
    ['2026-02-23', 'running'],
    ['2026-02-24', 'missed'],
  ] as const)('R8.24a: on %s, unanswered, it is %s', (today, state) => {
    expect(aComplaint().on(today).clock('response')?.state).toBe(state);
  });

  it.each([
    ['2026-02-23', 'met'],
    ['2026-02-24', 'metLate'],
  ] as const)('R8.24a: answered on %s, it is %s for good', (sentOn, state) => {
    const complaint = answeredOn(aComplaint(), sentOn).on('2026-12-01');
    expect(complaint.clock('response')).toMatchObject({ due: '2026-02-23', state, metOn: sentOn });
  });

  it.each([
    ['2026-02-23', 'ended'],
    ['2026-02-24', 'missed'],
  ] as const)('R8.24a: withdrawn on %s without an answer, it is %s', (on, state) => {
    const complaint = aComplaint()
      .on(on)
      .does('withdraw', {
        ...ownWord,
        learning: 'Nothing, it was a mix-up with another Trust.',
      })
      .on('2026-12-01');
    expect(complaint.clock('response')?.state).toBe(state);
    expect(complaint.clock('sixMonths')?.state).toBe('ended');
    expect(timelinessOf(complaint.state, complaint.context)).toMatchObject([
      { target: state === 'ended' ? 'notAnswered' : 'missed' },
    ]);
  });

  it('R8.24a: a complaint that leaves the procedure stops counting on that day, before its letter goes', () => {
    const complaint = aComplaint().on('2026-01-20').does('decideNotCovered', {
      issue: '1',
      reason: 'employment',
      explanation: 'It is about a contract of work.',
      signpost: 'The HR team',
    });
    expect(complaint.state.stage).toBe('notCovered');
    expect(complaint.on('2026-03-01').clock('response')?.state).toBe('ended');
  });
});

describe('what the 35 working days run from (D4)', () => {
  const converted = (): CaseUnderTest =>
    aTriagedCase('enquiry')
      .on('2026-01-19')
      .does('makeFormal', { reason: 'It needs a closer look.', agreed: true });

  it('R8.24a: a converted enquiry keeps the day it was received', () => {
    expect(converted().clock('response')?.due).toBe('2026-02-23');
    expect(converted().clock('response')?.explain()).not.toContain('became a complaint');
  });

  it('R8.24a: where the Trust has ruled so, they run from the conversion, and the six months do not', () => {
    const complaint = converted().under({ responseRunsFrom: 'conversion' });
    expect(complaint.clock('response')?.due).toBe('2026-03-09');
    expect(complaint.clock('response')?.explain()).toContain(
      'The Trust counts from Monday 19 January 2026, when it became a complaint.',
    );
    expect(complaint.clock('sixMonths')?.due).toBe('2026-07-04');
  });

  it('R8.24a: that ruling does not touch a complaint that never was an enquiry', () => {
    expect(aComplaint().under({ responseRunsFrom: 'conversion' }).clock('response')?.due).toBe('2026-02-23');
  });
});

describe('more time in early resolution (8.14)', () => {
  const moreTime = (until: string): Entries => ({
    agreed: true,
    agreedOn: '2026-01-19',
    until,
    reason: 'The clinic will call them back.',
  });

  it('R8.14: the agreed time stays inside the formal clock', () => {
    const enquiry = aTriagedCase('enquiry').on('2026-01-19');
    expect(enquiry.tries('agreeMoreTime', moreTime('2026-02-24'))).toMatchObject({
      paragraph: '8.14',
      fields: { until: expect.stringContaining('Monday 23 February 2026') as unknown },
    });
    enquiry.does('agreeMoreTime', moreTime('2026-02-23'));
    expect(enquiry.clock('response')).toMatchObject({ due: '2026-02-23', state: 'running' });
    expect(enquiry.clock('earlyResolution')?.due).toBe('2026-02-23');
  });

  it('R8.14: inside it also when the Trust counts from the conversion', () => {
    const enquiry = aTriagedCase('enquiry').on('2026-01-19').under({ responseRunsFrom: 'conversion' });
    enquiry.tries('agreeMoreTime', moreTime('2026-03-10'));
    expect(enquiry.does('agreeMoreTime', moreTime('2026-03-09')).state.stage).toBe('earlyResolution');
  });
});

describe('the plan for the answer (8.11)', () => {
  const plan = (respondBy: string): Entries => ({
    offeredOn: '2026-01-05',
    accepted: true,
    plan: 'We will look at the notes.',
    respondBy,
  });

  it('R8.21d: it may not promise a day later than the 35 working days', () => {
    const complaint = aComplaint();
    expect(complaint.tries('recordPlanDiscussion', plan('2026-02-24')).fields).toHaveProperty('respondBy');
    complaint.does('recordPlanDiscussion', plan('2026-02-23'));
    expect(complaint.clock('agreed')).toMatchObject({ due: '2026-02-23', state: 'running' });
  });

  it('R8.21d: the day promised for an enquiry is not the day of the complaint it became', () => {
    const complaint = aTriagedCase('enquiry')
      .does('recordPlanDiscussion', plan('2026-01-12'))
      .on('2026-01-19')
      .does('makeFormal', { reason: 'It needs a closer look.', agreed: true });
    expect(complaint.clock('agreed')).toBeUndefined();
  });

  it('R8.21d: the day promised once it is a complaint is its day', () => {
    const complaint = aTriagedCase('enquiry')
      .on('2026-01-19')
      .does('makeFormal', { reason: 'It needs a closer look.', agreed: true })
      .does('recordPlanDiscussion', { ...plan('2026-02-16'), offeredOn: '2026-01-19' });
    expect(complaint.clock('agreed')?.due).toBe('2026-02-16');
  });

  it('R8.39d: a day set by us counts from when the person was told of it in writing', () => {
    const complaint = aComplaint()
      .on('2026-01-12')
      .does('recordPlanDiscussion', { ...plan('2026-02-09'), accepted: false, notifiedOn: '2026-01-09' });
    expect(complaint.clock('agreed')?.explain()).toBe(
      'Monday 9 February 2026 was agreed with the person on Friday 9 January 2026.',
    );
  });
});

describe('the day agreed with the person (8.21)', () => {
  it('R8.21d: it may be sooner than the 35 working days, and stands beside them', () => {
    const complaint = underInvestigation().on('2026-01-12').does('agreeDate', agreed());
    expect(complaint.clock('agreed')).toMatchObject({
      due: '2026-02-09',
      state: 'running',
      paragraph: '8.21',
    });
    expect(complaint.clock('response')).toMatchObject({ due: '2026-02-23', state: 'running' });
  });

  it('R8.21d: later than that is an extension, and the refusal says so', () => {
    const complaint = underInvestigation().on('2026-01-12');
    const refusal = complaint.tries('agreeDate', agreed({ date: '2026-02-24' }));
    expect(refusal).toMatchObject({
      paragraph: '8.24',
      fields: { date: expect.stringContaining('Ask for more time') as unknown },
    });
    expect(complaint.does('agreeDate', agreed({ date: '2026-02-23' })).clock('agreed')?.due).toBe(
      '2026-02-23',
    );
  });

  it('R8.21d: it is not agreed before the complaint came, nor before the day agreed last', () => {
    const complaint = underInvestigation().on('2026-01-14');
    complaint.tries('agreeDate', agreed({ agreedOn: '2026-01-04' }));
    complaint.does('agreeDate', agreed());
    expect(complaint.tries('agreeDate', agreed({ agreedOn: '2026-01-11' })).fields).toHaveProperty(
      'agreedOn',
    );
    complaint.does('agreeDate', agreed({ date: '2026-02-16', agreedOn: '2026-01-14' }));
    expect(complaint.clock('agreed')?.due).toBe('2026-02-16');
    complaint.tries('agreeDate', agreed({ agreedOn: '2026-01-13' }));
  });

  it('R8.21d: the day lies ahead, and was agreed already', () => {
    const complaint = underInvestigation().on('2026-01-12');
    expect(complaint.tries('agreeDate', agreed({ date: '2026-01-12' })).fields).toHaveProperty('date');
    expect(complaint.tries('agreeDate', agreed({ agreedOn: '2026-01-13' })).fields).toHaveProperty(
      'agreedOn',
    );
  });

  it('R8.21d: a card from before the clock was stopped is stale', () => {
    const complaint = underInvestigation().on('2026-01-12');
    const paused = happened(complaint, {
      type: 'clockPaused',
      pause: { round: 1, reason: 'person', from: '2026-01-12', waitingFor: 'A rest' },
    });
    expect(paused.tries('agreeDate', agreed(), 'timescale@0,hold@0').refused).toBe('changedSince');
  });

  it('R8.21d: an investigation without one is asked for it', () => {
    const complaint = underInvestigation();
    const asked = { command: 'agreeDate', paragraph: '8.21' };
    expect(complaint.missing).toContainEqual(expect.objectContaining(asked));
    expect(complaint.on('2026-01-12').does('agreeDate', agreed()).missing).not.toContainEqual(
      expect.objectContaining(asked),
    );
    expect(aComplaint().missing).not.toContainEqual(expect.objectContaining(asked));
  });

  it('J5.1: a partner’s reason for another day is kept with it', () => {
    const complaint = underInvestigation()
      .on('2026-01-12')
      .does('agreeDate', agreed({ partnerReason: 'Their panel meets on the 6th.' }));
    expect(complaint.state.timescale.agreed).toEqual([
      expect.objectContaining({ date: '2026-02-09', partnerReason: 'Their panel meets on the 6th.' }),
    ]);
  });

  it('J5.1: a day that all partners and the person agreed to is an agreed day, in its own round', () => {
    const planned = (respondBy: '2026-02-16' | '2026-05-11', on: '2026-01-12' | '2026-02-12'): CaseEvent => ({
      type: 'jointPlanned',
      plan: {
        basis: 'Each its own part',
        meeting: 'notNeeded',
        meetingNote: 'Clear',
        respondBy,
        agreedOn: on,
        socialCareProcedure: false,
      },
    });
    const complaint = happened(underInvestigation().on('2026-01-12'), planned('2026-02-16', '2026-01-12'));
    expect(complaint.clock('agreed')).toMatchObject({ due: '2026-02-16', state: 'running' });
    expect(complaint.missing.map(({ command }) => command)).not.toContain('agreeDate');
    happened(
      reopenedOn(answeredOn(complaint, '2026-02-10'), '2026-02-12'),
      planned('2026-05-11', '2026-02-12'),
    );
    expect(complaint.clock('agreed')).toMatchObject({ due: '2026-02-16', state: 'met' });
    expect(complaint.clock('agreed', '2')).toMatchObject({ due: '2026-05-11', state: 'running' });
  });

  it.each([
    [palsOfficer, true],
    [complaintsOfficer, true],
    [leadManager, true],
    [investigator, true],
    [seniorManager, false],
    [stranger, false],
  ] as const)('R8.21d: who may agree it: $name, %#', (person, allowed) => {
    expect(underInvestigation().as(person).available.includes('agreeDate')).toBe(allowed);
  });

  it('R8.24a: a day that passed is tracked as missed even when the 35 working days have not', () => {
    const complaint = underInvestigation().on('2026-01-12').does('agreeDate', agreed()).on('2026-02-10');
    expect(complaint.clock('agreed')?.state).toBe('missed');
    expect(complaint.clock('response')?.state).toBe('running');
  });

  it('R8.24b: once the day of the answer has passed, the person is to be told and asked for more time', () => {
    const overdue: unknown = expect.objectContaining({ command: 'askForExtension', paragraph: '8.24' });
    expect(aComplaint().on('2026-02-23').missing).not.toContainEqual(overdue);
    expect(aComplaint().on('2026-02-24').missing).toContainEqual(overdue);
    expect(answeredOn(aComplaint(), '2026-02-24').missing).not.toContainEqual(overdue);
  });
});

describe('a complaint that was reopened', () => {
  const back = (): CaseUnderTest =>
    reopenedOn(
      answeredOn(underInvestigation().on('2026-01-12').does('agreeDate', agreed()), '2026-02-09'),
      '2026-03-02',
    ).as(investigator);

  it('R8.40b: it has 60 working days from the day the request came, beside what the first round did', () => {
    const complaint = back();
    expect(complaint.clock('reopened', '2')).toMatchObject({
      due: '2026-05-29',
      state: 'running',
      label: 'Response after reopening',
    });
    expect(complaint.clock('reopened', '2')?.explain()).toMatch(
      /^The request to reopen it reached us on Monday 2 March 2026\./,
    );
    expect(complaint.clock('response')).toMatchObject({
      due: '2026-02-23',
      state: 'met',
      metOn: '2026-02-09',
    });
    expect(complaint.clock('sixMonths')?.state).toBe('met');
  });

  it('R8.25a: it has its own six months, said to be our own watch', () => {
    expect(back().clock('reopenedSixMonths', '2')).toMatchObject({
      due: '2026-09-01',
      label: 'Six months since it was reopened',
      state: 'running',
    });
  });

  it('R8.21d: what was agreed in the first round is not carried over', () => {
    const complaint = back();
    expect(complaint.clocks.filter(({ name }) => name === 'agreed')).toMatchObject([{ state: 'met' }]);
    complaint.does('agreeDate', agreed({ date: '2026-05-29', agreedOn: '2026-03-02' }));
    expect(complaint.clock('agreed', '2')).toMatchObject({ due: '2026-05-29', state: 'running' });
    complaint.tries('agreeDate', agreed({ date: '2026-06-01', agreedOn: '2026-03-02' }));
    complaint.tries('agreeDate', agreed({ date: '2026-05-01', agreedOn: '2026-03-01' }));
  });

  it('R8.39d, R8.40b: each round is judged by itself', () => {
    const complaint = answeredOn(back(), '2026-06-01');
    expect(timelinessOf(complaint.state, complaint.context)).toMatchObject([
      { round: { number: 1 }, target: 'met', agreed: 'met' },
      { round: { number: 2 }, target: 'missed', agreed: 'missed' },
    ]);
    expect(complaint.clock('reopened', '2')).toMatchObject({ state: 'metLate', metOn: '2026-06-01' });
  });
});

describe('whether the answer was in time, by both measures (D8)', () => {
  it.each([
    ['2026-02-09', 'met', 'met'],
    ['2026-02-10', 'met', 'missed'],
    ['2026-02-23', 'met', 'missed'],
    ['2026-02-24', 'missed', 'missed'],
  ] as const)(
    'R8.39d, R8.40a: agreed for 9 February, sent on %s: 35 days %s, agreed day %s',
    (sentOn, target, byAgreed) => {
      const complaint = answeredOn(underInvestigation().on('2026-01-12').does('agreeDate', agreed()), sentOn);
      expect(timelinessOf(complaint.state, complaint.context)).toMatchObject([{ target, agreed: byAgreed }]);
    },
  );

  it('R8.39d: a later day agreed in time counts as agreed with an extension', () => {
    const complaint = underInvestigation()
      .on('2026-01-12')
      .does('agreeDate', agreed())
      .on('2026-02-09')
      .does('agreeDate', agreed({ date: '2026-02-16', agreedOn: '2026-02-09' }));
    answeredOn(complaint, '2026-02-16');
    expect(timelinessOf(complaint.state, complaint.context)).toMatchObject([
      { target: 'met', agreed: 'metWithExtension' },
    ]);
  });

  it('R8.39d: a later day agreed after the first had passed does not undo the miss', () => {
    const complaint = underInvestigation()
      .on('2026-01-12')
      .does('agreeDate', agreed())
      .on('2026-02-10')
      .does('agreeDate', agreed({ date: '2026-02-16', agreedOn: '2026-02-10' }));
    expect(complaint.clock('agreed')).toMatchObject({ due: '2026-02-09', state: 'missed' });
    answeredOn(complaint, '2026-02-11');
    expect(timelinessOf(complaint.state, complaint.context)).toMatchObject([{ agreed: 'missed' }]);
  });

  it.each([
    ['2026-02-23', 'notAnswered'],
    ['2026-02-24', 'missed'],
  ] as const)(
    'R8.40a: on %s, unanswered: %s, and without an agreed day the second measure is the first',
    (today, target) => {
      const complaint = aComplaint().on(today);
      expect(timelinessOf(complaint.state, complaint.context)).toMatchObject([{ target, agreed: target }]);
    },
  );

  it('R8.39d: resolved early is answered', () => {
    const complaint = happened(aTriagedCase('earlyResolution').on('2026-01-20'), {
      type: 'resolved',
      resolution: {
        on: '2026-01-20',
        how: 'phone',
        response: 'Sorry',
        confirmedBy: 'By phone',
        summarySentOn: '2026-01-20',
      },
    });
    expect(timelinessOf(complaint.state, complaint.context)).toMatchObject([
      { target: 'met', agreed: 'met' },
    ]);
    expect(complaint.clock('response')).toMatchObject({ state: 'met', metOn: '2026-01-20' });
  });
});
