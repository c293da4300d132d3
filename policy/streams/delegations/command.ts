import { defineCommand, type CommandSpec } from '../../machine/command';
import type { Fields } from '../../machine/fields';
import { delegableFunctions, type DelegableFunction } from '../../machine/registers';
import type { Person } from '../../roles';
import type { DelegationEvent, Delegations } from './facts';

/** A command on a delegation record; its fields give `decide` the types of its input. */
export const delegationCommand = <const F extends Fields<Delegations>>(
  spec: CommandSpec<Delegations, 'kept', DelegationEvent, F>,
) => defineCommand<Delegations, 'kept', DelegationEvent, F>(spec);

/** Who has functions to pass on (2.5). */
export const givers = { roles: ['chiefExecutive', 'leadManager'] } as const;

/** Is it this person’s own function to pass on, or to take back (2.5)? */
export const isTheirs = (does: DelegableFunction, { roles }: Person): boolean =>
  roles.includes(delegableFunctions[does].of);
