import { maySee, relationsOf } from '../../policy/access';
import { caseCommandNamed } from '../../policy/case';
import { anythingUpheld, workOn } from '../../policy/sections/investigation/issueWork';
import { aTriagedCase } from '../doors/aCase';
import {
  aComplaint,
  aFinishedInvestigation,
  agreement,
  anAgreedInvestigation,
  anInvestigation,
  finding,
  plan,
} from '../doors/anInvestigation';
import { answeredOn, reopenedOn } from '../doors/happened';
import { people } from '../doors/people';

type Missing = ReturnType<typeof anInvestigation>['missing'];

const owed = (missing: Missing, command: string) => missing.filter((gap) => gap.command === command);
const whatBlocks = (missing: Missing, blocks: string) =>
  missing.filter((gap) => gap.blocks === blocks).map(({ what }) => what);

const evidence = { issue: '1', from: 'person', evidence: 'I waited two hours.' };

describe('The issues are agreed with the person before evidence is gathered', () => {
  it('R8.21a R8.29.1 starts the agreement from the issues, the effect and the outcome that were logged', () => {
    const given = anInvestigation({ effect: 'I was upset.', outcome: 'An apology.' });
    const { fields, prefill } = commandOf(given, 'agreeIssues');
    expect(Object.keys(fields)).toEqual(['issues', 'effect', 'wellbeing', 'outcome', 'on', 'how']);
    expect(prefill).toEqual({
      issues: 'The whole concern',
      effect: 'I was upset.',
      outcome: 'An apology.',
      on: '2026-01-06',
      how: 'phone',
    });
  });

  it('R8.21a holds evidence and findings back until then', () => {
    const given = anInvestigation();
    expect(whatBlocks(given.missing, 'evidence')).toEqual([
      'Agree with the person what is looked into, how it affected them and what would put it right',
    ]);
    expect(given.tries('recordEvidence', evidence)).toMatchObject({ refused: 'notMet', paragraph: '8.21' });
    expect(given.tries('recordFinding', finding('1'))).toMatchObject({
      refused: 'notMet',
      paragraph: '8.21',
    });
  });

  it('R8.21a keeps what was agreed, with the day and the way', () => {
    const agreed = anAgreedInvestigation();
    expect(agreed.state.engagement.agreed).toEqual({
      issues: ['The wait', 'Nobody told me why'],
      effect: 'I was upset.',
      outcome: 'An explanation.',
      on: '2026-01-06',
      how: 'phone',
    });
    expect(agreed.state.scope.issues.map(({ words }) => words)).toEqual(['The wait', 'Nobody told me why']);
    expect(whatBlocks(agreed.missing, 'evidence')).toEqual([]);
    expect(owed(agreed.missing, 'agreeIssues')).toEqual([]);
    agreed.does('recordEvidence', evidence);
    expect(commandOf(agreed, 'agreeIssues').prefill).toMatchObject({
      issues: 'The wait\nNobody told me why',
      effect: 'I was upset.',
    });
  });

  it('R8.21a asks to agree an issue that was added later, before the draft', () => {
    const added = anAgreedInvestigation().does('listIssues', {
      issues: 'The wait\nNobody told me why\nMy letter was lost',
    });
    expect(owed(added.missing, 'agreeIssues')).toEqual([
      { what: 'Agree issue 3 with the person', paragraph: '8.21', command: 'agreeIssues', blocks: 'draft' },
    ]);
    added.does('recordEvidence', evidence);
    added.does('agreeIssues', agreement({ issues: 'The wait\nNobody told me why\nMy letter was lost' }));
    expect(owed(added.missing, 'agreeIssues')).toEqual([]);
    expect(workOn(added.state, '1').evidenceFromPerson).toBe('I waited two hours.');
  });

  it('R8.21a leaves a part that is not covered out of the agreement', () => {
    const given = anInvestigation().does('listIssues', { issues: 'The wait\nMy records' });
    given
      .as(people.complaintsOfficer)
      .does('decideNotCovered', { issue: '2', reason: 'subjectAccess', explanation: 'x' });
    expect(commandOf(given, 'agreeIssues').prefill?.issues).toBe('The wait');
    given.does('agreeIssues', agreement({ issues: 'The wait' }));
    expect(given.state.scope.issues.map(({ words }) => words)).toEqual(['The wait', 'My records']);
    expect(given.state.engagement.agreed?.issues).toEqual(['The wait']);
    expect(owed(given.missing, 'agreeIssues')).toEqual([]);
    expect(given.tries('agreeIssues', agreement({ issues: 'My records' })).paragraph).toBe('3.6');
  });

  it('R8.21a refuses a day before it reached us, and no issues at all', () => {
    expect(anInvestigation().tries('agreeIssues', agreement({ on: '2026-01-04' })).fields?.on).toContain(
      'before it reached us',
    );
    expect(
      anInvestigation().does('agreeIssues', agreement({ on: '2026-01-05' })).state.engagement.agreed?.on,
    ).toBe('2026-01-05');
    expect(anInvestigation().tries('agreeIssues', agreement({ issues: '\n' })).paragraph).toBe('8.21');
    expect(anInvestigation().tries('agreeIssues', agreement({ issues: '1. ' })).paragraph).toBe('8.7');
  });

  it('R13.1 can keep which parts of their wellbeing it touched, and never insists', () => {
    const agreed = anInvestigation().does('agreeIssues', agreement({ wellbeing: ['dignity', 'home'] }));
    expect(agreed.state.engagement.agreed?.wellbeing).toEqual(['dignity', 'home']);
    const field = commandOf(agreed, 'agreeIssues').fields.wellbeing;
    expect(field).toMatchObject({ kind: 'choices', optional: true });
    expect(field?.kind === 'choices' && Object.keys(field.options)).toHaveLength(9);
    expect(anAgreedInvestigation().state.engagement.agreed).not.toHaveProperty('wellbeing');
  });
});

