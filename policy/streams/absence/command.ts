import { defineCommand, type CommandSpec } from '../../machine/command';
import type { Fields } from '../../machine/fields';
import { complaintsStaff } from '../../roles';
import type { Absence, AbsenceEvent } from './facts';

/** A command on what is arranged for one person; its fields give `decide` the types of its input. */
export const absenceCommand = <const F extends Fields<Absence>>(
  spec: CommandSpec<Absence, 'kept', AbsenceEvent, F>,
) => defineCommand<Absence, 'kept', AbsenceEvent, F>(spec);

/** Whoever is away arranges it, or those who oversee every case do it for them (2.4). */
export const arranging = { roles: complaintsStaff, relations: ['absent'] } as const;
