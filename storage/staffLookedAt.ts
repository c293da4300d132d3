import { lookedAt, type StaffMember } from '../policy/reports/trainingGaps';
import type { Role } from '../policy/roles';
import type { Trust } from '../policy/trust/trust';
import { unlessUnavailable, type Directory } from './ports/directory';

/** Whoever holds a role that asks for training, or manages a service: ids and roles, no name. Nobody while the directory cannot be asked. */
export async function staffLookedAt(
  directory: Pick<Directory, 'inRole' | 'person'>,
  trust: Trust,
): Promise<readonly StaffMember[]> {
  const found = new Map<string, Set<Role>>();
  const add = (id: string, held: readonly Role[]): void => {
    const roles = found.get(id) ?? new Set<Role>();
    for (const role of held) roles.add(role);
    found.set(id, roles);
  };
  for (const role of lookedAt)
    for (const { id } of await unlessUnavailable(directory.inRole(role), [])) add(id, [role]);
  for (const { manager } of trust.services) {
    const person = manager && (await unlessUnavailable(directory.person(manager), undefined));
    if (person && !person.outsider) add(person.id, person.roles);
  }
  return [...found].map(([id, roles]) => ({ id, roles: [...roles] }));
}