describe('A person who cannot be reached does not stop the work', () => {
  const attempt = (on: string, goOn = false) => ({ on, how: 'phone', note: 'No answer', goOn });

  it('R8.21a lets it go on after tries on two days, and keeps asking', () => {
    const tried = anInvestigation().does('recordAttempt', attempt('2026-01-06'));
    expect(whatBlocks(tried.missing, 'evidence')).toHaveLength(1);
    const again = tried.on('2026-01-08').does('recordAttempt', attempt('2026-01-08', true));
    expect(again.state.engagement).toMatchObject({ tried: ['2026-01-06', '2026-01-08'], unreached: true });
    expect(whatBlocks(again.missing, 'evidence')).toEqual([]);
    expect(owed(again.missing, 'agreeIssues')).toEqual([
      { what: 'Keep trying to agree the issues with the person', paragraph: '8.21', command: 'agreeIssues' },
    ]);
    again.does('recordEvidence', evidence).does('recordAttempt', attempt('2026-01-08'));
    expect(again.state.engagement.unreached).toBe(true);
    again.does('agreeIssues', agreement());
    expect(owed(again.missing, 'agreeIssues')).toEqual([]);
    expect(again.available).not.toContain('recordAttempt');
  });

  it('R8.21a needs a try on another day first', () => {
    const tried = anInvestigation().does('recordAttempt', attempt('2026-01-06'));
    expect(tried.tries('recordAttempt', attempt('2026-01-06', true)).fields?.goOn).toContain(
      'One day of trying is not enough',
    );
    expect(anInvestigation().tries('recordAttempt', attempt('2026-01-06', true)).fields?.goOn).toBeDefined();
    expect(anInvestigation().tries('recordAttempt', attempt('2026-01-02')).fields?.on).toContain(
      'before it reached us',
    );
  });
});

