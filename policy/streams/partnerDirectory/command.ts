import { defineCommand, type CommandSpec } from '../../machine/command';
import type { Fields } from '../../machine/fields';
import type { Partner, PartnerEvent, PartnerStage } from './facts';

/** A command on a directory entry; its fields give `decide` the types of its input. */
export const partnerCommand = <const F extends Fields<Partner>>(
  spec: CommandSpec<Partner, PartnerStage, PartnerEvent, F>,
) => defineCommand<Partner, PartnerStage, PartnerEvent, F>(spec);

/** Who keeps the directory (App.4 3.1). */
export const keepers = { roles: ['leadManager', 'complaintsTeam'] } as const;
