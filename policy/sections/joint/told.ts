import type { CaseState } from '../../machine/caseState';
import { longDate } from '../../calendar/dates';
import { partnerKinds } from '../../machine/registers';
import { unsaid, type CaseTellers } from '../../machine/telling';
import { addPartner } from './addPartner';
import { agreeLead } from './agreeLead';
import { answerLeadRequest } from './answerLeadRequest';
import { us } from './choices';
import { decideLead } from './decideLead';
import { decideOnLatePartner } from './decideOnLatePartner';
import { escalateJoint } from './escalateJoint';
import type { JointEvent, Matter } from './facts';
import { flagConflict } from './flagConflict';
import { logLeadRequest } from './logLeadRequest';
import { passToProvider } from './passToProvider';
import { planJoint } from './planJoint';
import { recordContribution } from './recordContribution';
import { recordEscalationAnswer } from './recordEscalationAnswer';
import { recordForwardingConsent } from './recordForwardingConsent';
import { recordLatePart } from './recordLatePart';
import { recordLeadResponse } from './recordLeadResponse';
import { recordMeetingOffer } from './recordMeetingOffer';
import { recordPartnerApproval } from './recordPartnerApproval';
import { recordPartnerLearning } from './recordPartnerLearning';
import { recordPartnerStep } from './recordPartnerStep';
import { named } from './picks';
import { resolveConflict } from './resolveConflict';
import { reviewJoint } from './reviewJoint';
import { wasToldTo } from '../consent/toldTo';

/** An organisation of the case by its name, also when it has left. */
export const ofPartner = {
  kind: 'pick',
  label: 'Organisation',
  from: ({ joint: { partners } }: CaseState) => ({ [us]: 'Our Trust', ...named(partners) }),
} as const;

const ofMatter = (label: string, matters: (state: CaseState) => readonly Matter[]) =>
  ({
    kind: 'pick',
    label,
    from: (state: CaseState) => Object.fromEntries(matters(state).map(({ id, what }) => [id, what])),
  }) as const;

const ofRequest = {
  kind: 'pick',
  label: 'Which request',
  from: ({ joint: { requests } }: CaseState) =>
    Object.fromEntries(requests.map(({ id, askedOn }) => [id, `The one of ${longDate(askedOn)}`])),
} as const;

const { primaryFocus, firstReceived, preference, governance, ongoingContact, consent } = agreeLead.fields;
const saidOfLead = {
  body: { ...ofPartner, label: 'Who leads' },
  factors: {
    primaryFocus: { ...primaryFocus, from: ofPartner.from },
    firstReceived: { ...firstReceived, from: ofPartner.from },
    preference: { ...preference, from: ofPartner.from },
    governance: { ...governance, from: ofPartner.from },
    ongoingContact: { ...ongoingContact, from: ofPartner.from },
    consent,
  },
  reason: { kind: 'longText', label: 'Why they lead' },
  unshared: { ...agreeLead.fields.unshared, label: 'Why the person need not agree to sharing' },
  on: agreeLead.fields.on,
} as const;
const draft = unsaid('the number of the draft, which stands in the letter’s own history');
const due = { kind: 'date', label: 'By when' } as const;

export const tells: CaseTellers<JointEvent> = {
  partnerAdded: {
    title: 'Involved an organisation',
    part: 'narrative',
    said: {
      id: unsaid('the number of the organisation; its name is told'),
      name: { kind: 'text', label: 'Organisation' },
      kind: { ...addPartner.fields.kind, options: partnerKinds },
      part: addPartner.fields.part,
    },
  },
  partnerStepTaken: {
    title: 'Recorded what happened with an organisation',
    part: 'narrative',
    said: { partner: ofPartner, ...recordPartnerStep.fields },
  },
  leadAgreed: {
    title: 'Agreed who leads',
    part: 'narrative',
    said: { lead: saidOfLead },
  },
  leadProposed: {
    title: 'Asked for another organisation to lead',
    part: 'narrative',
    said: { lead: saidOfLead, byLeadManager: unsaid('who decides on it, from who asked') },
  },
  leadDecided: {
    title: ({ agreed }) =>
      agreed ? 'Agreed that another organisation leads' : 'Declined that another organisation leads',
    part: 'narrative',
    said: { agreed: unsaid('its title says it'), reasons: decideLead.fields.reasons },
  },
  jointPlanned: {
    title: 'Agreed the joint plan',
    part: 'narrative',
    said: { plan: planJoint.fields, change: planJoint.fields.change },
  },
  partnerAsked: {
    title: 'Asked an organisation for its part',
    part: 'narrative',
    said: { partner: ofPartner, due },
  },
  contributionReceived: {
    title: 'An organisation’s part came',
    part: 'investigation',
    said: { partner: ofPartner, contribution: recordContribution.fields },
  },
  partnerLate: {
    title: 'Decided how it goes on without a late part',
    part: 'narrative',
    said: { ...decideOnLatePartner.fields, partner: ofPartner },
  },
  latePartSent: {
    title: 'A late part reached the person',
    part: 'narrative',
    said: { ...recordLatePart.fields, partner: ofPartner, toldTo: wasToldTo },
  },
  approvalAsked: {
    title: 'Asked an organisation to agree the draft',
    part: 'investigation',
    said: { partner: ofPartner, due, draft },
  },
  approvalAnswered: {
    title: ({ agreed }) =>
      agreed ? 'An organisation agreed the draft' : 'An organisation wants the draft changed',
    part: 'investigation',
    said: { ...recordPartnerApproval.fields, partner: ofPartner, draft },
  },
  conflictFound: {
    title: 'Found a conflict of information',
    part: 'investigation',
    said: flagConflict.fields,
  },
  conflictResolved: {
    title: 'Resolved a conflict of information',
    part: 'investigation',
    said: { ...resolveConflict.fields, conflict: ofMatter('Which conflict', ({ joint }) => joint.conflicts) },
  },
  jointEscalated: {
    title: 'Asked above to decide',
    part: 'investigation',
    to: ({ to }) => [to],
    said: escalateJoint.fields,
  },
  escalationAnswered: {
    title: 'It was decided above',
    part: 'investigation',
    said: {
      ...recordEscalationAnswer.fields,
      matter: ofMatter('Which matter', ({ joint }) => joint.escalations),
    },
  },
  jointMeetingOffered: {
    title: 'Offered a joint meeting',
    part: 'narrative',
    said: recordMeetingOffer.fields,
  },
  jointReviewed: {
    title: 'Went through what is settled with the person',
    part: 'narrative',
    said: reviewJoint.fields,
  },
  partnerLearnt: {
    title: 'Recorded what an organisation learns',
    part: 'investigation',
    said: { ...recordPartnerLearning.fields, partner: ofPartner },
  },
  leadAsked: { title: 'The lead asked us for something', part: 'narrative', said: logLeadRequest.fields },
  leadRequestAnswered: {
    title: 'Answered the lead',
    part: 'narrative',
    said: { ...answerLeadRequest.fields, request: ofRequest },
  },
  leadResponded: {
    title: 'The lead’s response reached the person',
    part: 'narrative',
    said: recordLeadResponse.fields,
  },
  forwardingConsentRecorded: {
    title: 'Recorded whether we may have it',
    part: 'personalDetails',
    said: recordForwardingConsent.fields,
  },
  passedToProvider: { title: 'Passed it on', part: 'narrative', said: passToProvider.fields },
};
