import { defineCommand, type CommandSpec, type Who } from '../../machine/command';
import type { Fields } from '../../machine/fields';
import type { Restriction, RestrictionEvent, RestrictionStage } from './facts';

/** A command on a limit on contact; its fields give `decide` the types of its input. */
export const restrictionCommand = <const F extends Fields<Restriction>>(
  spec: CommandSpec<Restriction, RestrictionStage, RestrictionEvent, F>,
) => defineCommand<Restriction, RestrictionStage, RestrictionEvent, F>(spec);

/** Who looks after a limit in force (9.4). */
export const managers: Who = { roles: ['leadManager'], delegated: 'restrictions' };

/** Nobody approves what they proposed or agreed to (9.3, D18). */
export const approver: Who = { roles: ['deputyChiefExecutive'], not: ['proposer', 'agreed'] };

/** Stages in which a limit may be in force. NB: it stays so while a new one is proposed. */
export const approvedBefore: readonly RestrictionStage[] = ['approved', 'proposed', 'agreed', 'returned'];
