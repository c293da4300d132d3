import type { LondonDate } from '../../calendar/dates';
import type { PartnerKind } from '../../machine/registers';
import type { Contribution, JointPlan, Lead, LeadRequest, PartnerStep, lateAnswers } from './facts';

export type JointEvent =
  | {
      readonly type: 'partnerAdded';
      readonly id: string;
      readonly name: string;
      readonly kind: PartnerKind;
      readonly part: string;
    }
  | {
      readonly type: 'partnerStepTaken';
      readonly partner: string;
      readonly step: PartnerStep;
      readonly on: LondonDate;
      readonly note: string;
    }
  | { readonly type: 'leadAgreed'; readonly lead: Lead }
  | { readonly type: 'jointPlanned'; readonly plan: JointPlan; readonly change?: string }
  | { readonly type: 'partnerAsked'; readonly partner: string; readonly due: LondonDate }
  | { readonly type: 'contributionReceived'; readonly partner: string; readonly contribution: Contribution }
  | {
      readonly type: 'partnerLate';
      readonly partner: string;
      readonly answer: keyof typeof lateAnswers;
      readonly toldPersonOn: LondonDate;
      readonly reason: string;
    }
  | { readonly type: 'latePartSent'; readonly partner: string; readonly on: LondonDate }
  | {
      readonly type: 'approvalAsked';
      readonly partner: string;
      readonly draft: number;
      readonly due: LondonDate;
    }
  | {
      readonly type: 'approvalAnswered';
      readonly partner: string;
      readonly draft: number;
      readonly agreed: boolean;
      readonly changes?: string;
      readonly on: LondonDate;
    }
  | { readonly type: 'conflictFound'; readonly what: string }
  | { readonly type: 'conflictResolved'; readonly conflict: string; readonly how: string }
  | { readonly type: 'jointEscalated'; readonly what: string; readonly to: string; readonly theirs: string }
  | { readonly type: 'escalationAnswered'; readonly matter: string; readonly answer: string }
  | {
      readonly type: 'jointMeetingOffered';
      readonly kind: 'resolution' | 'afterwards';
      readonly on: LondonDate;
      readonly accepted: 'yes' | 'no' | 'notYet';
      readonly outcome?: string;
    }
  | {
      readonly type: 'jointReviewed';
      readonly on: LondonDate;
      readonly wants: string;
      readonly partnersToldOn: LondonDate;
      readonly decision: 'more' | 'conclude';
      readonly reason: string;
    }
  | { readonly type: 'partnerLearnt'; readonly partner: string; readonly learning: string }
  | {
      readonly type: 'leadAsked';
      readonly kind: LeadRequest['kind'];
      readonly what: string;
      readonly due: LondonDate;
    }
  | {
      readonly type: 'leadRequestAnswered';
      readonly request: string;
      readonly on: LondonDate;
      readonly note: string;
    }
  | { readonly type: 'leadResponded'; readonly on: LondonDate }
  | {
      readonly type: 'forwardingConsentRecorded';
      readonly given: boolean;
      readonly on: LondonDate;
      readonly evidence: string;
    }
  | {
      readonly type: 'passedToProvider';
      readonly provider: string;
      readonly way: 'forwarded' | 'toldWhere';
      readonly on: LondonDate;
    };
