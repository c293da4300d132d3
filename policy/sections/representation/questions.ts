import type { CaseState } from '../../machine/caseState';
import { concernOf, isChild } from '../intake/questions';
import type { WhyRepresented } from './facts';

/** Does somebody speak for the person affected (4.2)? */
export const isRepresented = (state: CaseState): boolean => concernOf(state).raisedBy === 'representative';

/** Why somebody speaks for the person, as far as we know now; undefined when the person speaks for themselves. */
export function whySpokenFor(state: CaseState): WhyRepresented | undefined {
  return isRepresented(state) ? (state.representation.why ?? concernOf(state).whyRepresented) : undefined;
}

/** Is the person not able to consent: dead, under 13, without capacity, or 13 to 17 and not yet able to decide (4.3, D11)? */
export function cannotConsent(state: CaseState): boolean {
  const why = whySpokenFor(state);
  if (why === 'aged13to17') return state.representation.competence?.competent === false;
  return why === 'died' || why === 'under13' || why === 'capacity';
}

/** Is it not decided yet whether a young person of 13 to 17 can decide for themselves (D11)? */
export const owesCompetence = (state: CaseState): boolean =>
  whySpokenFor(state) === 'aged13to17' && state.representation.competence === undefined;

/**
 * Is what shows that the person cannot consent still to be recorded (4.3)? For 13 to 17 it comes with the decision on
 * competence; that somebody is not able to do it is assessed by somebody, on a day, for a decision.
 */
export function owesBasis(state: CaseState): boolean {
  const why = whySpokenFor(state);
  if (!cannotConsent(state) || why === 'aged13to17') return false;
  const { basis, assessed } = state.representation;
  return basis === undefined || (why === 'capacity' && assessed === undefined);
}

/** Is the person somebody under 18, by why they are spoken for or by their age, as far as we know (4.4)? */
export const isForUnder18 = (state: CaseState): boolean => {
  const why = whySpokenFor(state);
  return (
    why === 'under13' ||
    why === 'aged13to17' ||
    (why === 'capacity' && state.representation.under18 === true) ||
    (isRepresented(state) && isChild(concernOf(state)))
  );
};

/** Have we still to be satisfied that there are grounds for a representative of somebody under 18 (4.4, D11)? */
export const owesGrounds = (state: CaseState): boolean =>
  isForUnder18(state) && !state.representation.grounds?.satisfied;

/** Has the representative still to be told that there are things we may not share (4.3)? */
export const owesLimits = (state: CaseState): boolean =>
  cannotConsent(state) && !state.representation.limits && !state.acknowledgement.limits;
