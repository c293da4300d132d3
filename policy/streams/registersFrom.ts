import type { Trust } from '../trust/trust';
import type { LondonDate } from '../calendar/dates';
import { areAlike } from '../search/samePerson';
import type { Covered, Identified, Registers } from '../machine/registers';
import { findDelegation } from './delegations/questions';
import type { Delegations } from './delegations/facts';
import { directoryOf } from './partnerDirectory/questions';
import type { Partner } from './partnerDirectory/facts';
import { runs, shownOn } from './restriction/questions';
import type { Restriction } from './restriction/facts';
import type { QuarterlyReviews } from './quarterlyReview/facts';
import type { Training } from './training/facts';

/** What the registers hold, as their streams' states, with the two facts that are asked of cases. */
export interface KeptRegisters {
  readonly delegations: readonly Delegations[];
  /** Who is away and covered, with their roles, of covers that were not ended. */
  readonly covered: readonly Covered[];
  readonly training: readonly Training[];
  readonly restrictions: readonly Restriction[];
  readonly partners: readonly Partner[];
  readonly reviews: readonly QuarterlyReviews[];
  /** Open cases each person investigates, by the person's id. */
  readonly openCases: ReadonlyMap<string, number>;
  /** London date of the full response, by case reference. */
  readonly responses: ReadonlyMap<string, LondonDate>;
  /** Whom each limit on contact is of, by case reference. */
  readonly limited: ReadonlyMap<string, Identified>;
}

/** The facts a decision asks for, from what the registers hold. */
export function registersFrom(kept: KeptRegisters, trust: Trust): Registers {
  const delegations = byId(kept.delegations);
  const training = byId(kept.training);
  const restrictions = byId(kept.restrictions);
  const directory = directoryOf(kept.partners, trust).map(({ id, name, kind }) => ({ id, name, kind }));
  return {
    mayActFor(personId, what, on) {
      const record = delegations.get(personId);
      return record && findDelegation(record, what, on);
    },
    standInsFor: (what, on) =>
      kept.delegations.filter((record) => findDelegation(record, what, on)).map(({ id }) => id),
    coveredBy: (personId, on) =>
      kept.covered.filter(({ standIn, from, until }) => standIn === personId && from <= on && on <= until),
    coverBetween: (personId, first, last) =>
      kept.covered.find(
        ({ person, from, until }) => person.id === personId && from <= last && first <= until,
      ),
    trained: (personId, course) => training.get(personId)?.done[course] !== undefined,
    openCases: (personId) => kept.openCases.get(personId) ?? 0,
    respondedOn: (reference) => kept.responses.get(reference),
    restrictionOn(reference, on) {
      const record = restrictions.get(reference);
      return record && shownOn(record, on);
    },
    limitsAlike: (person) =>
      kept.restrictions
        .filter((record) => runs(record))
        .map(({ id }) => id)
        .filter((id) => areAlike(person, kept.limited.get(id) ?? {})),
    partners: () => directory,
    reviews: () => kept.reviews.flatMap(({ held }) => held),
  };
}

const byId = <S extends { readonly id: string }>(states: readonly S[]): ReadonlyMap<string, S> =>
  new Map(states.map((state) => [state.id, state]));
