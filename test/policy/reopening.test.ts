import { ownWord } from '../doors/anEnding';
import type { Entries } from '../../policy/machine/fields';
import { reopenedOn, respondedOn, roundsOf } from '../../policy/machine/kind';
import { acknowledgedAndAgreed, aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import { aClosedCase, aDraftedCase, anAnsweredCase, letter, sentToPerson } from '../doors/aResponse';
import { answeredOn, happened } from '../doors/happened';
import { people } from '../doors/people';

const request = {
  receivedOn: '2026-03-02',
  reason: 'unanswered',
  words: 'You did not say why the clinic ran late.',
  issues: ['1'],
  canAdd: true,
} as const satisfies Entries;

const reopened = (theCase: CaseUnderTest, more: Entries = {}): CaseUnderTest =>
  theCase
    .on('2026-03-02')
    .as(people.complaintsOfficer)
    .does('reopen', { ...request, ...more });

const resolution = {
  resolvedOn: '2026-01-09',
  how: 'phone',
  response: 'We explained.',
  satisfied: true,
  confirmedBy: 'The person, by phone',
  summarySentOn: '2026-01-09',
  learning: 'Say why a clinic runs late.',
  subjects: ['waitingTimes'],
  professions: ['infrastructure'],
  subject: 'waitingTimes',
  outcome: 'settled',
} as const satisfies Entries;

const resolvedEarly = (): CaseUnderTest =>
  acknowledgedAndAgreed(aTriagedCase('earlyResolution'))
    .on('2026-01-09')
    .does('closeEarlyResolution', { ...resolution, ombudsman: true });

const acknowledgementOfIt = (again: CaseUnderTest) =>
  again.clocks.find(({ name, of }) => name === 'acknowledgement' && of === 'reopened');

describe('opening a case again', () => {
  it.each([
    ['answered', () => anAnsweredCase()],
    ['closed', () => aClosedCase()],
  ])(
    'L24 D44 is acknowledged in writing within 3 working days of the day they came back, when it was %s',
    (_how, at) => {
      const again = reopened(at());
      expect(acknowledgementOfIt(again)).toMatchObject({ due: '2026-03-05', state: 'running' });
      expect(again.missing).toContainEqual(
        expect.objectContaining({ command: 'recordAcknowledgement', paragraph: '8.24' }),
      );
      expect(again.available).toContain('recordAcknowledgement');

      const said = { on: '2026-03-02', reassured: true, advocacy: true };
      again.does('recordAcknowledgement', { ...said, how: 'phone' });
      expect(acknowledgementOfIt(again)?.state).toBe('running');
      again.does('recordAcknowledgement', { ...said, how: 'letter' });
      expect(acknowledgementOfIt(again)).toMatchObject({ state: 'met', metOn: '2026-03-02' });
      expect(again.available).not.toContain('recordAcknowledgement');
    },
  );

  it.each([
    ['answered', () => anAnsweredCase()],
    ['closed', () => aClosedCase()],
  ])('R8.40b D7 goes on with the same investigator, when it was %s', (_how, at) => {
    const again = reopened(at());
    expect(again.state.stage).toBe('investigation');
    expect(again.state.reference).toBe('C26-7K4MQ');
    expect(again.state.response.reopened).toEqual({
      receivedOn: '2026-03-02',
      reason: 'unanswered',
      issues: ['1'],
    });
    expect(again.notices.slice(-2).map(({ to }) => to)).toEqual([
      { role: 'leadManager' },
      { person: people.investigator.id },
    ]);
  });

  it('R8.24a D7 gives 60 working days from the day the person came back', () => {
    const again = reopened(aClosedCase(), { receivedOn: '2026-02-27' });
    expect(again.clock('reopened')).toMatchObject({ due: '2026-05-28', state: 'running' });
    expect(again.clock('response')).toMatchObject({ state: 'met', metOn: '2026-02-06' });
  });

  it('D7 needs an investigator when the one who had it has gone', () => {
    const left = happened(aClosedCase(), { type: 'caseHandedBack', reason: 'They have left.' });
    expect(reopened(left).state.stage).toBe('closerLook');
  });

  it('D7 takes a complaint that was resolved early to a closer look', () => {
    const again = reopened(resolvedEarly());
    expect(again.state.stage).toBe('closerLook');
    expect(roundsOf(again.state)).toEqual([
      { number: 1, receivedOn: '2026-01-05', respondedOn: '2026-01-09' },
      { number: 2, receivedOn: '2026-03-02', respondedOn: undefined },
    ]);
  });

  it.each(['unanswered', 'newEvidence', 'factualError'])('D7 takes the reason “%s”', (reason) => {
    expect(reopened(aClosedCase(), { reason }).state.response.reopened?.reason).toBe(reason);
  });

  it('D7 takes no other reason', () => {
    const closed = aClosedCase().on('2026-03-02').as(people.leadManager);
    expect(closed.tries('reopen', { ...request, reason: 'disagrees' }).fields).toHaveProperty('reason');
  });

  it('D7 points to the Ombudsman when looking again can add nothing', () => {
    const closed = aClosedCase().on('2026-03-02').as(people.leadManager);
    const refused = closed.tries('reopen', { ...request, canAdd: false });
    expect(refused.fields).toHaveProperty('canAdd');
    expect(refused.sentence).toContain('Point to the Ombudsman');
    expect(closed.available).toContain('signpost');
  });

  it('D7 J6.3 takes the Ombudsman’s word only where the Ombudsman is on the case', () => {
    const closed = aClosedCase().on('2026-03-02').as(people.complaintsOfficer);
    expect(closed.tries('reopen', { ...request, reason: 'ombudsman' }).fields).toHaveProperty('reason');
    closed.does('recordReferral', { body: 'phso', on: '2026-03-02', theirReference: 'P-1' });
    closed.does('reopen', { ...request, reason: 'ombudsman' });
  });

  it('refuses a day before our answer, and takes that day itself', () => {
    const closed = aClosedCase().on('2026-03-02').as(people.complaintsOfficer);
    expect(closed.tries('reopen', { ...request, receivedOn: '2026-02-05' }).fields).toHaveProperty(
      'receivedOn',
    );
    closed.does('reopen', { ...request, receivedOn: '2026-02-06' });
  });

  it('J6.1 says issue by issue what is not settled, and only those of the case', () => {
    const answered = anAnsweredCase(['notUpheld', 'notUpheld']);
    expect(answered.on('2026-03-02').tries('reopen', { ...request, issues: ['3'] }).fields).toHaveProperty(
      'issues',
    );
    expect(reopened(answered, { issues: ['2'] }).missing.map(({ what }) => what)).toContain(
      'Issue 2 still needs a finding',
    );
  });

  it.each([
    [
      'an enquiry that was resolved',
      () => aTriagedCase('enquiry').on('2026-01-09').does('closeEnquiry', resolution),
    ],
    [
      'a complaint that was withdrawn',
      () =>
        aTriagedCase('closerLook').does('withdraw', {
          ...ownWord,
          learning: 'Say why a clinic runs late.',
        }),
    ],
  ])('D7 is not for %s', (_what, at) => {
    const closed = at().on('2026-03-02').as(people.complaintsOfficer);
    expect(closed.state.stage).toBe('closed');
    expect(closed.available).not.toContain('reopen');
    expect(closed.tries('reopen', { ...request, issues: [] }).sentence).toContain('Log a new concern');
  });

  it.each([
    ['complaintsOfficer', true],
    ['leadManager', true],
    ['palsOfficer', false],
    ['investigator', false],
    ['chiefExecutive', false],
  ] as const)('is for the %s: %s', (who, may) => {
    expect(aClosedCase().as(people[who]).available.includes('reopen')).toBe(may);
  });

  it('is offered once it has been answered, not before', () => {
    expect(aDraftedCase().as(people.leadManager).available).not.toContain('reopen');
    expect(anAnsweredCase().available).toContain('reopen');
  });
});

describe('the second round', () => {
  it('D7 starts a new letter that is told, checked and signed anew', () => {
    const again = reopened(aClosedCase());
    const { draft, authors, approvals, cover, before, sentOn } = again.state.response;
    expect({ draft, authors, approvals, cover, sentOn }).toEqual({ draft: {}, authors: [], approvals: {} });
    expect(before.contact).toBeUndefined();
    expect(before.candour).toBeUndefined();
    expect(again.missing.filter(({ blocks }) => blocks === 'draft').map(({ command }) => command)).toEqual(
      expect.arrayContaining([
        'writeFindings',
        'writeNextSteps',
        'tellOutcome',
        'answerCandour',
        'recordFinding',
      ]),
    );
  });

  it('App.4 4.4 counts drafts on, so that no earlier approval of a partner fits the new letter', () => {
    const closed = aClosedCase();
    const { draftNumber } = closed.state.response;
    expect(reopened(closed).state.response.draftNumber).toBe(draftNumber);
  });

  it('keeps the advice on candour, and the promise of news', () => {
    const answered = happened(anAnsweredCase(['upheld']), {
      type: 'candourAdvised',
      advice: { applies: false },
    });
    const again = reopened(answered);
    expect(again.state.response.before).toEqual({ candourAdvice: { applies: false } });
    expect(again.clock('involvement')?.due).toBe('2026-03-16');
    answeredOn(again, '2026-03-10');
    expect(again.clock('involvement')?.due).toBe('2026-03-16');
  });

  it('R8.40b is measured apart: each round has the day it came and the day it was answered', () => {
    const again = reopened(aClosedCase());
    expect(reopenedOn(again.state)).toBe('2026-03-02');
    expect(respondedOn(again.state)).toBeUndefined();
    again
      .as(people.investigator)
      .does('recordFinding', {
        issue: '1',
        whatHappened: 'x',
        whatShouldHaveHappened: 'x',
        standard: 'x',
        clinical: false,
        outcome: 'notUpheld',
        finding: 'x',
      })
      .does('tellOutcome', { way: 'phone', on: '2026-03-02', comments: 'none' })
      .does('answerCandour', { answer: 'no', note: 'No harm came of it.' })
      .does('writeFindings', letter.findings)
      .does('writeNextSteps', letter.nextSteps)
      .does('submitDraft')
      .as(people.complaintsOfficer)
      .does('approveDraft')
      .does('writeCover', { text: 'The second cover letter' })
      .as(people.headOfCorporateAffairs)
      .does('approveResponse')
      .as(people.chiefExecutive)
      .does('signResponse')
      .as(people.complaintsOfficer)
      .does('recordSent', { ...sentToPerson, on: '2026-03-02' });
    expect(again.clock('reopened')).toMatchObject({ state: 'met', metOn: '2026-03-02' });
    expect(respondedOn(again.state)).toBe('2026-03-02');
    again.does('reopen', { ...request, receivedOn: '2026-03-02' });
    expect(roundsOf(again.state)).toEqual([
      { number: 1, receivedOn: '2026-01-05', respondedOn: '2026-02-06' },
      { number: 2, receivedOn: '2026-03-02', respondedOn: '2026-03-02' },
      { number: 3, receivedOn: '2026-03-02', respondedOn: undefined },
    ]);
  });
});
