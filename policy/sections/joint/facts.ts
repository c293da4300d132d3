import type { LondonDate } from '../../calendar/dates';
import type { PartnerKind } from '../../machine/registers';
import type { lateAnswers, partnerSteps, sharingNotNeeded } from './choices';

export type PartnerStep = keyof typeof partnerSteps;

/** Something a partner was asked for, by a London date. */
interface Asked {
  readonly on: LondonDate;
  readonly due: LondonDate;
}

export interface Contribution {
  readonly part: string;
  readonly findings: string;
  readonly on: LondonDate;
}

/** Another organisation in the complaint. Dates are London dates. */
export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly kind: PartnerKind;
  /** What of the complaint is theirs. */
  readonly part: string;
  readonly steps: Readonly<Partial<Record<PartnerStep, LondonDate>>>;
  readonly asked?: Asked;
  readonly contribution?: Contribution;
  readonly late?: keyof typeof lateAnswers;
  /** The day their late part reached the person, with their apology. */
  readonly latePartOn?: LondonDate;
  readonly approvalAsked?: Asked & { readonly draft: number };
  /** Their last answer on a draft, and the number of that draft. */
  readonly approval?: { readonly draft: number; readonly agreed: boolean; readonly on: LondonDate };
  readonly learning?: string;
}

/** The organisation that leads, and the factors weighed (App.4 4.1). Organisations by id, `us` for our own. */
export interface Lead {
  readonly body: string;
  readonly factors: {
    readonly primaryFocus: string;
    readonly firstReceived: string;
    readonly preference?: string;
    readonly governance?: string;
    readonly ongoingContact?: string;
    readonly consent: string;
  };
  readonly reason: string;
  /** Why the person need not agree to us sharing with them (L23). */
  readonly unshared?: keyof typeof sharingNotNeeded;
  readonly on: LondonDate;
}

/** That another organisation should lead: the Lead Manager decides, and somebody above them on what they asked for (L23, L32). */
export interface ProposedLead {
  readonly lead: Lead;
  readonly by: string;
  readonly byLeadManager: boolean;
}

export interface JointPlan {
  readonly basis: string;
  readonly meeting: 'held' | 'arranged' | 'notNeeded';
  readonly meetingNote: string;
  readonly respondBy: LondonDate;
  readonly agreedOn: LondonDate;
  readonly socialCareProcedure: boolean;
}

/** Something that blocks the response until it is answered: a conflict of information, a matter for senior managers. */
export interface Matter {
  readonly id: string;
  readonly what: string;
  /** The senior manager of ours who is asked, when it is theirs to answer. */
  readonly to?: string;
  readonly raisedOn: LondonDate;
  readonly answeredOn?: LondonDate;
}

/** Something the lead asks of us, when it is not us (App.4 4.5, 11.3). */
export interface LeadRequest {
  readonly id: string;
  readonly kind: 'contribution' | 'draft' | 'information';
  readonly askedOn: LondonDate;
  readonly due: LondonDate;
  readonly answeredOn?: LondonDate;
}

export interface Joint {
  readonly partners: readonly Partner[];
  readonly lead?: Lead;
  readonly proposed?: ProposedLead;
  /** The Lead Manager agreed that another organisation leads, and why. */
  readonly handedOver?: { readonly by: string; readonly on: LondonDate; readonly reasons: string };
  /** The day we told the person that it is handled together. */
  readonly toldPersonOn?: LondonDate;
  readonly plans: readonly JointPlan[];
  readonly conflicts: readonly Matter[];
  readonly escalations: readonly Matter[];
  /** The last day what is settled was gone through with the person after a joint response (App.4 6.1). */
  readonly reviewedOn?: LondonDate;
  readonly requests: readonly LeadRequest[];
  /** The day the lead’s one response reached the person, where the lead is not us. */
  readonly leadRespondedOn?: LondonDate;
  /** Whether the person agrees to the commissioner having passed it to us (11.2). */
  readonly forwardingConsent?: boolean;
  /** The day a complaint about a private provider was passed on, or the person told where to turn (10.2). */
  readonly passedOnOn?: LondonDate;
}

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
  | { readonly type: 'leadProposed'; readonly lead: Lead; readonly byLeadManager: boolean }
  | { readonly type: 'leadDecided'; readonly agreed: boolean; readonly reasons: string }
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
  | {
      readonly type: 'latePartSent';
      readonly partner: string;
      readonly on: LondonDate;
      readonly toldTo?: string;
    }
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