describe('The person knows how it is looked into, and hears how it goes', () => {
  it('R8.21f R8.29.2 needs the plan shared before the draft: evidence, whom we speak to, who answers and how', () => {
    const given = anAgreedInvestigation();
    expect(whatBlocks(given.missing, 'draft')).toContain(
      'Share the plan of the investigation with the person',
    );
    for (const part of ['evidence', 'speakTo', 'responsible', 'answeredHow', 'sharedOn'])
      expect(given.tries('sharePlan', plan({ [part]: '' })).fields?.[part]).toBeDefined();
    expect(given.tries('sharePlan', plan({ sharedOn: '2026-01-04' })).fields?.sharedOn).toContain(
      'before it reached us',
    );
    expect(owed(given.missing, 'sharePlan')).toHaveLength(1);
    expect(owed(aComplaint().missing, 'sharePlan')).toEqual([]);
    given.does('sharePlan', plan());
    expect(given.state.engagement.plan).toEqual(plan());
    expect(owed(given.missing, 'sharePlan')).toEqual([]);
    expect(commandOf(given.on('2026-01-09'), 'sharePlan').prefill).toMatchObject({
      evidence: 'The clinic diary',
      sharedOn: '2026-01-09',
    });
    expect(commandOf(anInvestigation(), 'sharePlan').prefill).toMatchObject({
      responsible: 'The Chief Executive',
    });
  });

  it('R8.21b R2.3c keeps which support and advocacy the person was told of, and when', () => {
    const given = anInvestigation();
    expect(owed(given.missing, 'offerAdvocacy')).toEqual([
      {
        what: 'Tell the person where to find support and advocacy',
        paragraph: '8.21',
        command: 'offerAdvocacy',
      },
    ]);
    expect(given.tries('offerAdvocacy', { service: 'POhWER', on: '2026-01-04' }).fields?.on).toBeDefined();
    given.does('offerAdvocacy', { service: 'POhWER', on: '2026-01-06' });
    expect(given.state.engagement.advocacyOn).toBe('2026-01-06');
    expect(owed(given.missing, 'offerAdvocacy')).toEqual([]);
    expect(given.available).not.toContain('offerAdvocacy');
    const early = aTriagedCase('enquiry').does('offerAdvocacy', { service: 'POhWER', on: '2026-01-05' });
    expect(early.state.engagement.advocacyOn).toBe('2026-01-05');
  });

  it('R8.21e owes the person an update every 10 working days, counted from when they last heard', () => {
    const given = anInvestigation();
    expect(given.clock('update')).toMatchObject({
      label: 'Update to the person',
      due: '2026-01-20',
      state: 'running',
      paragraph: '8.21',
    });
    expect(given.clock('update')?.explain()).toContain(
      'last heard from us on Tuesday 6 January 2026, and hear again within 10 working days',
    );
    given.on('2026-01-12').does('agreeIssues', agreement({ on: '2026-01-07' }));
    expect(given.clock('update')?.due).toBe('2026-01-21');
    given.does('sharePlan', plan({ sharedOn: '2026-01-08' }));
    expect(given.clock('update')?.due).toBe('2026-01-22');
    given.on('2026-01-23');
    expect(given.clock('update')?.state).toBe('missed');
    given.does('recordUpdate', { to: 'person', on: '2026-01-23', how: 'phone', note: 'It goes on.' });
    expect(given.state.engagement.updates).toEqual([{ to: 'person', on: '2026-01-23', how: 'phone' }]);
    expect(given.clock('update')).toMatchObject({ due: '2026-02-06', state: 'running' });
  });

  it('R8.21e takes the interval from the settings, and stops when nothing is being looked into', () => {
    const given = anInvestigation().under({ updateEvery: 5 });
    expect(given.clock('update')?.due).toBe('2026-01-13');
    expect(aComplaint().clock('update')).toBeUndefined();
    given
      .as(people.leadManager)
      .does('withdraw', { own: true, how: 'By phone', learning: 'None: withdrawn' });
    expect(given.clock('update')).toBeUndefined();
  });

  it('R8.21e starts again from the day it was opened again', () => {
    const again = reopenedOn(answeredOn(anAgreedInvestigation(), '2026-02-10'), '2026-03-02');
    expect(again.clock('update')?.due).toBe('2026-03-16');
  });

  it('R8.21e refuses an update before it reached us, or to staff when none has been told', () => {
    const update = { to: 'person', on: '2026-01-04', how: 'phone', note: 'x' };
    expect(anInvestigation().tries('recordUpdate', update).fields?.on).toContain('before it reached us');
    expect(
      anInvestigation().tries('recordUpdate', { ...update, to: 'both', on: '2026-01-06' }).fields?.to,
    ).toContain('Tell them first');
    expect(anInvestigation().clock('staffUpdate')).toBeUndefined();
  });
});

