import type { Outcome } from '../../policy/codes';
import type { Entries } from '../../policy/machine/fields';
import { acknowledgedAndAgreed, aTriagedCase, type CaseUnderTest } from './aCase';
import { people } from './people';

/** What each part of the letter says in a test: its own name, or the Ombudsman where it has to be named. */
export const letter = {
  findings: {
    issues: 'The issues',
    method: 'The method',
    evidence: 'The evidence',
    findings: 'The findings',
    comparison: 'The comparison',
  },
  amends: { impact: 'The impact', remedy: 'The remedy', apology: 'We are sorry that you waited.' },
  nextSteps: {
    learning: 'The learning',
    involvement: 'The involvement',
    nextContactOn: '2026-03-16',
    end: 'The end',
    contact: 'The contact',
    ombudsman: 'The Parliamentary and Health Service Ombudsman',
    advocacy: 'The advocacy',
  },
} as const;

export const aRemedy = {
  issue: '1',
  impact: 'They missed their bus.',
  remedy: 'apology',
  what: 'Say sorry in a letter.',
  putsRight: true,
  discussedWith: [],
  owner: people.seniorManager.id,
  due: '2026-03-02',
} as const satisfies Entries;

/** A complaint that the investigator has taken on: received on Monday 5 January 2026, accepted a week later. */
export function aCaseUnderInvestigation(concern: Entries = {}, triage: Entries = {}): CaseUnderTest {
  return acknowledgedAndAgreed(aTriagedCase('closerLook', { service: 'communityNorth', ...concern }, triage))
    .withRegisters({ trained: () => true })
    .on('2026-01-12')
    .as(people.leadManager)
    .does('allocate', {
      investigator: people.investigator.id,
      involved: false,
      hours: 12,
      lineManager: people.seniorManager.id,
      support: 'The Complaints Team',
    })
    .as(people.investigator)
    .does('acceptAllocation', { involved: false });
}

/** Its investigation is done: one issue for each outcome, and no member of staff named. */
export function anInvestigatedCase(
  outcomes: readonly Outcome[] = ['notUpheld'],
  concern: Entries = {},
  triage: Entries = {},
): CaseUnderTest {
  const investigated = aCaseUnderInvestigation(concern, triage)
    .does('agreeIssues', {
      issues: outcomes.map((_outcome, index) => `Issue number ${index + 1}`).join('\n'),
      effect: 'They were upset.',
      outcome: 'To be told why.',
      on: '2026-01-12',
      how: 'phone',
    })
    .does('sharePlan', {
      evidence: 'The clinic’s diary',
      speakTo: 'The clinic’s manager',
      responsible: 'The Chief Executive',
      answeredHow: 'By letter',
      sharedOn: '2026-01-12',
      sharedHow: 'phone',
      toldTo: 'person',
    })
    .does('nameNoStaff', { why: 'A wait' });
  outcomes.forEach((outcome, index) => {
    const issue = String(index + 1);
    investigated
      .does('recordEvidence', { issue, fromPerson: `What the person says of ${issue}` })
      .does('recordEvidence', { issue, fromStaff: `What staff say of ${issue}` })
      .does('recordFinding', {
        issue,
        whatHappened: `What happened in ${issue}`,
        whatShouldHaveHappened: `What should have happened in ${issue}`,
        standard: `The standard for ${issue}`,
        clinical: false,
        outcome,
        finding: `The finding on ${issue}`,
      });
  });
  return investigated.on('2026-02-02');
}

/** Everything that a draft needs before it goes up. */
export function aDraftedCase(
  outcomes: readonly Outcome[] = ['notUpheld'],
  concern: Entries = {},
  triage: Entries = {},
): CaseUnderTest {
  const drafted = anInvestigatedCase(outcomes, concern, triage)
    .does('tellOutcome', { way: 'phone', on: '2026-02-02', comments: 'none', toldTo: 'person' })
    .does('answerCandour', { answer: 'no', note: 'No harm came of it.' })
    .does('writeFindings', letter.findings);
  outcomes.forEach((outcome, index) => {
    if (outcome === 'upheld' || outcome === 'partlyUpheld')
      drafted.does('agreeRemedy', { ...aRemedy, issue: String(index + 1) });
  });
  if (drafted.available.includes('writeAmends')) drafted.does('writeAmends', letter.amends);
  return drafted.does('writeNextSteps', letter.nextSteps);
}

/** The draft is with the Complaints Team. */
export const aSubmittedCase = (...given: Parameters<typeof aDraftedCase>): CaseUnderTest =>
  aDraftedCase(...given).does('submitDraft');

/** The Complaints Team has checked it, on 3 February. */
export const aTeamCheckedCase = (...given: Parameters<typeof aDraftedCase>): CaseUnderTest =>
  aSubmittedCase(...given)
    .on('2026-02-03')
    .as(people.complaintsOfficer)
    .does('approveDraft');

/** The cover letter is written, by the Complaints Team. */
export const aCoveredCase = (...given: Parameters<typeof aDraftedCase>): CaseUnderTest =>
  aTeamCheckedCase(...given).does('writeCover', { text: 'The cover letter' });

/** The Head of Corporate Affairs has checked both letters, on 4 February. */
export const aCheckedCase = (...given: Parameters<typeof aDraftedCase>): CaseUnderTest =>
  aCoveredCase(...given)
    .on('2026-02-04')
    .as(people.headOfCorporateAffairs)
    .does('approveResponse');

/** The Chief Executive has signed, on 5 February; the Complaints Team has it. */
export const aSignedCase = (...given: Parameters<typeof aDraftedCase>): CaseUnderTest =>
  aCheckedCase(...given)
    .on('2026-02-05')
    .as(people.chiefExecutive)
    .does('signResponse')
    .as(people.complaintsOfficer);

export const sentToPerson = {
  on: '2026-02-06',
  how: 'letter',
  recipients: ['person'],
  formatRight: true,
} as const satisfies Entries;

/** The letters went on Friday 6 February 2026. */
export const anAnsweredCase = (...given: Parameters<typeof aDraftedCase>): CaseUnderTest =>
  aSignedCase(...given)
    .on('2026-02-06')
    .does('recordSent', sentToPerson);

export const codes = {
  subjects: ['waitingTimes'],
  professions: ['infrastructure'],
  service: 'communityNorth',
} as const;

/** The case closed on Monday 9 February, the response having gone. */
export const aClosedCase = (...given: Parameters<typeof aDraftedCase>): CaseUnderTest =>
  anAnsweredCase(...given)
    .on('2026-02-09')
    .does('codeCase', codes)
    .does('closeAfterResponse', { learning: 'Say why a clinic runs late.' });
