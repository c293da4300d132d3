import type { CaseState } from '../../machine/caseState';
import { concernOf } from '../intake/questions';
import { owesBasis, owesCompetence, cannotConsent, isRepresented } from '../representation/questions';
import type { ConsentStatus, Correspondent } from './facts';

/** May a representative see the person's details? Only the person can say so, unless they cannot (4.2, 4.3). */
export function consentStatus(state: CaseState): ConsentStatus {
  if (!isRepresented(state) || cannotConsent(state)) return 'notNeeded';
  if (owesCompetence(state)) return 'notAsked';
  if (state.consent.status) return state.consent.status;
  const { consent: logged } = concernOf(state);
  return logged === 'received' || logged === 'requested' || logged === 'refused' ? logged : 'notAsked';
}

/** Nothing personal goes to a representative without the person’s consent, or what shows that they cannot give it (4.2, 4.3). */
export function mayWriteTo(state: CaseState): Correspondent {
  if (concernOf(state).raisedBy === 'anonymous') return 'nobody';
  if (!isRepresented(state)) return 'person';
  const settled = ['received', 'notNeeded'].includes(consentStatus(state)) && !owesBasis(state);
  return settled ? 'representative' : 'representativeInGeneral';
}