describe('A meeting or mediation can be offered at any time', () => {
  const offer = { kind: 'mediation', on: '2026-01-06', how: 'phone' };

  it.each(['enquiry', 'earlyResolution', 'closerLook'] as const)('A1.7 at the stage %s', (route) => {
    expect(
      aTriagedCase(route).does('offerMediation', { ...offer, on: '2026-01-05' }).state.engagement.mediations,
    ).toEqual([{ kind: 'mediation', offeredOn: '2026-01-05' }]);
  });

  it('A1.7 during the investigation, with what came of it, and again after that', () => {
    const given = anInvestigation().does('offerMediation', offer);
    expect(owed(given.missing, 'recordMediation')).toEqual([
      {
        what: 'Record what came of the meeting or mediation that was offered',
        paragraph: 'App.1',
        command: 'recordMediation',
      },
    ]);
    expect(given.tries('offerMediation', offer).sentence).toContain('made already');
    const ended = { result: 'partly', on: '2026-01-06', note: 'The wait was explained' };
    expect(given.tries('recordMediation', { ...ended, on: '2026-01-05' }).fields?.on).toContain(
      'Tuesday 6 January 2026',
    );
    given.does('recordMediation', ended);
    expect(given.state.engagement.mediations).toEqual([
      { kind: 'mediation', offeredOn: '2026-01-06', result: 'partly' },
    ]);
    expect(owed(given.missing, 'recordMediation')).toEqual([]);
    expect(given.available).not.toContain('recordMediation');
    expect(given.tries('recordMediation', ended).sentence).toContain('No offer');
    given
      .does('offerMediation', { ...offer, kind: 'meeting' })
      .does('recordMediation', { ...ended, result: 'declined' });
    expect(given.state.engagement.mediations.map(({ result }) => result)).toEqual(['partly', 'declined']);
    expect(given.state.stage).toBe('investigation');
  });

  it('A1.7 refuses a day before it reached us, and leaves a closed case alone', () => {
    expect(
      anInvestigation().tries('offerMediation', { ...offer, on: '2026-01-04' }).fields?.on,
    ).toBeDefined();
    const closed = aComplaint()
      .does('offerMediation', offer)
      .does('withdraw', { own: true, how: 'By phone', learning: 'None: withdrawn' });
    expect(owed(closed.missing, 'recordMediation')).toEqual([]);
  });
});

