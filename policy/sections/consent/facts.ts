import type { CaseState } from '../../machine/caseState';
import type { LondonDate } from '../../calendar/dates';
import { concernOf } from '../intake/facts';
import { basisOwed, cannotConsent, competenceOwed, isRepresented } from '../representation/facts';

export type ConsentStatus = 'notNeeded' | 'notAsked' | 'requested' | 'received' | 'refused' | 'withdrawn';

export type ConsentEvent =
  | { readonly type: 'consentRequested'; readonly on: LondonDate; readonly how: string }
  | { readonly type: 'consentReceived'; readonly on: LondonDate; readonly evidence: string }
  | { readonly type: 'consentRefused'; readonly on: LondonDate; readonly note: string }
  | { readonly type: 'consentWithdrawn'; readonly on: LondonDate; readonly note: string }
  | { readonly type: 'noConsentLetterSent'; readonly on: LondonDate; readonly how: string };

export interface Consent {
  readonly status?: ConsentStatus;
  readonly on?: LondonDate;
  /** How often it has been asked for since the concern was logged. */
  readonly asked: number;
}

/** May a representative see the person's details? Only the person can say so, unless they cannot (4.2, 4.3). */
export function consentStatus(state: CaseState): ConsentStatus {
  if (!isRepresented(state) || cannotConsent(state)) return 'notNeeded';
  if (competenceOwed(state)) return 'notAsked';
  if (state.consent.status) return state.consent.status;
  const { consent: logged } = concernOf(state);
  return logged === 'received' || logged === 'requested' ? logged : 'notAsked';
}

/** Whom a letter may go to. `representativeInGeneral`: to the representative, with nothing personal about the person in it. */
export type Correspondent = 'person' | 'representative' | 'representativeInGeneral' | 'nobody';

/** Nothing personal goes to a representative without the person’s consent, or what shows that they cannot give it (4.2, 4.3). */
export function mayWriteTo(state: CaseState): Correspondent {
  if (concernOf(state).raisedBy === 'anonymous') return 'nobody';
  if (!isRepresented(state)) return 'person';
  const settled = ['received', 'notNeeded'].includes(consentStatus(state)) && !basisOwed(state);
  return settled ? 'representative' : 'representativeInGeneral';
}
