import type { LondonDate } from '../../calendar/dates';

/** `said`: whoever logged it was told that the person agrees, and nothing on record shows it (D40). */
export type ConsentStatus =
  'notNeeded' | 'notAsked' | 'said' | 'requested' | 'received' | 'refused' | 'withdrawn';

export type ConsentEvent =
  | { readonly type: 'consentRequested'; readonly on: LondonDate; readonly how: string }
  | {
      readonly type: 'consentReceived';
      readonly on: LondonDate;
      readonly evidence: string;
      readonly takenBy: string;
    }
  | { readonly type: 'consentRefused'; readonly on: LondonDate; readonly note: string }
  | { readonly type: 'consentWithdrawn'; readonly on: LondonDate; readonly note: string }
  | { readonly type: 'noConsentLetterSent'; readonly on: LondonDate; readonly how: string };

export interface Consent {
  readonly status?: ConsentStatus;
  readonly on?: LondonDate;
  /** How often it has been asked for since the concern was logged. */
  readonly asked: number;
}

/** Whom a letter may go to. `representativeInGeneral`: to the representative, with nothing personal about the person in it. */
export type Correspondent = 'person' | 'representative' | 'representativeInGeneral' | 'nobody';
