import type { Context } from '../../machine/command';
import { overseeing, rolesToRead, type Role } from '../../roles';
import type { Restriction } from './facts';

const answerers: readonly Role[] = ['chiefExecutive', 'headOfCorporateAffairs'];

/** Roles that may read it now: the Deputy Chief Executive once there is a proposal, who answers a challenge once there is one. */
const rolesThatSee = ({ proposal, everChallenged }: Restriction): readonly Role[] => [
  ...overseeing,
  ...(proposal ? (['deputyChiefExecutive'] as const) : []),
  ...(everChallenged ? answerers : []),
];

const distinct = (...people: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(people.filter((id) => id !== undefined)),
];

/** The people its own facts tie to it. */
export function holders({ behaviours, proposal, standing }: Restriction) {
  return {
    logger: distinct(...behaviours.map(({ by }) => by)),
    handler: distinct(standing?.terms.contact),
    proposer: distinct(proposal?.by, standing?.by),
    agreer: distinct(proposal?.terms.managingDirector, proposal?.terms.clinician),
    agreed: distinct(
      ...Object.values(proposal?.agreements ?? {}),
      ...Object.values(standing?.agreements ?? {}),
    ),
    decider: distinct(standing?.approvedBy),
  };
}

/**
 * Does the record itself bring this person in, so that they read it without a part in its case? NB: not by having
 * recorded a behaviour: nobody comes to see anything by their own act (7.1).
 */
export function isBroughtIn(state: Restriction, { actor, registers, today }: Context): boolean {
  const { logger: _own, ...others } = holders(state);
  return (
    rolesThatSee(state).some((role) => rolesToRead(actor).includes(role)) ||
    Object.values(others).flat().includes(actor.id) ||
    registers.mayActFor(actor.id, 'restrictions', today) !== undefined
  );
}

/** Who may read it: it is about one person's conduct, so only those it involves (7.1). */
export const maySee = (state: Restriction, context: Context): boolean =>
  isBroughtIn(state, context) || holders(state).logger.includes(context.actor.id);
