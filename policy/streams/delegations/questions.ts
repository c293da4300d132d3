import { shortDate, type LondonDate } from '../../calendar/dates';
import { delegableFunctions, type DelegableFunction, type Delegation } from '../../machine/registers';
import type { Role } from '../../roles';
import { labels } from './choices';
import type { Delegations, Given, Terms } from './facts';

const counts = ({ from, until, revokedOn }: Given, on: LondonDate): boolean =>
  from <= on && on <= until && !(revokedOn && revokedOn <= on);

/** The delegation that counts on this London date for this function, or for any function of this role. */
export function findDelegation(
  { given }: Delegations,
  what: DelegableFunction | Role,
  on: LondonDate,
): Delegation | undefined {
  return given.find(
    (one) => counts(one, on) && (one.does === what || delegableFunctions[one.does].of === what),
  );
}

/** Delegations not revoked and not over. */
export const open = ({ given }: Delegations, today: LondonDate): readonly Given[] =>
  given.filter(({ revokedOn, until }) => !revokedOn && until >= today);

export const inWords = ({ does, from, until }: Terms): string =>
  `${labels[does]}, ${shortDate(from)} to ${shortDate(until)}`;
