import type { LondonDate } from '../../calendar/dates';
import type { Values } from '../../machine/fields';
import { how, when } from '../shared/fields';
import { conversationWays, type ConversationWay } from '../shared/choices';

/** Parts of a person’s wellbeing that what happened may have touched (13.1). None counts for more than another. */
const wellbeing = {
  dignity: 'Dignity and being treated with respect',
  health: 'Physical or mental health, and how they feel',
  safety: 'Safety from abuse or neglect',
  control: 'A say in their own day and care',
  participation: 'Work, learning or leisure',
  money: 'Money and a place in society',
  relationships: 'Family and close relationships',
  home: 'Where and how they live',
  contribution: 'What they give to others',
} as const;

export const agreementFields = {
  issues: { kind: 'longText', label: 'The issues to look into, one on each line' },
  effect: { kind: 'longText', label: 'How has it affected them?' },
  wellbeing: {
    kind: 'choices',
    label: 'Which parts of their wellbeing did it touch?',
    hint: 'Only if they wish to say',
    options: wellbeing,
    optional: true,
  },
  outcome: { kind: 'longText', label: 'What would put it right for them?' },
  on: when,
  how: { ...how, hint: 'Face to face or by phone is best.' },
} as const;

export const planFields = {
  evidence: { kind: 'longText', label: 'What evidence will be looked for?' },
  speakTo: { kind: 'longText', label: 'Who will be spoken to?' },
  responsible: { kind: 'text', label: 'Who answers for the final response?' },
  answeredHow: { kind: 'text', label: 'How will the answer reach them?' },
  sharedOn: { kind: 'date', label: 'When was this shared with the person?', when: 'past' },
  sharedHow: { kind: 'choice', label: 'How was it shared?', options: conversationWays },
} as const;

export const audiences = { person: 'The person', staff: 'Staff it is about', both: 'Both' } as const;

export const meetings = {
  meeting: 'A meeting to put it right together',
  mediation: 'Mediation by somebody neutral',
} as const;

export const mediationResults = {
  declined: 'They did not want it',
  resolved: 'It put things right',
  partly: 'It put some things right',
  notResolved: 'It did not put things right',
} as const;

type Agreement = Omit<Values<typeof agreementFields>, 'issues'> & { readonly issues: readonly string[] };
type Plan = Values<typeof planFields>;
type Audience = keyof typeof audiences;

export interface Mediation {
  readonly kind: keyof typeof meetings;
  readonly offeredOn: LondonDate;
  readonly result?: keyof typeof mediationResults;
}

export type EngagementEvent =
  | { readonly type: 'issuesAgreed'; readonly agreed: Agreement }
  | {
      readonly type: 'contactTried';
      readonly on: LondonDate;
      readonly how: ConversationWay;
      readonly note: string;
      readonly goOn: boolean;
    }
  | { readonly type: 'planShared'; readonly plan: Plan }
  | { readonly type: 'advocacyOffered'; readonly service: string; readonly on: LondonDate }
  | {
      readonly type: 'updateGiven';
      readonly to: Audience;
      readonly on: LondonDate;
      readonly how: ConversationWay;
      readonly note: string;
    }
  | {
      readonly type: 'mediationOffered';
      readonly kind: keyof typeof meetings;
      readonly on: LondonDate;
      readonly how: ConversationWay;
    }
  | {
      readonly type: 'mediationEnded';
      readonly result: keyof typeof mediationResults;
      readonly on: LondonDate;
      readonly note: string;
    };

/** How the person, and staff, are kept part of it (8.21). Dates are London dates. */
export interface Engagement {
  /** What was agreed with the person, the issues by their words. */
  readonly agreed?: Agreement;
  /** The days on which reaching the person was tried in vain. */
  readonly tried: readonly LondonDate[];
  /** The investigation goes on though the person could not be reached. */
  readonly unreached: boolean;
  readonly plan?: Plan;
  readonly advocacyOn?: LondonDate;
  readonly updates: readonly {
    readonly to: Audience;
    readonly on: LondonDate;
    readonly how: ConversationWay;
  }[];
  readonly mediations: readonly Mediation[];
}
