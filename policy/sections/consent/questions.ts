import type { CaseState } from '../../machine/caseState';
import { concernOf } from '../intake/questions';
import {
  cannotConsent,
  isRepresented,
  owesBasis,
  owesCompetence,
  owesLimits,
} from '../representation/questions';
import { owesWhoActs } from '../people/questions';
import type { ConsentStatus, Correspondent } from './facts';

/** May a representative see the person's details? Only the person can say so, unless they cannot (4.2, 4.3). */
export function consentStatus(state: CaseState): ConsentStatus {
  if (!isRepresented(state) || cannotConsent(state)) return 'notNeeded';
  if (owesCompetence(state)) return 'notAsked';
  if (state.consent.status) return state.consent.status;
  const { consent: logged } = concernOf(state);
  if (logged === 'received') return 'said';
  return logged === 'requested' || logged === 'refused' ? logged : 'notAsked';
}

/** Is consent held: with the day, how it was given, and by whom it was taken (4.2, D40)? */
export const consentIsHeld = (state: CaseState): boolean => consentStatus(state) === 'received';

/** May whoever speaks for the person have what is personal: with consent, or where none can be given and they know the limits (4.2, 4.3)? */
const maySeeDetails = (state: CaseState): boolean =>
  consentIsHeld(state) || (cannotConsent(state) && !owesBasis(state) && !owesLimits(state));

/** Nothing personal goes to a representative without the person’s consent, or what shows that they cannot give it and the limits explained (4.2, 4.3). */
export function mayWriteTo(state: CaseState): Correspondent {
  if (concernOf(state).raisedBy === 'anonymous') return 'nobody';
  if (!isRepresented(state)) return owesWhoActs(state) ? 'nobody' : 'person';
  return maySeeDetails(state) ? 'representative' : 'representativeInGeneral';
}
