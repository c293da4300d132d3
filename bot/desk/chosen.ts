import { wordsOf, type Entries } from '../../policy/machine/fields';
import type { AnyCommand } from '../../policy/machine/target';
import type { Person } from '../../policy/roles';
import type { Directory } from '../../storage/ports/directory';

/** Whoever the entries name, where what is decided rests on their roles: with those the directory confirms now. */
export const whoIsChosen = async (
  { directory }: { readonly directory: Pick<Directory, 'person'> },
  command: Pick<AnyCommand, 'rolesOf'> | undefined,
  entries: Entries,
  id = '',
): Promise<Person | undefined> =>
  command?.rolesOf === undefined
    ? undefined
    : directory.person(command.rolesOf === 'itself' ? id : wordsOf(entries[command.rolesOf]));
