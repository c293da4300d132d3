import type { TurnContext } from 'botbuilder';
import type { Person } from '../../policy/roles';
import { unlessUnavailable, type Directory } from '../../storage/ports/directory';

/** Who is speaking, from the verified activity alone. Throws when the activity does not say. */
export type WhoIs = (context: TurnContext) => Promise<Person>;

/**
 * Somebody a complete directory does not have is an outsider; to a directory that lists only some they are frontline
 * staff. While it cannot be asked anybody may do what all staff may.
 */
export function whoIs(directory: Directory): WhoIs {
  return async ({ activity: { from } }) => {
    const id = from.aadObjectId;
    if (!id) throw new Error('The activity does not say who sent it.');
    const frontline = { id, name: from.name, roles: ['frontline'] } as const;
    const unasked = { ...frontline, lastKnownRoles: [] } as const;
    const known = await unlessUnavailable(directory.person(id), unasked);
    return known ?? (directory.complete ? { ...frontline, roles: [], outsider: true } : frontline);
  };
}
