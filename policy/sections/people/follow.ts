import type { CaseState } from '../../machine/caseState';
import type { Concern } from '../intake/facts';
import { waysNow, whoComplains, whomItIsAbout } from './questions';

type WithPeople = Pick<CaseState, 'people'>;

/** The concern with whoever complains now, and how they are reached. What stays private stays so. */
export function withWaysOf(concern: Concern, state: WithPeople): Concern {
  const now = whoComplains(state);
  if (!now) return concern;
  const { phone: _phone, email: _email, address: _address, ...others } = concern;
  const { reference: _reference, ...reached } = waysNow(now);
  return { ...others, ...reached };
}

/**
 * Somebody else complains now, or speaks for the person. What the one before needed to talk with us is not theirs, nor is
 * what the person agreed to for that one.
 */
export function withWhoComplains(concern: Concern, state: WithPeople): Concern {
  const now = whoComplains(state);
  if (!now) return concern;
  const { adjustments, language, format, whyRepresented, consent, ...others } = concern;
  const { relationship, affectedName, personName, ...kept } = others;
  const name = now.name ? { personName: now.name } : {};
  if (now.part === 'complainant')
    return withWaysOf({ ...kept, ...name, raisedBy: now.touched ? 'affected' : 'patient' }, state);
  const about = whomItIsAbout(state)?.name;
  return withWaysOf(
    {
      ...kept,
      ...name,
      raisedBy: 'representative',
      ...(about ? { affectedName: about } : {}),
      ...(now.relationship ? { relationship: now.relationship } : {}),
      consent: 'notYet',
    },
    state,
  );
}
