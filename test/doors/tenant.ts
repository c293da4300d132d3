import { roles, type Person, type Role } from '../../policy/roles';
import { graphPermissions, type GraphPermission } from '../../storage/graph/permissions';
import type { RoleGroups } from '../../storage/graph/roleGroups';

/** A user of the fake tenant, as Graph would answer them. */
export interface TenantUser {
  readonly id: string;
  readonly displayName: string;
  readonly jobTitle?: string;
  readonly mail?: string;
  readonly userType: string;
  readonly accountEnabled: boolean;
  readonly manager?: { readonly id: string };
}

export const tenantUser = (person: Pick<Person, 'id' | 'name' | 'jobTitle' | 'manager'>): TenantUser => ({
  id: person.id,
  displayName: person.name,
  ...(person.jobTitle ? { jobTitle: person.jobTitle } : {}),
  ...(person.manager ? { manager: { id: person.manager } } : {}),
  userType: 'Member',
  accountEnabled: true,
});

/** The group of a role in the fake tenant. */
export const groupOf = (role: Role): string =>
  `00000000-0000-4000-9000-${String(Object.keys(roles).indexOf(role)).padStart(12, '0')}`;

/** The setting that gives each role its group. */
export const groupsOfRoles: RoleGroups = Object.fromEntries(
  (Object.keys(roles) as Role[]).filter((role) => role !== 'frontline').map((role) => [role, groupOf(role)]),
);

/** The settings that choose the Trust's own directory. */
export const graphSettings = {
  DIRECTORY: 'graph',
  DIRECTORY_FILE: '',
  GRAPH_ROLE_GROUPS: JSON.stringify(groupsOfRoles),
} as const;

/** Puts the sample people and the groups of their roles into the fake tenant. */
export function fill({ users, groups }: Tenant, staff: readonly Person[]): void {
  for (const person of staff) users.set(person.id, tenantUser(person));
  for (const [role, group] of Object.entries(groupsOfRoles))
    groups.set(
      group,
      staff.filter(({ roles: held }) => held.some((each) => each === role)).map(({ id }) => id),
    );
}

/** Everything in the fake tenant: what tests change, and what the routes answer from. */
export class Tenant {
  readonly users = new Map<string, TenantUser>();
  /** Members of each group: people and other groups, by id. */
  readonly groups = new Map<string, readonly string[]>();
  readonly replies = new Map<string, unknown>();
  readonly presences = new Map<string, { availability: string; activity: string }>();
  readonly installed = new Set<string>();
  readonly sent: Readonly<Record<string, unknown>>[] = [];
  readonly files = new Map<string, Buffer>();
  readonly granted = new Set<GraphPermission>(Object.keys(graphPermissions) as GraphPermission[]);
  pageSize = 100;

  /** Everybody in a group, through the groups inside it. */
  within(group: string): readonly string[] {
    return (this.groups.get(group) ?? []).flatMap((id) => (this.groups.has(id) ? this.within(id) : [id]));
  }
}
