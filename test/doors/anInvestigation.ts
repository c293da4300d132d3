import type { Entries } from '../../policy/machine/fields';
import type { Registers } from '../../policy/machine/registers';
import { aTriagedCase, type CaseUnderTest } from './aCase';
import { people } from './people';

/** Both sample investigators are trained; the first has three cases, everybody else one. */
const trainedInvestigators: Partial<Registers> = {
  trained: (personId, course) =>
    course === 'investigating' && [people.investigator.id, people.secondInvestigator.id].includes(personId),
  openCases: (personId) => (personId === people.investigator.id ? 3 : 1),
};

export const askingThem = (more: Entries = {}): Entries => ({
  investigator: people.investigator.id,
  involved: false,
  hours: 20,
  lineManager: people.seniorManager.id,
  support: 'Sample lead investigator',
  ...more,
});

/** A complaint that waits for an investigator, in the hands of the Lead Manager on Tuesday 6 January 2026. */
export const aComplaint = (concern: Entries = {}, triage: Entries = {}): CaseUnderTest =>
  aTriagedCase('closerLook', concern, triage)
    .withRegisters(trainedInvestigators)
    .on('2026-01-06')
    .as(people.leadManager);

/** A complaint whose investigator accepted it on Tuesday 6 January 2026, and acts now. */
export const anInvestigation = (concern: Entries = {}, triage: Entries = {}): CaseUnderTest =>
  aComplaint(concern, triage)
    .does('allocate', askingThem())
    .as(people.investigator)
    .does('acceptAllocation', { involved: false });

export const agreement = (more: Entries = {}): Entries => ({
  issues: 'The wait\nNobody told me why',
  effect: 'I was upset.',
  outcome: 'An explanation.',
  on: '2026-01-06',
  how: 'phone',
  ...more,
});

/** One whose two issues have been agreed with the person that day. */
export const anAgreedInvestigation = (concern: Entries = {}): CaseUnderTest =>
  anInvestigation(concern).does('agreeIssues', agreement());

export const plan = (more: Entries = {}): Entries => ({
  evidence: 'The clinic diary',
  speakTo: 'The person and the clinic staff',
  responsible: 'The Chief Executive',
  answeredHow: 'By letter',
  sharedOn: '2026-01-06',
  sharedHow: 'phone',
  ...more,
});

/** What the person says of the first issue. */
export const evidence = { issue: '1', fromPerson: 'I waited two hours.' };

export const finding = (issue: string, more: Entries = {}): Entries => ({
  issue,
  whatHappened: 'The clinic ran late.',
  whatShouldHaveHappened: 'People should have been told.',
  standard: 'The clinic standard',
  clinical: false,
  outcome: 'upheld',
  finding: 'We should have told you.',
  ...more,
});

/** One with evidence from both sides and a finding on each of its two issues, a shared plan, and no staff named. */
export function aFinishedInvestigation(): CaseUnderTest {
  const done = anAgreedInvestigation()
    .does('sharePlan', plan())
    .does('nameNoStaff', { why: 'A full clinic' });
  for (const issue of ['1', '2'])
    done
      .does('recordEvidence', { issue, fromPerson: 'I waited two hours.' })
      .does('recordEvidence', { issue, fromStaff: 'The clinic was full.' })
      .does('recordFinding', finding(issue));
  return done;
}

/** One that names the nurse, who was told of it on Wednesday 7 January 2026. The investigator acts. */
export const anInvestigationNaming = (): CaseUnderTest =>
  anAgreedInvestigation()
    .does('nameStaff', { person: people.namedNurse.id, job: 'Nurse, Community North' })
    .on('2026-01-07')
    .does('tellStaff', toldStaff());

export const toldStaff = (more: Entries = {}): Entries => ({
  staff: '1',
  told: true,
  on: '2026-01-07',
  how: 'inPerson',
  words: 'Somebody was not told why the clinic ran late.',
  support: true,
  representation: true,
  ...more,
});
