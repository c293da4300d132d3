import type { Entries } from '../../policy/machine/fields';
import { exclusions, type Exclusion } from '../../policy/sections/scope/choices';
import { issuesOf, timeLimitOf } from '../../policy/sections/scope/questions';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { aCase, aTriagedCase, triageAs } from '../doors/aCase';
import { people } from '../doors/people';

const today = '2026-01-05';
const letter = { on: today, how: 'letter', learning: 'Say sooner what we cannot look into.' } as const;
const outOfTimeLetter = { ...letter, ombudsman: true } as const;
const notCovered = (issue: string, more: object = {}) => ({
  issue,
  reason: 'employment',
  explanation: 'Sample explanation',
  signpost: 'Sample signpost',
  ...more,
});

const issues = { issues: 'The wait\nNobody told me\nMy shift pattern' } as const;
const officer = people.complaintsOfficer;

describe('the issues', () => {
  it('R8.7a: are separate numbered lines, the whole concern until they are listed', () => {
    const logged = aCase().as(officer);
    expect(issuesOf(logged.state)).toEqual([{ id: '1', words: 'The whole concern' }]);
    logged.does('listIssues', { issues: '1. The wait\n\n  2) Nobody told me  \n' });
    expect(issuesOf(logged.state)).toEqual([
      { id: '1', words: 'The wait' },
      { id: '2', words: 'Nobody told me' },
    ]);
  });

  it('R8.7a: keep their numbers when the list changes, and a number is never used again', () => {
    const listed = aCase()
      .as(officer)
      .does('listIssues', issues)
      .does('listIssues', { issues: 'The wait\nThe letter' });
    expect(listed.state.scope.issues.map(({ id }) => id)).toEqual(['1', '4']);
    listed.does('listIssues', { issues: 'The wait' }).does('listIssues', { issues: 'The bill\nThe wait' });
    expect(listed.state.scope.issues.map(({ id }) => id)).toEqual(['5', '1']);
  });

  it('are at least one and at most thirty, each once', () => {
    const logged = aCase().as(officer);
    const lines = (count: number) => ({
      issues: Array.from({ length: count }, (_, at) => `Issue number ${at}`).join('\n'),
    });
    expect(logged.tries('listIssues', { issues: ' 1.  \n' })).toMatchObject({
      fields: { issues: 'Write at least one issue.' },
    });
    expect(logged.tries('listIssues', lines(31))).toMatchObject({
      fields: { issues: expect.stringContaining('30 issues') as string },
    });
    expect(logged.does('listIssues', lines(30)).state.scope.issues).toHaveLength(30);
    expect(logged.does('listIssues', { issues: 'The wait\nThe wait' }).state.scope.issues).toHaveLength(1);
  });

  it.each([
    ['wardSister', false],
    ['palsOfficer', true],
    ['complaintsOfficer', true],
    ['leadManager', true],
    ['stranger', false],
  ] as const)('R7.1a: %s may list them: %s', (who, may) =>
    expect(aCase().as(people[who]).available.includes('listIssues')).toBe(may),
  );
});

