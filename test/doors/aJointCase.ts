import type { Entries } from '../../policy/machine/fields';
import type { PartnerFacts, Registers } from '../../policy/machine/registers';
import { aCase, handedTo, triageAs, type CaseUnderTest } from './aCase';
import { aDraftedCase } from './aResponse';
import { people } from './people';

const directory: readonly PartnerFacts[] = [
  { id: 'hpft', name: 'Our own Trust', kind: 'nhs' },
  { id: 'hospital', name: 'Sample Hospital', kind: 'nhs' },
  { id: 'council', name: 'Sample Council', kind: 'socialCare' },
  { id: 'icb', name: 'Sample Commissioner', kind: 'commissioner' },
];

/** A partner directory of three bodies besides our own. */
export const withDirectory: Partial<Registers> = { partners: () => directory };

export const adding = (organisation: string, more: Entries = {}): Entries => ({
  organisation,
  part: 'The discharge letter',
  ...more,
});

export const leading = (primaryFocus: string, more: Entries = {}): Entries => ({
  primaryFocus,
  firstReceived: 'us',
  consent: 'Sharing with all of them',
  on: '2026-01-05',
  ...more,
});

export const step = (partners: readonly string[], taken: string, more: Entries = {}): Entries => ({
  partners,
  step: taken,
  on: '2026-01-05',
  note: 'Sample email',
  ...more,
});

/** A concern of Monday 5 January 2026, waiting for triage, with these organisations in it. The Complaints Team acts. */
export function aSharedConcern(...organisations: readonly string[]): CaseUnderTest {
  const shared = aCase().withRegisters(withDirectory).as(people.complaintsOfficer);
  for (const organisation of organisations) shared.does('addPartner', adding(organisation));
  return shared;
}

/** We lead, as whoever acts agreed; or this body does, as the Lead Manager agreed, who acts now. */
export const ledBy = (shared: CaseUnderTest, body: string, more: Entries = {}): CaseUnderTest =>
  body === 'us' ? shared.does('agreeLead', leading(body, more)) : handedTo(shared, body, '2026-01-05', more);

/** The hospital is in it, and this body leads; triaged for a closer look that day. */
export const aJointComplaint = (lead = 'us', partner = 'hospital'): CaseUnderTest =>
  ledBy(aSharedConcern(partner), lead)
    .as(people.complaintsOfficer)
    .does('triage', triageAs('closerLook', { team: 'complaints' }));

export const jointPlan = (more: Entries = {}): Entries => ({
  basis: 'Each looks into its own part.',
  meeting: 'notNeeded',
  meetingNote: 'The parts are apart.',
  respondBy: '2026-02-20',
  agreed: true,
  agreedOn: '2026-01-05',
  socialCareProcedure: false,
  ...more,
});

export const partFrom = (partner: string, more: Entries = {}): Entries => ({
  partner,
  part: 'The discharge letter',
  findings: 'It was sent late.',
  on: '2026-01-20',
  ...more,
});

/** Whatever a partner and the person have to be told and asked first. */
const sharingAgreed = (joint: CaseUnderTest, partners: readonly string[]): CaseUnderTest =>
  joint
    .does('recordPartnerStep', step(partners, 'notified'))
    .does('recordPartnerStep', step(partners, 'consentGiven'))
    .does('recordPartnerStep', step(['us', ...partners], 'toldPerson'));

/** A joint complaint we lead, in which the person has agreed to us sharing with the hospital. */
export const aSharingComplaint = (): CaseUnderTest => sharingAgreed(aJointComplaint(), ['hospital']);

/** Our own work and draft are done; the hospital came in on 2 February, we lead, and the person agrees to sharing. */
export function aJointDraft(): CaseUnderTest {
  const drafted = aDraftedCase().withRegisters(withDirectory).as(people.complaintsOfficer);
  drafted.does('addPartner', adding('hospital')).does('agreeLead', leading('us', { on: '2026-02-02' }));
  return sharingAgreed(drafted, ['hospital']).does('planJoint', jointPlan({ agreedOn: '2026-02-02' }));
}
