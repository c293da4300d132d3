import { z } from 'zod';
import { roles, type Person, type Role } from '../policy/roles';
import { matching } from './matching';
import type { Availability, Directory } from './ports/directory';

const person = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  roles: z.array(z.enum(Object.keys(roles) as [Role, ...Role[]])),
  jobTitle: z.string().optional(),
  manager: z.string().optional(),
  email: z.string().optional(),
  /** Out of office, so that it can be seen how that looks. */
  away: z.literal(true).optional(),
});

/** A staff directory kept as a file. */
export const directoryFile = z.object({ tenantId: z.string().min(1), people: z.record(z.string(), person) });

export type DirectoryFile = z.infer<typeof directoryFile>;

const outOfOffice: Availability = { away: true, words: 'out of office' };

/** The people of a directory file. Somebody who is not in it is a member of frontline staff to the bot. */
export function localDirectory({ people }: DirectoryFile): Directory {
  const all = Object.values(people);
  const byId = new Map<string, Person>(all.map(({ away, ...each }) => [each.id, each]));
  const away = new Set(all.flatMap((each) => (each.away ? [each.id] : [])));
  const known = [...byId.values()];
  return {
    complete: false,
    person: async (id) => byId.get(id),
    inRole: async (role) => known.filter((each) => each.roles.includes(role)),
    search: async (wanted, limit) => ({ people: known.filter(matching(wanted)).slice(0, limit) }),
    availability: async (ids) =>
      new Map(ids.filter((id) => away.has(id)).map((id) => [id, outOfOffice] as const)),
  };
}