describe('a part that is not covered', () => {
  const listed = (concern = {}) => aCase(concern).as(officer).does('listIssues', issues);

  it.each([
    'employment',
    'subjectAccess',
    'freedomOfInformation',
    'responsibleBody',
    'settledOrally',
    'alreadyInvestigated',
    'ombudsman',
    'pension',
  ] as const)('R3.5a, R3.5b, D14: %s is a reason of its own, with its usual signpost', (reason) => {
    const decided = listed().does('decideNotCovered', notCovered('3', { reason, signpost: '' }));
    expect(decided.state.scope.issues[2]?.notCovered).toEqual({
      decidedOn: '2026-01-05',
      reason,
      explanation: 'Sample explanation',
      signpost: exclusions[reason].signpost(defaultTrust),
    });
  });

  it('R3.5b, D14: subject access and freedom of information are two choices, and the Regulations’ reasons are marked as theirs', () => {
    expect(exclusions.subjectAccess.signpost(defaultTrust)).not.toBe(
      exclusions.freedomOfInformation.signpost(defaultTrust),
    );
    const lawful = (Object.keys(exclusions) as Exclusion[]).filter((key) =>
      exclusions[key].label.endsWith('(Regulations, not policy)'),
    );
    expect(lawful).toEqual([
      'responsibleBody',
      'settledOrally',
      'alreadyInvestigated',
      'ombudsman',
      'pension',
    ]);
  });

  it('R3.6: needs a reason and an explanation, and takes a signpost of its own', () => {
    expect(Object.keys(listed().tries('decideNotCovered', { issue: '3' }).fields ?? {})).toEqual([
      'reason',
      'explanation',
    ]);
    expect(
      listed().does('decideNotCovered', notCovered('3')).state.scope.issues[2]?.notCovered?.signpost,
    ).toBe('Sample signpost');
  });

  it('R3.6: leaves the rest in the procedure, and the letter is owed before the case can close', () => {
    const mixed = listed({ wantsResponse: false }).does('decideNotCovered', notCovered('3'));
    expect(mixed.state.stage).toBe('toTriage');
    expect(mixed.missing).toContainEqual({
      what: expect.any(String) as string,
      paragraph: '3.6',
      command: 'recordNotCoveredLetter',
      blocks: 'closing',
    });
    mixed.as(people.palsOfficer).does('triage', triageAs('feedback'));
    expect(mixed.tries('closeFeedback', { learning: 'Sample learning' })).toMatchObject({
      refused: 'notMet',
      paragraph: '3.6',
    });
  });

  it('R3.6: once told, the rest carries on', () => {
    const told = listed().does('decideNotCovered', notCovered('3')).does('recordNotCoveredLetter', letter);
    expect(told.state.stage).toBe('toTriage');
    expect(told.state.scope.issues[2]?.notCovered?.toldOn).toBe(today);
    expect(told.missing).not.toContainEqual(expect.objectContaining({ paragraph: '3.6' }));
    expect(told.available).not.toContain('recordNotCoveredLetter');
    expect(told.tries('recordNotCoveredLetter', letter)).toMatchObject({
      refused: 'notMet',
      paragraph: '3.6',
    });
  });

  it('R3.6: a second part needs a letter of its own, and the first keeps its day', () => {
    const told = listed().does('decideNotCovered', notCovered('3')).does('recordNotCoveredLetter', letter);
    told.on('2026-01-07').does('decideNotCovered', notCovered('2'));
    expect(told.missing).toContainEqual(expect.objectContaining({ command: 'recordNotCoveredLetter' }));
    told.does('recordNotCoveredLetter', { ...letter, on: '2026-01-07' });
    expect(told.state.scope.issues.map((issue) => issue.notCovered?.toldOn)).toEqual([
      undefined,
      '2026-01-07',
      today,
    ]);
  });

  it('R3.6: when it is the whole, the case waits for its letter and then closes', () => {
    const whole = aCase().as(officer).does('decideNotCovered', notCovered('1'));
    expect(whole.state.stage).toBe('notCovered');
    expect(issuesOf(whole.state)).toMatchObject([{ id: '1', notCovered: { reason: 'employment' } }]);
    expect(whole.available).not.toContain('triage');
    whole.does('recordNotCoveredLetter', letter);
    expect(whole.state).toMatchObject({ stage: 'closed', closing: { ending: 'notCovered' } });
  });

  it('R3.6: can come back in until the letter goes, but not after', () => {
    const whole = aCase().as(officer).does('decideNotCovered', notCovered('1'));
    expect(whole.available).toContain('decideCovered');
    expect(whole.does('decideCovered', { issue: '1' }).state.stage).toBe('toTriage');
    expect(whole.available).not.toContain('decideCovered');
    const told = listed().does('decideNotCovered', notCovered('3')).does('recordNotCoveredLetter', letter);
    expect(told.available).not.toContain('decideCovered');
    expect(told.tries('decideCovered', { issue: '3' })).toMatchObject({
      fields: { issue: 'Choose one of the answers listed.' },
    });
    told.does('decideNotCovered', notCovered('2'));
    expect(told.does('decideCovered', { issue: '2' }).state.stage).toBe('toTriage');
  });

  it('cannot be marked twice, nor be dropped from the list', () => {
    const marked = listed().does('decideNotCovered', notCovered('3'));
    expect(marked.tries('decideNotCovered', notCovered('3'))).toMatchObject({
      paragraph: '3.6',
      fields: { issue: expect.any(String) as string },
    });
    expect(marked.tries('decideNotCovered', notCovered('9'))).toMatchObject({
      fields: { issue: 'Choose one of the answers listed.' },
    });
    expect(marked.tries('listIssues', { issues: 'The wait' })).toMatchObject({
      paragraph: '3.6',
      fields: { issues: expect.stringContaining('Issue 3') as string },
    });
    expect(marked.tries('listIssues', { issues: 'My shift pattern' })).toMatchObject({
      paragraph: '3.6',
      fields: { issues: expect.stringContaining('Keep an issue that is covered') as string },
    });
    expect(
      marked.does('listIssues', { issues: 'The wait\nMy shift pattern' }).state.scope.issues,
    ).toHaveLength(2);
  });

  it('R5.3: may be a part that came too late, only when the dates say so', () => {
    expect(listed().tries('decideNotCovered', notCovered('3', { reason: 'tooLate' }))).toMatchObject({
      paragraph: '5.1',
      fields: { reason: expect.any(String) as string },
    });
    const late = aCase({ happenedOn: '2024-06-01' })
      .as(people.leadManager)
      .does('decideLate', { goodReason: true, stillPossible: true, reasons: 'x' })
      .does('listIssues', issues);
    const part = late.does('decideNotCovered', notCovered('3', { reason: 'tooLate', signpost: '' })).state
      .scope.issues[2];
    expect(part?.notCovered?.signpost).toContain('Ombudsman');
  });

  it('R3.6: brought back in after triage, it is triaged again', () => {
    const whole = aTriagedCase('enquiry').does('decideNotCovered', notCovered('1'));
    expect(whole.state.stage).toBe('notCovered');
    expect(whole.does('decideCovered', { issue: '1' }).state.stage).toBe('toTriage');
  });
});

