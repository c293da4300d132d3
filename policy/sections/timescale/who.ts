import type { Context } from '../../machine/command';
import { complaintsStaff } from '../../roles';

/** Who handles the time of a case: those who work on it, but nobody who is named in it. */
export const keepsTime = {
  roles: complaintsStaff,
  relations: ['handler', 'investigator'],
  not: ['staffConcerned'],
} as const;

/** Does somebody decide on time as the Lead Manager, or for them by delegation (2.5)? */
export const decidesOnTime = ({ actor, registers, today }: Context): boolean =>
  actor.roles.includes('leadManager') || registers.mayActFor(actor.id, 'decideTime', today) !== undefined;