describe('Each issue gets evidence from both sides and a finding', () => {
  it('R8.23a R8.29.3 lists for each issue what it lacks, and blocks the draft', () => {
    const given = anAgreedInvestigation();
    expect(given.missing.filter(({ paragraph }) => paragraph === '8.23')).toEqual([
      {
        what: 'Issue 1 still needs evidence from the person, evidence from staff and a finding',
        paragraph: '8.23',
        command: 'recordEvidence',
        blocks: 'draft',
      },
      {
        what: 'Issue 2 still needs evidence from the person, evidence from staff and a finding',
        paragraph: '8.23',
        command: 'recordEvidence',
        blocks: 'draft',
      },
    ]);
    given.does('recordEvidence', evidence);
    expect(given.missing).toContainEqual(
      expect.objectContaining({
        what: 'Issue 1 still needs evidence from staff and a finding',
        command: 'recordEvidence',
      }),
    );
    given.does('recordEvidence', { ...evidence, from: 'staff', evidence: 'The clinic was full.' });
    expect(given.missing).toContainEqual(
      expect.objectContaining({ what: 'Issue 1 still needs a finding', command: 'recordFinding' }),
    );
    given.does('recordFinding', finding('1'));
    expect(given.missing.filter(({ what }) => what.startsWith('Issue'))).toHaveLength(1);
    expect(given.tries('submitDraft').sentence).toContain('Issue 2 still needs evidence from the person');
  });

  it('R8.23a R8.18 has no gap left when every issue has both sides and a finding', () => {
    const done = aFinishedInvestigation();
    expect(done.missing.filter(({ paragraph }) => paragraph === '8.23')).toEqual([]);
    expect(done.confirmed('recordFinding')).toBe('The finding is recorded. Every issue has one now.');
    expect(anAgreedInvestigation().confirmed('recordFinding')).toBe('The finding is recorded.');
  });

  it('R8.23a keeps evidence from several days, each side by itself', () => {
    const given = anAgreedInvestigation()
      .does('recordEvidence', evidence)
      .does('recordEvidence', { ...evidence, evidence: 'It was cold.' })
      .does('recordEvidence', { ...evidence, from: 'other', evidence: 'The diary.' });
    expect(workOn(given.state, '1')).toEqual({
      evidenceFromPerson: 'I waited two hours.\n\nIt was cold.',
      otherEvidence: 'The diary.',
    });
    expect(workOn(given.state, '2')).toEqual({});
  });

  it('R8.23a starts the form from the first side that is missing', () => {
    const given = anAgreedInvestigation();
    expect(commandOf(given, 'recordEvidence').prefill).toEqual({ issue: '1', from: 'person' });
    given.does('recordEvidence', evidence);
    expect(commandOf(given, 'recordEvidence').prefill).toEqual({ issue: '1', from: 'staff' });
    expect(commandOf(aFinishedInvestigation(), 'recordEvidence').prefill).toEqual({});
    expect(commandOf(given, 'recordFinding').prefill).toMatchObject({ issue: '1' });
    given.does('recordFinding', finding('1'));
    expect(commandOf(given, 'recordFinding').prefill).toMatchObject({ issue: '2' });
    expect(commandOf(aFinishedInvestigation(), 'recordFinding').prefill).toEqual({});
  });

  it.each(['whatHappened', 'whatShouldHaveHappened', 'standard', 'outcome', 'finding', 'clinical'])(
    'R8.22 R8.18 R8.29.5 does not take a finding without “%s”',
    (part) => {
      expect(
        anAgreedInvestigation().tries('recordFinding', finding('1', { [part]: '' })).fields?.[part],
      ).toBeDefined();
    },
  );

  it('R8.22 R8.29.4 keeps the finding with its standard, and the day', () => {
    const found = anAgreedInvestigation()
      .on('2026-01-09')
      .does('recordFinding', finding('1', { outcome: 'partlyUpheld' }));
    expect(workOn(found.state, '1')).toEqual({
      whatHappened: 'The clinic ran late.',
      whatShouldHaveHappened: 'People should have been told.',
      standard: 'The clinic standard',
      clinical: false,
      outcome: 'partlyUpheld',
      finding: 'We should have told you.',
      foundOn: '2026-01-09',
    });
  });

  it.each([
    ['upheld', true],
    ['partlyUpheld', true],
    ['notUpheld', false],
  ] as const)('R8.27 says whether anything went wrong: %s', (outcome, wrong) => {
    const found = anAgreedInvestigation().does('recordFinding', finding('2', { outcome }));
    expect(anythingUpheld(found.state)).toBe(wrong);
    expect(anythingUpheld(anAgreedInvestigation().state)).toBe(false);
  });

  it('R8.23a leaves findings to the investigator; the team may record evidence', () => {
    const given = anAgreedInvestigation().as(people.complaintsOfficer).does('recordEvidence', evidence);
    expect(given.tries('recordFinding', finding('1')).refused).toBe('notYours');
    expect(given.as(people.palsOfficer).tries('recordEvidence', evidence).refused).toBe('notYours');
    expect(given.as(people.wardSister).tries('recordEvidence', evidence).refused).toBe('notYours');
    expect(given.as(people.stranger).tries('recordEvidence', evidence).refused).toBe('notFound');
  });

  it('R8.23a D7 asks for a new finding on the issues a person came back about', () => {
    const again = reopenedOn(answeredOn(aFinishedInvestigation(), '2026-02-10'), '2026-03-02').as(
      people.investigator,
    );
    expect(again.missing.filter(({ paragraph }) => paragraph === '8.23')).toEqual([
      { what: 'Issue 1 still needs a finding', paragraph: '8.23', command: 'recordFinding', blocks: 'draft' },
    ]);
    expect(commandOf(again, 'recordFinding').prefill).toMatchObject({
      issue: '1',
      outcome: 'upheld',
      standard: 'The clinic standard',
    });
    again.does('recordFinding', finding('1'));
    expect(again.missing.filter(({ paragraph }) => paragraph === '8.23')).toEqual([]);
  });
});

