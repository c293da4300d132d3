import type { LondonDate } from '../calendar/dates';
import type { Person, Role } from '../roles';

interface DelegableFunctionFacts {
  readonly label: string;
  /** The role it belongs to, and whose holder may pass it on. */
  readonly of: Role;
  readonly paragraph: string;
}

/** What the Chief Executive and the Lead Manager may pass to somebody else for a time (2.5, App.1). */
export const delegableFunctions = {
  signResponse: { label: 'Sign final responses', of: 'chiefExecutive', paragraph: '8.29' },
  sixMonthLetter: {
    label: 'Write the six-month letter and keep oversight',
    of: 'chiefExecutive',
    paragraph: '8.25',
  },
  annualReport: { label: 'Report each year on complaints', of: 'chiefExecutive', paragraph: '8.42' },
  allocate: { label: 'Allocate investigators', of: 'leadManager', paragraph: '8.18' },
  decideLate: { label: 'Decide on complaints made too late', of: 'leadManager', paragraph: '5.2' },
  decideBestInterests: {
    label: 'Decide on a representative’s standing',
    of: 'leadManager',
    paragraph: '4.5',
  },
  decideTime: { label: 'Decide on extensions and pauses', of: 'leadManager', paragraph: '8.24' },
  decideHold: { label: 'Decide on holds', of: 'leadManager', paragraph: '6.4' },
  restrictions: { label: 'Agree and review limits on contact', of: 'leadManager', paragraph: '9.3' },
} as const satisfies Readonly<Record<string, DelegableFunctionFacts>>;

export type DelegableFunction = keyof typeof delegableFunctions;

/** A function passed on for a time. London dates, the last one included. */
export interface Delegation {
  readonly id: string;
  readonly to: string;
  readonly does: DelegableFunction;
  readonly from: LondonDate;
  readonly until: LondonDate;
  readonly authorisedBy: string;
}

/** The courses of Appendix 2. None of them needs renewal. */
export const courses = {
  complaints: 'Complaints Training',
  investigating: 'Investigating and Responding to Complaints',
  seniorLeads: 'Senior Leads Complaints Training',
  feedback: 'Responding to and Learning from Feedback',
} as const;

export type Course = keyof typeof courses;

/** A restriction in force, as a case card needs it (9.4). */
export interface RestrictionInForce {
  readonly id: string;
  /** What is limited, in one sentence without a name. */
  readonly terms: string;
  readonly until: LondonDate;
  /** The ways it leaves open, and how many contacts are left of the period of the day it was asked for. */
  readonly ways: readonly string[];
  readonly left: number;
}

/** A quarterly review of what complaints tell that was held (App.1). London date; who was there by role alone. */
export interface HeldReview {
  readonly id: string;
  readonly on: LondonDate;
  readonly present: readonly Role[];
  readonly decided: string;
  /** The board or committee it is reported to. */
  readonly goesTo?: string;
}

/** Learning as it was recorded on a closed case, with the names that case holds. London date. */
export interface LearningKept {
  readonly closedOn: LondonDate;
  readonly learning: string;
  readonly names: readonly string[];
}

/** What kind of body an organisation is: it says which ombudsman is its own (8.34). */
export const partnerKinds = {
  nhs: 'Another NHS organisation',
  socialCare: 'Social care (a council)',
  commissioner: 'The commissioner (ICB)',
  independent: 'A charity, company or contractor',
} as const;

export type PartnerKind = keyof typeof partnerKinds;

/** An organisation of the partner directory, as a joint case needs it (App.4 3.1). */
export interface PartnerFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: PartnerKind;
}

/** What tells one person from another, as far as a concern has it. */
export interface Identified {
  readonly personName?: string;
  readonly phone?: string;
  readonly email?: string;
}

/** Whose the equality form of a case is (8.39), as one person sees it. */
export type EqualityStanding = 'theirs' | 'somebodyElses' | 'closed';

/** Somebody who is away, with their roles as the directory had them, and who stands in for them. London dates. */
export interface Covered {
  readonly person: Person;
  readonly standIn: string;
  readonly from: LondonDate;
  readonly until: LondonDate;
}

/** Facts kept outside the case that a decision needs. Never stored with it: asked on the day. */
export interface Registers {
  /** The delegation under which a person may do this on this London date; for a role, under which they do any of its functions. */
  mayActFor(personId: string, what: DelegableFunction | Role, on: LondonDate): Delegation | undefined;
  /** Whom this has been passed on to, on this London date, by id. */
  standInsFor(what: DelegableFunction, on: LondonDate): readonly string[];
  /** Those whom this person stands in for on this London date, while they are away (2.5). */
  coveredBy(personId: string, on: LondonDate): readonly Covered[];
  /** Cover for this person on any of these days, the first of them. */
  coverBetween(personId: string, from: LondonDate, until: LondonDate): Covered | undefined;
  trained(personId: string, course: Course): boolean;
  /** Open cases this person investigates. */
  openCases(personId: string): number;
  /** London date a full response was sent on this case, if one was. */
  respondedOn(reference: string): LondonDate | undefined;
  restrictionOn(reference: string, on: LondonDate): RestrictionInForce | undefined;
  /** The cases with a limit on contact that nobody has ended, of somebody of this name and contact (D48). */
  limitsAlike(person: Identified): readonly string[];
  /** The organisations of the partner directory. */
  partners(): readonly PartnerFacts[];
  /** The quarterly reviews that were held (App.1). */
  reviews(): readonly HeldReview[];
  /** Learning of the cases closed in the last year: there only where its release is decided on (7.2). */
  learningKept?(): readonly LearningKept[];
  /** Whose the form that is decided on is. Absent everywhere else. */
  equalityOf?(person: Person): EqualityStanding;
}

/** Registers in which nothing is recorded yet. */
export const emptyRegisters: Registers = {
  mayActFor: () => undefined,
  standInsFor: () => [],
  coveredBy: () => [],
  coverBetween: () => undefined,
  trained: () => false,
  openCases: () => 0,
  respondedOn: () => undefined,
  restrictionOn: () => undefined,
  limitsAlike: () => [],
  partners: () => [],
  reviews: () => [],
};

/** What every record of a register has. `version` is the number of its events. */
export interface RegisterState<Stage extends string> {
  readonly id: string;
  readonly stage: Stage;
  readonly version: number;
}
