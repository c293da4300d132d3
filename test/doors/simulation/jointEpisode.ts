import { adding, jointPlan, leading, partFrom, step } from '../aJointCase';
import { people } from '../people';
import { deed, type Script } from './script';

const { complaintsOfficer } = people;

const ON = '2026-01-13';

/** The hospital is in it, we lead, and the person agrees to us sharing; the hospital gives its part. */
export const shared: Script = [
  deed(ON, complaintsOfficer, 'addPartner', adding('hospital')),
  deed(ON, complaintsOfficer, 'agreeLead', leading('us', { on: ON })),
  deed(ON, complaintsOfficer, 'recordPartnerStep', step(['hospital'], 'notified', { on: ON })),
  deed(ON, complaintsOfficer, 'recordPartnerStep', step(['hospital'], 'consentGiven', { on: ON })),
  deed(ON, complaintsOfficer, 'recordPartnerStep', step(['us', 'hospital'], 'toldPerson', { on: ON })),
  deed(ON, complaintsOfficer, 'planJoint', jointPlan({ agreedOn: ON })),
  deed(ON, complaintsOfficer, 'askPartners', {
    asked: 'contribution',
    due: '2026-01-27',
    partners: ['hospital'],
  }),
  deed('2026-01-26', complaintsOfficer, 'recordContribution', partFrom('hospital', { on: '2026-01-26' })),
  deed('2026-01-26', complaintsOfficer, 'recordPartnerLearning', {
    partner: 'hospital',
    learning: 'Send letters sooner.',
  }),
];

/** The hospital agrees to the draft, before it is checked. */
export const draftAgreed: Script = [
  deed('2026-02-02', complaintsOfficer, 'askPartners', {
    asked: 'approval',
    due: '2026-02-06',
    partners: ['hospital'],
  }),
  deed('2026-02-05', complaintsOfficer, 'recordPartnerApproval', {
    partner: 'hospital',
    agreed: true,
    on: '2026-02-05',
  }),
];