describe('A clinical issue needs the view of somebody qualified', () => {
  const request = {
    issue: '1',
    adviser: people.clinicalAdviser.id,
    question: 'Was the dose right?',
    dueOn: '2026-01-14',
  };
  const view = {
    issue: '1',
    view: 'It was within range.',
    qualification: 'Consultant psychiatrist',
    involved: false,
  };

  it('R8.23b blocks the draft while a clinical issue has none', () => {
    const found = aFinishedInvestigation().does('recordFinding', finding('1', { clinical: true }));
    expect(found.missing.filter(({ paragraph }) => paragraph === '8.23')).toEqual([
      {
        what: 'Issue 1 still needs a clinical view',
        paragraph: '8.23',
        command: 'askClinicalView',
        blocks: 'draft',
      },
    ]);
    found.does('askClinicalView', request);
    expect(found.missing.some(({ what }) => what === 'Issue 1 still needs a clinical view')).toBe(true);
    found.as(people.clinicalAdviser).does('giveClinicalView', view);
    expect(found.missing.filter(({ paragraph }) => paragraph === '8.23')).toEqual([]);
  });

  it('R8.23b asks the adviser, who sees the case and has a date', () => {
    const asked = anAgreedInvestigation().does('askClinicalView', request);
    expect(asked.notices.at(-1)).toEqual({
      to: { person: people.clinicalAdviser.id },
      say: 'Your clinical view is asked for on C26-7K4MQ.',
      paragraph: '8.23',
      command: 'giveClinicalView',
    });
    expect(relationsOf(asked.state, people.clinicalAdviser.id)).toEqual(['adviser']);
    expect(maySee(asked.state, people.clinicalAdviser)).toBe(true);
    expect(workOn(asked.state, '1').clinical).toBe(true);
    expect(
      asked.missing.some(({ what }) => what.startsWith('Issue 1') && what.includes('a clinical view')),
    ).toBe(true);
    expect(asked.clock('clinicalView', '1')).toMatchObject({
      label: 'Clinical view on issue 1',
      due: '2026-01-14',
      state: 'running',
    });
    expect(asked.on('2026-01-15').clock('clinicalView', '1')?.state).toBe('missed');
  });

  it('R8.23b keeps the view with the qualification, whether they were involved, and the day', () => {
    const given = anAgreedInvestigation()
      .does('askClinicalView', request)
      .on('2026-01-13')
      .as(people.clinicalAdviser);
    expect(given.available).toContain('giveClinicalView');
    expect(commandOf(given, 'giveClinicalView').prefill).toEqual({ issue: '1' });
    expect(
      given.tries('giveClinicalView', { ...view, qualification: '' }).fields?.qualification,
    ).toBeDefined();
    expect(given.tries('giveClinicalView', { ...view, involved: true }).fields?.whyInvolved).toBeDefined();
    given.does('giveClinicalView', { ...view, involved: true, whyInvolved: 'The only one in the field' });
    expect(workOn(given.state, '1').clinicalView).toEqual({
      view: 'It was within range.',
      qualification: 'Consultant psychiatrist',
      involved: true,
      whyInvolved: 'The only one in the field',
      on: '2026-01-13',
    });
    expect(given.clock('clinicalView', '1')).toMatchObject({ state: 'met', metOn: '2026-01-13' });
    expect(given.clock('clinicalView', '1')?.explain()).toContain('It came on Tuesday 13 January 2026.');
    expect(given.notices.at(-1)).toMatchObject({
      to: { person: people.investigator.id },
      say: 'C26-7K4MQ: a clinical view has come.',
    });
    expect(given.available).not.toContain('giveClinicalView');
    expect(given.as(people.investigator).tries('recordFinding', finding('1')).fields?.clinical).toContain(
      'clinical view was given',
    );
    given.does('recordFinding', finding('1', { clinical: true })).does('recordFinding', finding('2'));
    expect(workOn(given.state, '1').clinicalView?.view).toBe('It was within range.');
  });

  it('R8.23b does not take it from the investigator, nor from anybody named in it', () => {
    const given = anAgreedInvestigation().does('nameStaff', { person: people.namedNurse.id, job: 'Nurse' });
    expect(
      given.tries('askClinicalView', { ...request, adviser: people.investigator.id }).fields?.adviser,
    ).toContain('somebody who does not investigate this');
    expect(
      given.tries('askClinicalView', { ...request, adviser: people.namedNurse.id }).fields?.adviser,
    ).toContain('named in this complaint');
    expect(given.tries('askClinicalView', { ...request, dueOn: '2026-01-06' }).fields?.dueOn).toBeDefined();
  });

  it('R8.23b takes it only on the issue they were asked about', () => {
    const given = anAgreedInvestigation()
      .does('askClinicalView', request)
      .does('askClinicalView', { ...request, issue: '2', adviser: people.clinicalTeam.id })
      .as(people.clinicalAdviser);
    expect(given.tries('giveClinicalView', { ...view, issue: '2' }).fields?.issue).toContain(
      'not asked about that issue',
    );
    expect(given.tries('declineClinicalView', { issue: '2', reason: 'x' }).fields?.issue).toContain(
      'not asked about that issue',
    );
    given.does('giveClinicalView', view);
    expect(given.tries('giveClinicalView', view).fields?.issue).toBeDefined();
    expect(given.as(people.stranger).tries('giveClinicalView', view).refused).toBe('notFound');
    expect(given.as(people.leadManager).tries('giveClinicalView', view).refused).toBe('notYours');
  });

  it('R8.23b can be declined, and then somebody else is asked', () => {
    const given = anAgreedInvestigation().does('askClinicalView', request).as(people.clinicalAdviser);
    expect(given.available).toContain('declineClinicalView');
    given.does('declineClinicalView', { issue: '1', reason: 'Not my field' });
    expect(given.clock('clinicalView')).toBeUndefined();
    expect(given.notices.at(-1)?.say).toContain('Please ask another');
    expect(maySee(given.state, people.clinicalAdviser)).toBe(false);
    given.as(people.investigator).does('askClinicalView', { ...request, adviser: people.clinicalTeam.id });
    expect(given.state.investigation.clinicalRequests).toEqual([
      { ...request, adviser: people.clinicalTeam.id },
    ]);
  });

  it('R8.23b replaces the request on one issue and leaves the others', () => {
    const given = anAgreedInvestigation()
      .does('askClinicalView', request)
      .does('askClinicalView', { ...request, issue: '2' })
      .does('askClinicalView', { ...request, dueOn: '2026-01-20' });
    expect(given.state.investigation.clinicalRequests.map(({ issue, dueOn }) => [issue, dueOn])).toEqual([
      ['2', '2026-01-14'],
      ['1', '2026-01-20'],
    ]);
  });

  it('R8.23b makes an issue clinical when a view comes on it unasked', () => {
    const given = anAgreedInvestigation().does('recordClinicalView', { ...view, on: '2026-01-06' });
    expect(workOn(given.state, '1').clinical).toBe(true);
    expect(given.clock('clinicalView')).toBeUndefined();
    expect(
      given.tries('recordClinicalView', { ...view, view: '', on: '2026-01-06' }).fields?.view,
    ).toBeDefined();
  });

  it('R8.23b says in words by when the view was asked for', () => {
    const given = anAgreedInvestigation().does('askClinicalView', request);
    expect(given.clock('clinicalView')?.explain()).toBe(
      'The view was asked for by Wednesday 14 January 2026.',
    );
    expect(given.clock('clinicalView')).not.toHaveProperty('metOn');
  });

  it('R8.23b offers the adviser only the issues still open', () => {
    const given = anAgreedInvestigation().does('askClinicalView', request).as(people.clinicalAdviser);
    const { issue } = commandOf(given, 'giveClinicalView').fields;
    expect(issue?.kind === 'pick' && issue.from(given.state, given.context.registers)).toEqual({
      1: '1. The wait',
    });
  });

  it('R8.23b can be recorded when it came on paper', () => {
    const given = anAgreedInvestigation()
      .does('askClinicalView', request)
      .does('askClinicalView', { ...request, issue: '2' });
    expect(commandOf(given, 'recordClinicalView').prefill).toEqual({
      issue: '1',
      on: '2026-01-06',
    });
    expect(given.tries('recordClinicalView', { ...view, on: '2026-01-04' }).fields?.on).toBeDefined();
    const notices = given.notices.length;
    given.does('recordClinicalView', { ...view, on: '2026-01-06' });
    expect(given.notices).toHaveLength(notices);
    expect(given.clock('clinicalView', '1')).toMatchObject({ state: 'met', metOn: '2026-01-06' });
    expect(given.clock('clinicalView', '2')?.state).toBe('running');
    given
      .as(people.leadManager)
      .does('withdraw', { own: true, how: 'By phone', learning: 'None: withdrawn' });
    expect(given.clock('clinicalView', '1')?.state).toBe('met');
    expect(given.clock('clinicalView', '2')?.state).toBe('ended');
  });
});

/** A command as its form is shown to whoever acts now. */
function commandOf(theCase: ReturnType<typeof anInvestigation>, name: string) {
  const command = caseCommandNamed(name);
  if (!command) throw new Error(`There is no command ${name}.`);
  return { fields: command.fields, prefill: command.prefill?.(theCase.state, theCase.context) };
}
