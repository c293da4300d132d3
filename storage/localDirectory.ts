import { z } from 'zod';
import { roles, type Person, type Role } from '../policy/roles';
import type { Directory } from './ports/directory';

const person = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  roles: z.array(z.enum(Object.keys(roles) as [Role, ...Role[]])),
  jobTitle: z.string().optional(),
  service: z.string().optional(),
  manager: z.string().optional(),
  email: z.string().optional(),
});

/** A staff directory kept as a file. */
export const directoryFile = z.object({ tenantId: z.string().min(1), people: z.record(z.string(), person) });

export type DirectoryFile = z.infer<typeof directoryFile>;

const words = (text: string): string => text.toLowerCase();

/** The people of a directory file. Somebody who is not in it is a member of frontline staff to the bot. */
export function localDirectory({ people }: DirectoryFile): Directory {
  const all: readonly Person[] = Object.values(people);
  const byId = new Map(all.map((each) => [each.id, each]));
  return {
    person: async (id) => byId.get(id),
    inRole: async (role) => all.filter((each) => each.roles.includes(role)),
    async search(wanted, limit) {
      const parts = words(wanted).split(/\s+/).filter(Boolean);
      return all
        .filter(({ name, jobTitle = '' }) =>
          parts.every((part) => words(`${name} ${jobTitle}`).includes(part)),
        )
        .slice(0, limit);
    },
  };
}
