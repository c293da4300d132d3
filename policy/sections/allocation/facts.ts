import type { CaseState } from '../../machine/caseState';
import type { Context } from '../../machine/command';
import { count, type LondonDate } from '../../calendar/dates';
import type { Values } from '../../machine/fields';
import { underway, type Stage } from '../../stages';
import type { Way } from '../shared/investigating';

/** What speaks against an investigator (8.19, 8.20): only the Lead Manager may go on all the same (D27). */
export type Doubt = 'untrained' | 'involved';

export const involvedQuestion = { kind: 'yesNo', hint: 'Or could it look as if they take a side?' } as const;

export const invitationFields = {
  investigator: {
    kind: 'person',
    label: 'Who should look into it?',
    among: ['investigator'],
    weighs: 'investigating',
  },
  involved: { ...involvedQuestion, label: 'Were they involved in what it is about?' },
  hours: {
    kind: 'number',
    label: 'How many hours are kept free for it in all?',
    hint: 'Think of how much there is to look into.',
    least: 1,
    most: 500,
  },
  lineManager: {
    kind: 'person',
    label: 'Which line manager agreed to those hours?',
    among: ['seniorManager', 'managingDirector'],
  },
  support: { kind: 'text', label: 'Who can they turn to for help with it?' },
  override: {
    kind: 'longText',
    label: 'If they are not trained, or were involved: why choose them?',
    hint: 'Only the Lead Manager for Complaints may answer this. Otherwise leave it empty.',
    optional: true,
  },
} as const;

export type Asked = Values<typeof invitationFields>;

export interface Invitation extends Asked {
  readonly doubts: readonly Doubt[];
  /** How many cases they were investigating when they were asked. */
  readonly openCases: number;
}

export type AllocationEvent =
  | {
      readonly type: 'investigatorAsked';
      readonly invitation: Invitation;
      readonly insteadOf?: string;
      readonly reason?: string;
    }
  | { readonly type: 'involvementDeclared'; readonly part: string }
  | {
      readonly type: 'involvementDecided';
      readonly allowed: boolean;
      readonly reason: string;
      readonly person: string;
    }
  | { readonly type: 'allocationAccepted'; readonly investigator: string; readonly insteadOf?: string }
  | { readonly type: 'allocationDeclined'; readonly reason: string }
  | {
      readonly type: 'involvementExplained';
      readonly on: LondonDate;
      readonly how: Way;
      readonly explanation: string;
    }
  | { readonly type: 'caseHandedBack'; readonly reason: string };

export interface Allocation {
  /** The person who accepted, by directory id. */
  readonly investigator?: string;
  /** London date they accepted. */
  readonly acceptedOn?: LondonDate;
  /** The person asked who has not answered yet, by directory id. */
  readonly invited?: string;
  readonly invitation?: Invitation;
  /** What the invited person said of their own part in it. */
  readonly declared?: string;
  /** Why somebody involved looks into it, and when the person was told (8.20). */
  readonly involvement?: { readonly reason: string; readonly explainedOn?: LondonDate };
}

/** Stages in which somebody can be asked to look into it, and answer. */
export const allocating: readonly Stage[] = ['closerLook', ...underway];

/** What whoever allocates should know of somebody first: trained or not, and the cases they have (8.19). */
export function standingOf(personId: string, { registers }: Pick<Context, 'registers'>): string {
  const open = registers.openCases(personId);
  const load =
    open === 0 ? 'They have no investigation now.' : `They are investigating ${count(open, 'case')} now.`;
  return registers.trained(personId, 'investigating')
    ? `They are trained to investigate. ${load}`
    : `They are not on record as trained to investigate. ${load}`;
}

/** Is this person one the complaint is about? */
export const isNamedInIt = (
  { staffConcerned: { named } }: CaseState,
  personId: string | undefined,
): boolean => named.some(({ person }) => person === personId);
