import type { LondonDate } from '../../calendar/dates';
import type { Evolvers } from '../../machine/events';
import type { Joint, JointEvent, Matter, Partner, PartnerStep } from './facts';
import { us } from './choices';

/** A case that is ours alone. */
export const nothingJoint: Joint = { partners: [], plans: [], conflicts: [], escalations: [], requests: [] };

/** A step that takes another back: a partner who joins has not declined, a consent given is refused no more. */
const undoes: Readonly<Partial<Record<PartnerStep, readonly PartnerStep[]>>> = {
  joined: ['declined', 'withdrew'],
  declined: ['joined', 'withdrew'],
  withdrew: ['joined'],
  consentGiven: ['consentRefused'],
  consentRefused: ['consentGiven'],
};

const takesNoPart: readonly PartnerStep[] = ['withdrew', 'declined'];

const withPartner = (joint: Joint, id: string, change: (partner: Partner) => Partial<Partner>): Joint => ({
  ...joint,
  partners: joint.partners.map((partner) =>
    partner.id === id ? { ...partner, ...change(partner) } : partner,
  ),
});

const takeStep = ({ steps }: Partner, step: PartnerStep, on: LondonDate): Partner['steps'] => ({
  ...Object.fromEntries(
    Object.entries(steps).filter(([taken]) => !undoes[step]?.includes(taken as PartnerStep)),
  ),
  [step]: on,
});

const raise = (matters: readonly Matter[], matter: Omit<Matter, 'id'>): readonly Matter[] => [
  ...matters,
  { id: String(matters.length + 1), ...matter },
];

const answer = <M extends { readonly id: string }>(
  matters: readonly M[],
  id: string,
  on: LondonDate,
): readonly M[] => matters.map((matter) => (matter.id === id ? { ...matter, answeredOn: on } : matter));

export const evolveJoint: Evolvers<Joint, JointEvent> = {
  partnerAdded: (joint, { id, name, kind, part }) => ({
    ...joint,
    partners: [...joint.partners, { id, name, kind, part, steps: {} }],
  }),
  partnerStepTaken(joint, { partner, step, on }) {
    if (partner === us) return { ...joint, toldPersonOn: on };
    const after = withPartner(joint, partner, (own) => ({ steps: takeStep(own, step, on) }));
    const leadGone = takesNoPart.includes(step) && joint.lead?.body === partner;
    const askedGone = takesNoPart.includes(step) && joint.proposed?.lead.body === partner;
    return {
      ...after,
      ...(leadGone ? { lead: undefined, handedOver: undefined } : {}),
      ...(askedGone ? { proposed: undefined } : {}),
    };
  },
  leadAgreed: ({ handedOver, proposed: _answered, ...joint }, { lead }) => ({
    ...joint,
    lead,
    ...(handedOver && lead.body !== us ? { handedOver } : {}),
  }),
  leadProposed: (joint, { lead, byLeadManager }, { by }) => ({
    ...joint,
    proposed: { lead, by, byLeadManager },
  }),
  leadDecided: ({ proposed: _answered, ...joint }, { agreed, reasons }, { by, on }) => ({
    ...joint,
    ...(agreed ? { handedOver: { by, on, reasons } } : {}),
  }),
  jointPlanned: (joint, { plan }) => ({ ...joint, plans: [...joint.plans, plan] }),
  partnerAsked: (joint, { partner, due }, { on }) =>
    withPartner(joint, partner, () => ({ asked: { on, due } })),
  contributionReceived: (joint, { partner, contribution }) =>
    withPartner(joint, partner, () => ({ contribution })),
  partnerLate: (joint, { partner, answer: late }) => withPartner(joint, partner, () => ({ late })),
  latePartSent: (joint, { partner, on }) => withPartner(joint, partner, () => ({ latePartOn: on })),
  approvalAsked: (joint, { partner, draft, due }, { on }) =>
    withPartner(joint, partner, () => ({ approvalAsked: { on, due, draft } })),
  approvalAnswered: (joint, { partner, draft, agreed, on }) =>
    withPartner(joint, partner, () => ({ approval: { draft, agreed, on } })),
  conflictFound: (joint, { what }, { on }) => ({
    ...joint,
    conflicts: raise(joint.conflicts, { what, raisedOn: on }),
  }),
  conflictResolved: (joint, { conflict }, { on }) => ({
    ...joint,
    conflicts: answer(joint.conflicts, conflict, on),
  }),
  jointEscalated: (joint, { what, to }, { on }) => ({
    ...joint,
    escalations: raise(joint.escalations, { what, to, raisedOn: on }),
  }),
  escalationAnswered: (joint, { matter }, { on }) => ({
    ...joint,
    escalations: answer(joint.escalations, matter, on),
  }),
  jointMeetingOffered: (joint) => joint,
  jointReviewed: (joint, { on }) => ({ ...joint, reviewedOn: on }),
  partnerLearnt: (joint, { partner, learning }) => withPartner(joint, partner, () => ({ learning })),
  leadAsked: (joint, { kind, due }, { on }) => ({
    ...joint,
    requests: [...joint.requests, { id: `request${joint.requests.length + 1}`, kind, askedOn: on, due }],
  }),
  leadRequestAnswered: (joint, { request, on }) => ({
    ...joint,
    requests: answer(joint.requests, request, on),
  }),
  leadResponded: (joint, { on }) => ({ ...joint, leadRespondedOn: on }),
  forwardingConsentRecorded: (joint, { given }) => ({ ...joint, forwardingConsent: given }),
  passedToProvider: (joint, { on }) => ({ ...joint, passedOnOn: on }),
};
