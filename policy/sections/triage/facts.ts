import type { LondonDate } from '../../calendar/dates';
import type { Values } from '../../machine/fields';
import type { Stage } from '../../stages';
import type { HeldPart, teams, whyHandedOver } from './choices';
import type { conversationFields, triageFields } from './fields';

export type TriageDecision = Values<typeof triageFields>;

/** What of a triage can be corrected, as it should be (L27). */
export type TriageChange = Partial<
  Pick<TriageDecision, 'route' | 'leadBody' | 'nature' | 'care' | 'mentalHealthAct'>
> & { readonly wantsReply?: boolean };

export type TriageEvent =
  | { readonly type: 'triaged'; readonly decision: TriageDecision; readonly stage: Stage }
  | { readonly type: 'assigned'; readonly team: keyof typeof teams; readonly handler?: string }
  | {
      readonly type: 'caseHandedOver';
      /** By directory id. */
      readonly from: string;
      readonly to: string;
      readonly parts: readonly HeldPart[];
      readonly why: keyof typeof whyHandedOver;
      readonly note: string;
    }
  | { readonly type: 'personSpokenTo'; readonly conversation: Values<typeof conversationFields> }
  | {
      readonly type: 'triageCorrected';
      readonly change: TriageChange;
      readonly reason: string;
      readonly stage: Stage;
    }
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
  /** Whether they want a reply, as they said since it was logged (L19). */
  readonly wantsReply?: boolean;
}
