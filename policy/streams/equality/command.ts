import { defineCommand, type CommandSpec } from '../../machine/command';
import type { Fields } from '../../machine/fields';
import { complaintsStaff } from '../../roles';
import type { Equality, EqualityEvent, EqualityStage } from './facts';

/** A command on equality answers; its fields give `decide` the types of its input. */
export const equalityCommand = <const F extends Fields<Equality>>(
  spec: CommandSpec<Equality, EqualityStage, EqualityEvent, F>,
) => defineCommand<Equality, EqualityStage, EqualityEvent, F>(spec);

/** Who asks the questions (8.39). */
export const askers = { roles: complaintsStaff } as const;