describe('the 12 months', () => {
  const limit = (concern: Entries) => timeLimitOf(aCase(concern).state);

  it.each([
    ['the event', { happenedOn: '2025-01-10', receivedOn: '2026-01-10' }, '2026-01-10', 0],
    ['one day more', { happenedOn: '2025-01-10', receivedOn: '2026-01-11' }, '2026-01-10', 1],
    ['a leap day', { happenedOn: '2024-02-29', receivedOn: '2025-02-28' }, '2025-02-28', 0],
    [
      'the day after a leap day’s year',
      { happenedOn: '2024-02-29', receivedOn: '2025-03-01' },
      '2025-02-28',
      1,
    ],
    [
      'when they found out, if later',
      { happenedOn: '2020-01-10', foundOutOn: '2025-06-01', receivedOn: '2026-01-11' },
      '2026-06-01',
      0,
    ],
    [
      'when they found out alone',
      { happenedOn: undefined, foundOutOn: '2024-06-01', receivedOn: '2026-01-11' },
      '2025-06-01',
      224,
    ],
  ])('R5.1, D10: run from %s', (_, concern, lastInTime, daysLate) => {
    expect(limit(concern)).toMatchObject({ lastInTime, daysLate, inTime: daysLate === 0 });
  });

  it('R5.1: are said in words', () => {
    expect(limit({ happenedOn: '2025-01-10', receivedOn: '2026-01-10' })?.explain()).toBe(
      'It happened on Friday 10 January 2025. The last day in time is Saturday 10 January 2026, 12 months on. It reached us on Saturday 10 January 2026, in time.',
    );
    expect(
      limit({ happenedOn: '2020-01-10', foundOutOn: '2024-06-01', receivedOn: '2025-06-03' })?.explain(),
    ).toBe(
      'They found out on Saturday 1 June 2024, later than it happened. The last day in time is Sunday 1 June 2025, 12 months on. It reached us on Tuesday 3 June 2025, out of time by 2 days.',
    );
    expect(limit({ happenedOn: '2025-01-10', foundOutOn: '2025-01-10' })?.explain()).toContain(
      'It happened on',
    );
  });

  it('D10: are not counted while neither date is known', () => {
    const unknown = aCase({ happenedOn: undefined });
    expect(timeLimitOf(unknown.state)).toBeUndefined();
    expect(unknown.clock('timeLimit')).toBeUndefined();
    expect(unknown.as(people.palsOfficer).does('triage', triageAs('enquiry')).state.stage).toBe('enquiry');
  });

  it('R5.1: are a clock: met, missed until decided, then ended', () => {
    expect(aCase().clock('timeLimit')).toMatchObject({
      due: '2027-01-02',
      state: 'met',
      metOn: today,
      paragraph: '5.1',
    });
    const late = aCase({ happenedOn: '2024-06-01' }).as(people.leadManager);
    expect(late.clock('timeLimit')).toMatchObject({ due: '2025-06-01', state: 'missed' });
    expect(late.clock('timeLimit')?.metOn).toBeUndefined();
    expect(
      late.does('decideLate', { goodReason: true, stillPossible: true, reasons: 'x' }).clock('timeLimit')
        ?.state,
    ).toBe('ended');
  });
});

