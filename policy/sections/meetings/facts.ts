import type { LondonDate } from '../../calendar/dates';
import type { MeetingKind, meetingResults, whyNotHeld } from './choices';

/** When and where: `at` is London time, as it was typed. */
interface Arranged {
  readonly on: LondonDate;
  readonly at: string;
  readonly place: string;
}

interface Held {
  readonly on: LondonDate;
  readonly came: string;
  readonly said: string;
  readonly agreed: string;
}

type SentHow = 'letter' | 'email' | 'hand';

export type MeetingEvent =
  | ({
      readonly type: 'meetingArranged';
      readonly kind: MeetingKind;
      readonly purpose: string;
      readonly comes: string;
      readonly support?: string;
    } & Arranged)
  | ({ readonly type: 'meetingMoved'; readonly why: string } & Arranged)
  | { readonly type: 'meetingInvited'; readonly on: LondonDate; readonly how: SentHow }
  | ({
      readonly type: 'meetingHeld';
      readonly result: keyof typeof meetingResults;
      /** Who heard it, where whoever speaks for the person may not have what is personal (4.2). */
      readonly toldTo?: string;
    } & Held)
  | {
      readonly type: 'meetingNotHeld';
      readonly because: keyof typeof whyNotHeld;
      readonly why: string;
    }
  | { readonly type: 'meetingNotesSent'; readonly on: LondonDate; readonly how: SentHow };

export interface Meeting extends Arranged {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly purpose: string;
  readonly comes: string;
  readonly support?: string;
  readonly arrangedOn: LondonDate;
  /** The day the invitation to where it stands now went. */
  readonly invitedOn?: LondonDate;
  readonly held?: Held;
  readonly notHeld?: true;
  readonly notesSentOn?: LondonDate;
}

/** Meetings about the case, the latest last. Dates are London dates. */
export interface Meetings {
  readonly items: readonly Meeting[];
}
