import type { CaseState } from '../../machine/caseState';
import type { LondonDate } from '../../calendar/dates';
import { reopenedOn } from '../../machine/kind';
import type { Way } from '../shared/investigating';

/** Where staff who are complained about find help (8.31), in words for them. */
export const staffSupport = {
  inside: 'Your line manager, Occupational Health, the staff support line or a Freedom to Speak Up Guardian',
  outside: 'Your trade union or professional body, which can also speak for you',
} as const;

export const accountAnswers = {
  given: 'They gave it',
  declined: 'They do not wish to give one',
  noReply: 'They did not reply in time',
} as const;

interface AccountAnswer {
  readonly kind: keyof typeof accountAnswers;
  readonly on: LondonDate;
  readonly account?: string;
}

/** One request for an account, and its answer. */
export interface AccountRequest {
  readonly questions: string;
  readonly dueOn: LondonDate;
  readonly answer?: AccountAnswer;
}

/** A member of staff the complaint is about. Dates are London dates. */
export interface StaffMember {
  readonly id: string;
  readonly person: string;
  readonly job: string;
  readonly namedOn: LondonDate;
  readonly told?: { readonly on: LondonDate; readonly words: string };
  readonly notToldBecause?: string;
  /** The last one is the one that counts. */
  readonly requests: readonly AccountRequest[];
  /** How their account is used, as they were shown it. */
  readonly shown?: { readonly on: LondonDate; readonly use: string };
  readonly notShown?: { readonly on: LondonDate; readonly reason: string };
  readonly comments: readonly string[];
}

export type StaffConcernedEvent =
  | { readonly type: 'staffNamed'; readonly person: string; readonly job: string }
  | { readonly type: 'noStaffNamed'; readonly why: string }
  | { readonly type: 'staffRemoved'; readonly staff: string; readonly reason: string }
  | {
      readonly type: 'staffTold';
      readonly staff: string;
      readonly on: LondonDate;
      readonly how: Way;
      readonly words: string;
    }
  | { readonly type: 'staffNotTold'; readonly staff: string; readonly reason: string }
  | {
      readonly type: 'accountAsked';
      readonly staff: string;
      readonly questions: string;
      readonly dueOn: LondonDate;
    }
  | { readonly type: 'accountAnswered'; readonly staff: string; readonly answer: AccountAnswer }
  | {
      readonly type: 'useShown';
      readonly staff: string;
      readonly on: LondonDate;
      readonly how: Way;
      readonly use: string;
    }
  | { readonly type: 'useNotShown'; readonly staff: string; readonly reason: string }
  | { readonly type: 'staffCommented'; readonly staff: string; readonly comment: string };

export interface StaffConcerned {
  readonly named: readonly StaffMember[];
  /** It has been looked at, and it is about no member of staff. */
  readonly none: boolean;
  /** The highest number given: numbers are never used again. */
  readonly numbered: number;
}

export const memberFor = ({ staffConcerned: { named } }: CaseState, personId: string) =>
  named.find(({ person }) => person === personId);

export const memberNumbered = ({ staffConcerned: { named } }: CaseState, id: string) =>
  named.find((member) => member.id === id);

/** Those the complaint is about who have been told of it, with the London date. */
export const toldStaff = ({ staffConcerned: { named } }: CaseState) =>
  named.flatMap(({ told, ...rest }) => (told ? [{ ...rest, toldOn: told.on }] : []));

/** The request for an account that has not been answered. */
export const openRequest = ({ requests }: StaffMember): AccountRequest | undefined => {
  const last = requests.at(-1);
  return last?.answer ? undefined : last;
};

/** Settled in this round? A reopened complaint gets another response, so they see again how they are used (8.33). */
export function isShown(state: CaseState, { shown, notShown }: StaffMember): boolean {
  const on = (notShown ?? shown)?.on;
  return on !== undefined && on >= (reopenedOn(state) ?? on);
}

/** What one member of staff may see of a case that names them: only what is theirs (7.1, 8.31 to 8.33). */
export interface StaffExtract {
  readonly reference: string;
  readonly told: string;
  readonly support: typeof staffSupport;
  /** The account asked for, while it has not been given. */
  readonly asked?: { readonly questions: string; readonly dueOn: LondonDate };
  readonly accounts: readonly string[];
  readonly use?: string;
}

/** The extract of a person named in the case; undefined for anybody else, and until they have been told of it. */
export function staffExtract(state: CaseState, personId: string): StaffExtract | undefined {
  const member = memberFor(state, personId);
  if (!member?.told) return undefined;
  const open = openRequest(member);
  return {
    reference: state.reference,
    told: member.told.words,
    support: staffSupport,
    ...(open ? { asked: { questions: open.questions, dueOn: open.dueOn } } : {}),
    accounts: member.requests.flatMap(({ answer }) => answer?.account ?? []),
    ...(member.shown ? { use: member.shown.use } : {}),
  };
}
