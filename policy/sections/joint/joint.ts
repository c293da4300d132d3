import { defineSection } from '../../machine/section';
import { handedTo } from '../shared/handedTo';
import { addPartner } from './addPartner';
import { addPartnerAction } from './addPartnerAction';
import { agreeLead } from './agreeLead';
import { answerLeadRequest } from './answerLeadRequest';
import { askPartners } from './askPartners';
import { jointClocks } from './clocks';
import { decideLead } from './decideLead';
import { decideOnLatePartner } from './decideOnLatePartner';
import { escalateJoint } from './escalateJoint';
import { evolveJoint, nothingJoint } from './evolve';
import type { JointEvent } from './facts';
import { flagConflict } from './flagConflict';
import { jointMissing } from './gaps';
import { logLeadRequest } from './logLeadRequest';
import { notices } from './notices';
import { passToProvider } from './passToProvider';
import { planJoint } from './planJoint';
import { leadDecidersOn, unanswered } from './questions';
import { recordContribution } from './recordContribution';
import { recordEscalationAnswer } from './recordEscalationAnswer';
import { recordForwardingConsent } from './recordForwardingConsent';
import { recordLatePart } from './recordLatePart';
import { recordLeadResponse } from './recordLeadResponse';
import { recordMeetingOffer } from './recordMeetingOffer';
import { recordPartnerApproval } from './recordPartnerApproval';
import { recordPartnerLearning } from './recordPartnerLearning';
import { recordPartnerStep } from './recordPartnerStep';
import { resolveConflict } from './resolveConflict';
import { reviewJoint } from './reviewJoint';
import { tells } from './told';

/** Complaints that involve other organisations (8.35B, 8.36, 10.2, 11, Appendix 4). */
export const joint = defineSection<'joint', JointEvent>({
  name: 'joint',
  initial: nothingJoint,
  evolve: evolveJoint,
  tells,
  commands: [
    addPartner,
    recordPartnerStep,
    agreeLead,
    decideLead,
    planJoint,
    askPartners,
    recordContribution,
    decideOnLatePartner,
    recordLatePart,
    recordPartnerApproval,
    flagConflict,
    resolveConflict,
    escalateJoint,
    recordEscalationAnswer,
    recordMeetingOffer,
    reviewJoint,
    recordPartnerLearning,
    addPartnerAction,
    logLeadRequest,
    answerLeadRequest,
    recordLeadResponse,
    recordForwardingConsent,
    passToProvider,
  ],
  clocks: jointClocks,
  missing: jointMissing,
  hears: {
    caseHandedOver: (slice, handing) => ({
      ...slice,
      escalations: slice.escalations.map((matter) =>
        matter.to && !matter.answeredOn ? { ...matter, to: handedTo(handing, matter.to) } : matter,
      ),
    }),
  },
  holders: ({ joint: { escalations } }) => ({
    oversight: unanswered(escalations).flatMap(({ to }) => (to ? [to] : [])),
  }),
  brings: leadDecidersOn,
  notices,
});
