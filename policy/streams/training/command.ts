import { defineCommand, type CommandSpec } from '../../machine/command';
import type { Fields } from '../../machine/fields';
import type { Training, TrainingEvent } from './facts';

/** A command on a training record; its fields give `decide` the types of its input. */
export const trainingCommand = <const F extends Fields<Training>>(
  spec: CommandSpec<Training, 'kept', TrainingEvent, F>,
) => defineCommand<Training, 'kept', TrainingEvent, F>(spec);

/** Who keeps the training register (App.2). */
export const keepers = { roles: ['leadManager', 'complaintsTeam'] } as const;
