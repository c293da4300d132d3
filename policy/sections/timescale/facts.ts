import type { LondonDate } from '../../calendar/dates';
import type { ConversationWay } from '../shared/choices';
import type { pauseReasons } from './choices';

/** A day, and when the person agreed to it. London dates. */
export interface Agreement {
  readonly date: LondonDate;
  readonly agreedOn: LondonDate;
}

/** A day for the answer that the person agreed to (8.21). */
export interface AgreedDay extends Agreement {
  readonly round: number;
  readonly why: string;
  readonly how?: ConversationWay;
  /** Why a partner's time differs from ours (App.4 5.2). */
  readonly partnerReason?: string;
}

/** More time than the 35 or 60 working days: asked of the person first, then of a manager (8.24, D6). */
export interface Extension {
  readonly round: number;
  readonly until: LondonDate;
  readonly reason: string;
  /** The partner's own reason, when it is a partner who needs the time (App.4 5.1, D35). */
  readonly partnerReason?: string;
  readonly toldOn: LondonDate;
  /** Who heard it, where whoever speaks for the person could not have what is personal (4.2). */
  readonly toldTo?: string;
  readonly answer: 'agreed' | 'notAgreed' | 'waiting';
  /** London date the person agreed: only then can the new day count. */
  readonly agreedOn?: LondonDate;
  readonly how?: ConversationWay;
  readonly askedBy: string;
  /** The manager asked to decide. Without one, and for a second extension, it is the Lead Manager. */
  readonly manager?: string;
  readonly status: 'asked' | 'approved' | 'declined' | 'withdrawn';
}

type ExtensionEvent =
  | { readonly type: 'extensionAsked'; readonly extension: Omit<Extension, 'askedBy' | 'status'> }
  | {
      readonly type: 'extensionAnswered';
      readonly agreed: boolean;
      readonly on: LondonDate;
      readonly how: ConversationWay;
    }
  | { readonly type: 'extensionDecided'; readonly approved: boolean; readonly reasons?: string }
  | { readonly type: 'extensionWithdrawn'; readonly reason: string }
  | { readonly type: 'extensionRemoved'; readonly reason: string; readonly toldOn: LondonDate };

export type PauseReason = keyof typeof pauseReasons;

export interface ClockPause {
  readonly round: number;
  readonly reason: PauseReason;
  readonly from: LondonDate;
  /** London date it ran again; absent while it is stopped. */
  readonly to?: LondonDate;
  readonly waitingFor: string;
  readonly evidence?: string;
  readonly chasedOn?: LondonDate;
}

/** Asked of the Lead Manager, and not decided yet. The clock runs until they agree. */
export interface AskedPause extends ClockPause {
  readonly askedBy: string;
}

type PauseEvent =
  | { readonly type: 'clockPaused'; readonly pause: ClockPause }
  | { readonly type: 'pauseAsked'; readonly pause: ClockPause }
  | { readonly type: 'pauseDecided'; readonly agreed: boolean; readonly reasons?: string }
  | { readonly type: 'clockRestarted'; readonly on: LondonDate; readonly note: string }
  | { readonly type: 'pauseChased'; readonly on: LondonDate; readonly note: string };

export type TimescaleEvent =
  { readonly type: 'dateAgreed'; readonly day: AgreedDay } | ExtensionEvent | PauseEvent;

/** How long the answer may take: what was agreed, asked for and stopped, in the order it was recorded. */
export interface Timescale {
  readonly agreed: readonly AgreedDay[];
  readonly extensions: readonly Extension[];
  readonly pauses: readonly ClockPause[];
  readonly pauseAsked?: AskedPause;
  /** Who asked for the pause that was decided on last. */
  readonly pauseAskedBy?: string;
}