describe('a complaint made too late', () => {
  const late = (more = {}) => aCase({ happenedOn: '2024-06-01', ...more }).as(officer);
  const decision = (goodReason: boolean, stillPossible: boolean) => ({
    goodReason,
    stillPossible,
    reasons: 'Sample reasons',
  });

  it('R5.2: is decided on before it can go on as an enquiry or complaint, but may be kept as feedback', () => {
    const undecided = late();
    expect(undecided.missing).toContainEqual({
      what: expect.any(String) as string,
      paragraph: '5.2',
      command: 'decideLate',
      blocks: 'triage',
    });
    for (const route of ['enquiry', 'earlyResolution', 'closerLook'])
      expect(undecided.tries('triage', triageAs(route))).toMatchObject({
        refused: 'notMet',
        paragraph: '5.2',
      });
    expect(late({ wantsResponse: false }).does('triage', triageAs('feedback')).state.stage).toBe('feedback');
  });

  it.each([
    [true, true, 'toTriage'],
    [true, false, 'outOfTime'],
    [false, true, 'outOfTime'],
    [false, false, 'outOfTime'],
  ] as const)(
    'R5.2: good reason %s and still possible %s leads to %s',
    (goodReason, stillPossible, stage) => {
      const decided = late().does('decideLate', decision(goodReason, stillPossible));
      expect(decided.state.stage).toBe(stage);
      expect(decided.state.scope.late).toMatchObject({
        goodReason,
        stillPossible,
        reasons: 'Sample reasons',
        on: today,
      });
    },
  );

  it('R5.2: goes on when it was accepted, and is not asked again', () => {
    const accepted = late().does('decideLate', decision(true, true));
    expect(accepted.available).not.toContain('decideLate');
    expect(accepted.missing).not.toContainEqual(expect.objectContaining({ paragraph: '5.2' }));
    expect(accepted.does('triage', triageAs('closerLook')).state.stage).toBe('closerLook');
  });

  it('R5.3: closes as out of time only when the letter with the reasons and the Ombudsman has gone', () => {
    const refused = late().does('decideLate', decision(false, true));
    expect(refused.missing).toContainEqual({
      what: expect.any(String) as string,
      paragraph: '5.3',
      command: 'recordOutOfTimeLetter',
      blocks: 'closing',
    });
    expect(refused.available).not.toContain('withdraw');
    expect(refused.tries('recordOutOfTimeLetter', { ...letter, ombudsman: false })).toMatchObject({
      paragraph: '5.3',
      fields: { ombudsman: expect.any(String) as string },
    });
    refused.does('recordOutOfTimeLetter', outOfTimeLetter);
    expect(refused.state).toMatchObject({
      stage: 'closed',
      closing: { ending: 'outOfTime' },
      scope: { outOfTimeLetterOn: today },
    });
  });

  it('R5.2: can be decided again until the letter goes', () => {
    const refused = late().does('decideLate', decision(false, true));
    expect(refused.available).toContain('decideLate');
    expect(refused.does('decideLate', decision(true, true)).state.stage).toBe('toTriage');
  });

  it('R5.2: is found out later when the date is corrected, and is decided on where the case stands', () => {
    const found = aTriagedCase('closerLook')
      .as(officer)
      .does('correctRecord', { field: 'happenedOn', date: '2024-06-01', reason: 'x' });
    expect(found.available).toContain('decideLate');
    expect(found.does('decideLate', decision(true, true)).state.stage).toBe('closerLook');
    const refused = aTriagedCase('closerLook')
      .as(officer)
      .does('correctRecord', { field: 'happenedOn', date: '2024-06-01', reason: 'x' });
    expect(refused.does('decideLate', decision(false, true)).state.stage).toBe('outOfTime');
  });

  it('R5.2: a refusal does not stand when the date is corrected twice', () => {
    const twice = late().does('decideLate', decision(false, true));
    twice
      .as(people.leadManager)
      .does('correctRecord', { field: 'happenedOn', date: '2025-12-01', reason: 'x' });
    expect(twice.state.stage).toBe('toTriage');
    twice.does('correctRecord', { field: 'happenedOn', date: '2024-06-01', reason: 'x' });
    expect(twice.tries('triage', triageAs('enquiry'))).toMatchObject({ paragraph: '5.2' });
  });

  it('R5.1: nothing is to be decided when it came in time', () => {
    expect(aCase().as(officer).available).not.toContain('decideLate');
    expect(aCase().as(officer).tries('decideLate', decision(true, true))).toMatchObject({
      refused: 'notMet',
      paragraph: '5.1',
    });
  });

  it.each([
    ['wardSister', false],
    ['palsOfficer', false],
    ['complaintsOfficer', true],
    ['leadManager', true],
    ['seniorManager', false],
  ] as const)('R5.2, R7.1a: %s may decide: %s', (who, may) =>
    expect(late().as(people[who]).available.includes('decideLate')).toBe(may),
  );

  it('R2.5: a delegate of the Lead Manager may decide', () => {
    const delegation = {
      id: 'D1',
      to: people.seniorManager.id,
      does: 'decideLate',
      from: today,
      until: today,
      authorisedBy: people.leadManager.id,
    } as const;
    const delegated = late().withRegisters({
      mayActFor: (person, what) =>
        person === delegation.to && (what === 'decideLate' || what === 'leadManager')
          ? delegation
          : undefined,
    });
    expect(
      delegated.as(people.seniorManager).does('decideLate', decision(true, true)).state.scope.late?.accepted,
    ).toBe(true);
  });
});
