import { aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import { aComplaint, agreement, anInvestigation, anInvestigationNaming } from '../doors/anInvestigation';
import { answeredOn } from '../doors/happened';
import { people } from '../doors/people';

const withHandler = (theCase: CaseUnderTest): CaseUnderTest =>
  theCase.as(people.complaintsOfficer).does('assign', { team: 'service', handler: people.clinicalTeam.id });

const cases = {
  enquiry: () => withHandler(aTriagedCase('enquiry')),
  earlyResolution: () => withHandler(aTriagedCase('earlyResolution')),
  closerLook: () => withHandler(aComplaint()),
  investigation: () => withHandler(anInvestigation()),
  naming: () => withHandler(anInvestigationNaming()),
  responded: () => answeredOn(withHandler(anInvestigationNaming()), '2026-02-10'),
} as const;

const anyTime = ['offerMediation', 'linkProcess'];
const early = ['offerAdvocacy', ...anyTime];
const listing = ['nameStaff', 'nameNoStaff'];
const investigating = [
  'agreeIssues',
  'sharePlan',
  'recordUpdate',
  'recordEvidence',
  'askClinicalView',
  'recordClinicalView',
  ...early,
];
const unreached = ['recordAttempt', ...listing, ...investigating];
const withStaff = ['nameStaff', 'removeStaff', 'requestStatement', 'showUse', ...investigating];

/** Where it stands, who acts, and the buttons they have of these sections. Who is not listed has none. */
const table: readonly (readonly [keyof typeof cases, keyof typeof people, readonly string[]])[] = [
  ['enquiry', 'palsOfficer', early],
  ['enquiry', 'complaintsOfficer', early],
  ['enquiry', 'leadManager', ['considerStaffSteps', ...early]],
  ['enquiry', 'clinicalTeam', early],
  ['enquiry', 'wardSister', ['linkProcess']],
  ['earlyResolution', 'palsOfficer', early],
  ['earlyResolution', 'complaintsOfficer', [...listing, ...early]],
  ['earlyResolution', 'leadManager', ['considerStaffSteps', ...listing, ...early]],
  ['earlyResolution', 'clinicalTeam', early],
  ['closerLook', 'palsOfficer', early],
  ['closerLook', 'complaintsOfficer', ['allocate', ...listing, ...early]],
  ['closerLook', 'leadManager', ['allocate', 'considerStaffSteps', ...listing, ...early]],
  ['closerLook', 'investigator', []],
  ['investigation', 'investigator', ['handBack', 'recordFinding', ...unreached]],
  ['investigation', 'complaintsOfficer', ['reallocate', ...unreached]],
  ['investigation', 'leadManager', ['reallocate', 'considerStaffSteps', ...unreached]],
  ['investigation', 'palsOfficer', early],
  ['investigation', 'clinicalTeam', early],
  ['investigation', 'wardSister', ['linkProcess']],
  ['investigation', 'seniorManager', []],
  ['naming', 'investigator', ['handBack', 'recordFinding', ...withStaff]],
  ['naming', 'complaintsOfficer', ['reallocate', ...withStaff]],
  ['naming', 'namedNurse', []],
  ['naming', 'hrLead', []],
  ['responded', 'investigator', anyTime],
  ['responded', 'complaintsOfficer', anyTime],
  ['responded', 'palsOfficer', anyTime],
  ['responded', 'clinicalTeam', anyTime],
  ['responded', 'leadManager', ['considerStaffSteps', ...anyTime]],
];

const these = new Set(table.flatMap(([, , buttons]) => buttons));

describe('Who has which button while a complaint is looked into', () => {
  it.each(table)('R7.1a R8.18 at “%s” the %s has those of the table', (stage, person, buttons) => {
    const offered = cases[stage]()
      .as(people[person])
      .available.filter((name) => these.has(name));
    expect([...offered].sort()).toEqual([...buttons].sort());
  });
});

describe('Forms are held to what is known', () => {
  const attempt = { on: '2026-01-06', how: 'phone', note: 'No answer', goOn: false };

  it('R8.21a the agreement is refused when the issues have changed since its form was shown', () => {
    expect(anInvestigation().tries('agreeIssues', agreement(), 'scope@99').refused).toBe('changedSince');
  });

  it('R8.21a a day that is still to come is never one on which something was done', () => {
    expect(anInvestigation().tries('agreeIssues', agreement({ on: '2026-01-07' })).fields?.on).toBeDefined();
    const goOn = { ...attempt, on: '2026-01-07' };
    expect(anInvestigation().tries('recordAttempt', goOn).fields?.on).toBeDefined();
  });
});
