import type { TurnContext } from 'botbuilder';
import type { Person } from '../policy/roles';
import type { Directory } from '../storage/ports/directory';

/** Who is speaking, from the verified activity alone. Somebody the directory does not know is frontline staff. */
export type WhoIs = (context: TurnContext) => Promise<Person>;

export function whoIs(directory: Directory): WhoIs {
  return async ({ activity: { from } }) => {
    const id = from.aadObjectId;
    if (!id) throw new Error('The activity does not say who sent it.');
    return (await directory.person(id)) ?? { id, name: from.name, roles: ['frontline'] };
  };
}
