import type { LondonDate } from '../../calendar/dates';
import type { Values } from '../../machine/fields';
import type { Stage } from '../../stages';
import { conversationWays, type teams } from './choices';
import type { TriageDecision } from './fields';

export const conversationFields = {
  on: { kind: 'date', label: 'When did you speak with them?', when: 'past' },
  how: { kind: 'choice', label: 'How?', options: conversationWays },
  wish: { kind: 'longText', label: 'How would they like it considered?' },
} as const;

export type TriageEvent =
  | { readonly type: 'triaged'; readonly decision: TriageDecision; readonly stage: Stage }
  | { readonly type: 'assigned'; readonly team: keyof typeof teams; readonly handler?: string }
  | { readonly type: 'personSpokenTo'; readonly conversation: Values<typeof conversationFields> }
  | { readonly type: 'leadConfirmed'; readonly on: LondonDate; readonly how: string };

export interface Triage {
  readonly decision?: TriageDecision;
  readonly on?: LondonDate;
  readonly by?: string;
  readonly team?: keyof typeof teams;
  readonly handler?: string;
  readonly leadConfirmedOn?: LondonDate;
  /** London date somebody spoke with the person about how they want it considered (3.4). */
  readonly spokenOn?: LondonDate;
}
