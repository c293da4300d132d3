import type { Stage } from '../../policy/stages';
import { aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import { aCaseUnderInvestigation, aClosedCase, anAnsweredCase } from '../doors/aResponse';
import { people } from '../doors/people';

const referred = (theCase = aClosedCase()): CaseUnderTest =>
  theCase
    .on('2026-03-02')
    .as(people.complaintsOfficer)
    .does('recordReferral', { body: 'phso', on: '2026-03-02', theirReference: 'P-1' });

const asked = { referral: '1', receivedOn: '2026-03-02', what: 'The clinic’s diary', due: '2026-03-16' };

describe('pointing the person to the Ombudsman', () => {
  it.each([
    ['answered', () => anAnsweredCase()],
    ['closed', () => aClosedCase()],
  ])('D7 J6.3 records that they were signposted, when the case was %s', (_how, at) => {
    const told = at().as(people.leadManager).on('2026-03-02');
    told.does('signpost', {
      on: '2026-03-01',
      how: 'By phone',
      why: 'They disagree, and there is nothing new.',
    });
    expect(told.state.ombudsman.signpostedOn).toBe('2026-03-01');
  });

  it('needs the reason why we can add nothing', () => {
    expect(aClosedCase().tries('signpost', { on: '2026-02-09', how: 'By phone' }).fields).toHaveProperty(
      'why',
    );
  });
});

const at = (stage: Stage): CaseUnderTest => {
  const there = aTriagedCase('closerLook');
  there.state = { ...there.state, stage };
  return there;
};

describe('a case with the Ombudsman', () => {
  it('R8.34 records who has it and since when, and tells the Lead Manager', () => {
    const theirs = referred();
    expect(theirs.state.ombudsman.referrals).toEqual([{ id: '1', body: 'phso', on: '2026-03-02' }]);
    expect(theirs.notices.at(-1)).toMatchObject({ to: { role: 'leadManager' }, paragraph: '8.34' });
    expect(theirs.state.stage).toBe('closed');
  });

  it('refuses a day before the complaint was received', () => {
    const entries = { body: 'phso', theirReference: 'P-1', on: '2026-01-04' };
    expect(aClosedCase().tries('recordReferral', entries).fields).toHaveProperty('on');
  });

  it.each([
    ['closed', () => aClosedCase()],
    ['answered', () => anAnsweredCase()],
    ['being investigated', () => aCaseUnderInvestigation()],
    ['not covered', () => at('notCovered')],
    ['out of time', () => at('outOfTime')],
    ['stopped', () => at('stopped')],
  ])('may come while the case is %s', (_where, there) => {
    expect(there().as(people.leadManager).available).toContain('recordReferral');
  });

  it.each([
    ['complaintsOfficer', true],
    ['leadManager', true],
    ['palsOfficer', false],
    ['investigator', false],
    ['chiefExecutive', false],
  ] as const)('is recorded by the %s: %s', (who, may) => {
    const theirs = referred().as(people[who]);
    for (const command of ['signpost', 'recordReferral', 'recordOmbudsmanRequest', 'recordOmbudsmanOutcome'])
      expect(theirs.available.includes(command)).toBe(may);
  });
});

describe('what the Ombudsman asks for', () => {
  it('J6.3 runs a clock to their day until it is answered', () => {
    const theirs = referred().does('recordOmbudsmanRequest', asked);
    expect(theirs.clock('informationRequest', 'ombudsman 1')).toMatchObject({
      due: '2026-03-16',
      state: 'running',
    });
    expect(theirs.clock('informationRequest')?.explain()).toContain('by Monday 16 March 2026');
    expect(theirs.missing).toContainEqual({
      what: 'Answer the Ombudsman by Mon 16 Mar 2026',
      paragraph: 'App.4 6.3',
      command: 'answerOmbudsmanRequest',
    });
    expect(theirs.notices.at(-1)).toMatchObject({
      to: { role: 'leadManager' },
      command: 'answerOmbudsmanRequest',
    });
    expect(theirs.on('2026-03-17').clock('informationRequest')?.state).toBe('missed');
    expect(theirs.clock('informationRequest')?.metOn).toBeUndefined();
    theirs.does('answerOmbudsmanRequest', { request: '1', on: '2026-03-16', what: 'The diary' });
    expect(theirs.clock('informationRequest')).toMatchObject({ state: 'met', metOn: '2026-03-16' });
    expect(theirs.missing.map(({ command }) => command)).not.toContain('answerOmbudsmanRequest');
  });

  it('J6.3 answers one request at a time', () => {
    const theirs = referred()
      .does('recordOmbudsmanRequest', asked)
      .does('recordOmbudsmanRequest', { ...asked, due: '2026-03-23' });
    theirs.does('answerOmbudsmanRequest', { request: '1', on: '2026-03-02', what: 'The diary' });
    expect(
      theirs.tries('answerOmbudsmanRequest', { request: '1', on: '2026-03-02', what: 'x' }).fields,
    ).toHaveProperty('request');
    expect(theirs.clock('informationRequest', 'ombudsman 2')?.state).toBe('running');
  });

  it('refuses a day before they asked, and takes that day itself', () => {
    const theirs = referred();
    expect(theirs.tries('recordOmbudsmanRequest', { ...asked, due: '2026-03-01' }).fields).toHaveProperty(
      'due',
    );
    theirs.does('recordOmbudsmanRequest', { ...asked, due: '2026-03-02' });
  });

  it('is offered only while the Ombudsman has it, and the answer only while one is owed', () => {
    const closed = aClosedCase();
    expect(closed.available).not.toContain('recordOmbudsmanRequest');
    expect(closed.available).not.toContain('recordOmbudsmanOutcome');
    expect(referred(closed).available).toContain('recordOmbudsmanRequest');
    expect(closed.available).not.toContain('answerOmbudsmanRequest');
    expect(closed.does('recordOmbudsmanRequest', asked).available).toContain('answerOmbudsmanRequest');
  });
});

describe('what the Ombudsman decides', () => {
  it.each(['notInvestigated', 'settled', 'notUpheld', 'partlyUpheld', 'upheld'])(
    'R8.34 records the outcome “%s”',
    (outcome) => {
      const theirs = referred();
      theirs.does('recordOmbudsmanOutcome', { referral: '1', on: '2026-03-02', outcome });
      expect(theirs.state.ombudsman.referrals[0]?.outcome).toEqual({ on: '2026-03-02', outcome });
      expect(theirs.notices.at(-1)?.say).toContain('The Ombudsman has decided');
      expect(theirs.available).not.toContain('recordOmbudsmanOutcome');
    },
  );

  it('keeps two referrals apart', () => {
    const theirs = referred()
      .does('recordReferral', { body: 'lgsco', on: '2026-03-02', theirReference: 'L-1' })
      .does('recordOmbudsmanOutcome', {
        referral: '1',
        on: '2026-03-02',
        outcome: 'upheld',
        recommendations: 'Say sorry.',
      });
    expect(theirs.state.ombudsman.referrals).toMatchObject([
      { id: '1', outcome: { outcome: 'upheld', recommendations: 'Say sorry.' } },
      { id: '2', body: 'lgsco' },
    ]);
    expect(theirs.state.ombudsman.referrals[1]?.outcome).toBeUndefined();
    expect(
      theirs.tries('recordOmbudsmanOutcome', { referral: '1', on: '2026-03-02', outcome: 'upheld' }).fields,
    ).toHaveProperty('referral');
  });
});
