import type { CaseState } from '../../machine/caseState';
import type { LondonDate } from '../../calendar/dates';
import { bodies, notNamedIn, type BodyKey } from '../../wording';
import { anythingUpheld } from '../investigation/issueWork';
import { careInvolved } from '../joint/questions';
import type { CandourAdvice } from './candour';
import type { Contact } from './contactBefore';
import type { Involvement } from './involvement';
import type { Sent } from './sending';

/** The 14 parts of a final response (8.29), in its order. */
export const letterParts = {
  issues: '1. What they raised, and what they hoped for',
  method: '2. How we looked into it',
  evidence: '3. What we looked at',
  findings: '4. What we found',
  comparison: '5. What happened, beside what should have happened',
  impact: '6. What it did to them',
  remedy: '7. How we will put it right',
  apology: '8. Our apology',
  learning: '9. What we have learnt, and what will change for others',
  involvement: '10. How they stay in touch until all of it is done',
  end: '11. The end of our procedure',
  contact: '12. Who to talk to about this letter',
  ombudsman: '13. Where they can turn if they are not happy',
  advocacy: '14. Where to get independent help',
} as const;

export type LetterPart = keyof typeof letterParts;

/** The three forms the letter is written in. The middle one is for a case where something was upheld. */
export const partsOf = {
  findings: ['issues', 'method', 'evidence', 'findings', 'comparison'],
  amends: ['impact', 'remedy', 'apology'],
  nextSteps: ['learning', 'involvement', 'end', 'contact', 'ombudsman', 'advocacy'],
} as const satisfies Readonly<Record<string, readonly LetterPart[]>>;

export type LetterForm = keyof typeof partsOf;

/** Whose function somebody used when they signed for them (2.5). */
export interface AsDelegate {
  readonly of: 'chiefExecutive';
  readonly delegation: string;
  readonly authorisedBy: string;
}

export type Approver = 'teamCheck' | 'corporateCheck' | 'signature';

export interface Approval {
  readonly by: string;
  readonly on: LondonDate;
  readonly asDelegate?: AsDelegate;
}

export const reopenReasons = {
  unanswered: 'An issue was not answered',
  newEvidence: 'There is new evidence',
  factualError: 'We got a fact wrong',
  ombudsman: 'The Ombudsman asks us to look again',
} as const;

export interface Reopened {
  readonly receivedOn: LondonDate;
  readonly reason: keyof typeof reopenReasons;
  /** The issues that are not settled for the person. */
  readonly issues: readonly string[];
}

/** What is settled with the person, and about candour, before a final response goes (front sheet, 8.26). */
export interface BeforeResponse {
  readonly contact?: Contact;
  readonly commentsConsidered?: boolean;
  readonly candour?: 'no' | 'unsure' | 'yes';
  readonly candourAdvice?: CandourAdvice;
}

/** The letter, its way to being signed and sent, and every earlier round of it (8.26 to 8.29, D7, D17). */
export interface Response {
  readonly draft: Readonly<Partial<Record<LetterPart, string>>>;
  /** One more with each change of the letter, and never back: what a partner approved is known by it (App.4 4.4). */
  readonly draftNumber: number;
  /** Who wrote in it last. */
  readonly draftedBy?: string;
  readonly authors: readonly string[];
  readonly nextContactOn?: LondonDate;
  readonly before: BeforeResponse;
  readonly returned?: { readonly from: Approver; readonly reasons: string; readonly on: LondonDate };
  readonly approvals: Readonly<Partial<Record<Approver, Approval>>>;
  readonly cover?: { readonly text: string; readonly by: string };
  readonly sent?: Sent;
  /** London date the final response of this round went. */
  readonly sentOn?: LondonDate;
  readonly reopened?: Reopened;
  /** The rounds before this one: when each was asked for and answered. */
  readonly earlier: readonly Pick<Response, 'reopened' | 'sentOn'>[];
  readonly involvement: Involvement;
}

/** What a response waits for on its way to the person (8.29, App.1, D17). */
export const steps = {
  teamCheck: 'the check by the Complaints Team',
  coverLetter: 'the cover letter',
  corporateCheck: 'the check by the Head of Corporate Affairs',
  signature: 'the signature of the Chief Executive or a delegate on record',
  sending: 'the letters to go',
} as const;

export type Step = keyof typeof steps;

/** The step a response that was handed in waits for. */
export function nextStep({ approvals, cover }: Response): Step {
  if (!approvals.teamCheck) return 'teamCheck';
  if (!cover) return 'coverLetter';
  if (!approvals.corporateCheck) return 'corporateCheck';
  return approvals.signature ? 'sending' : 'signature';
}

/** The parts of one form that are not written yet. Impact, remedy and apology are owed only where something is upheld (8.29). */
export function partsOwed(state: CaseState, form: LetterForm): readonly LetterPart[] {
  if (form === 'amends' && !anythingUpheld(state)) return [];
  return partsOf[form].filter((part) => !state.response.draft[part]);
}

/** The bodies the response has to name: the ombudsman for the kind of care (8.34), and the CQC for the Mental Health Act (8.35A, D16). */
export function bodiesToName(state: CaseState): readonly BodyKey[] {
  const { decision } = state.triage;
  const ombudsmen = { health: ['phso'], social: ['lgsco'], both: ['phso', 'lgsco'] } as const;
  // A joint response names the ombudsman of every organisation in it (App.4 4.4).
  const care = careInvolved(state, decision?.care ?? 'health');
  return [...ombudsmen[care], ...((decision?.mentalHealthAct ?? []).length > 0 ? (['cqc'] as const) : [])];
}

/** The full names of the bodies this text leaves out; empty when it names all it has to. */
export const namesLeftOut = (state: CaseState, text: string): readonly string[] =>
  notNamedIn(text, bodiesToName(state)).map((body) => bodies[body].name);
