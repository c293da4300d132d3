import type { Person, Role } from '../../policy/roles';
import { matching } from '../matching';
import { DirectoryUnavailable, type Directory, type Listed } from '../ports/directory';
import { availabilityOf } from './availability';
import type { GraphPlace } from './client';
import { graphAt, type GraphOptions } from './graph';
import { keptAnswers } from '../keptAnswers';
import type { RoleGroups } from './roleGroups';
import { groupsOf, insiders, membersOf, profile, searched } from './users';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** How long, in milliseconds, what Graph said is good for, and how long a turn waits for it. */
export const limits = {
  /** One question. A turn asks several at the same time, never one after the other. */
  within: 1_800,
  profileFreshFor: 10 * MINUTE,
  rolesFreshFor: 3 * MINUTE,
  searchFreshFor: MINUTE,
  availabilityFreshFor: 2 * MINUTE,
  /** With a role older than this nothing is done. */
  actingFor: 15 * MINUTE,
  /** With a role older than this nothing is read, and nobody is told anything because of it. */
  readingFor: 480 * MINUTE,
} as const;

const MOST_PEOPLE = 5_000;
const MOST_LISTS = 200;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export interface GraphDirectoryParts {
  readonly place: GraphPlace;
  readonly roleGroups: RoleGroups;
  readonly now: () => number;
  readonly report?: GraphOptions['report'];
}

const unavailable = (): never => {
  throw new DirectoryUnavailable('The staff directory does not answer.');
};

/** The people of the tenant, with roles from Entra groups. Guests and closed accounts are outsiders. */
export function graphDirectory({ place, roleGroups, now, report }: GraphDirectoryParts): Directory {
  const options = { within: limits.within, now, ...(report ? { report } : {}) };
  const graph = graphAt(place, options);
  // NB: mailboxes and presence are throttled apart from people, so they wait apart.
  const presence = graphAt(place, options);
  const groups = Object.entries(roleGroups) as [Role, string][];

  const profiles = keptAnswers({
    load: (id) => profile(graph, id),
    now,
    freshFor: limits.profileFreshFor,
    keptFor: limits.readingFor,
    most: MOST_PEOPLE,
  });
  const held = keptAnswers({
    async load(id): Promise<readonly Role[]> {
      const inGroups = await groupsOf(
        graph,
        id,
        groups.map(([, group]) => group),
      );
      return groups.flatMap(([role, group]) => (inGroups.has(group.toLowerCase()) ? [role] : []));
    },
    now,
    freshFor: limits.rolesFreshFor,
    keptFor: limits.readingFor,
    most: MOST_PEOPLE,
  });
  const members = keptAnswers({
    load: (group) => membersOf(graph, group),
    now,
    freshFor: limits.rolesFreshFor,
    keptFor: limits.readingFor,
    most: MOST_LISTS,
  });
  const searches = keptAnswers({
    async load(key): Promise<readonly Listed[]> {
      const [limit, words] = JSON.parse(key) as [number, string];
      return searched(graph, words, limit);
    },
    now,
    freshFor: limits.searchFreshFor,
    keptFor: limits.searchFreshFor,
    most: MOST_LISTS,
  });
  const available = keptAnswers({
    load: (ids) => availabilityOf(presence, ids.split(','), now()),
    now,
    freshFor: limits.availabilityFreshFor,
    keptFor: limits.availabilityFreshFor,
    most: MOST_LISTS,
  });

  /** Roles somebody may act with; or, when Graph has not confirmed them lately, those they may only read with. */
  async function rolesOf(id: string): Promise<Pick<Person, 'roles' | 'lastKnownRoles'>> {
    const last = await held.get(id).catch(() => undefined);
    if (last && now() - last.at < limits.actingFor) return { roles: ['frontline', ...last.value] };
    return { roles: ['frontline'], lastKnownRoles: last?.value ?? [] };
  }

  return {
    complete: true,
    async person(id) {
      if (!GUID.test(id)) return undefined;
      const [found, roles] = await Promise.all([profiles.get(id).catch(unavailable), rolesOf(id)]);
      if (!found.value) return undefined;
      const { outsider, ...listed } = found.value;
      return outsider ? { ...listed, roles: [], outsider } : { ...listed, ...roles };
    },
    async inRole(role) {
      const group = roleGroups[role];
      return group ? (await members.get(group).catch(unavailable)).value : [];
    },
    async search(words, limit) {
      try {
        return { people: (await searches.get(JSON.stringify([limit, words.trim()]))).value };
      } catch {
        const known = insiders(profiles.all().filter((each) => each !== undefined));
        return { people: known.filter(matching(words)).slice(0, limit), unavailable: true };
      }
    },
    async availability(ids) {
      const known = ids.filter((id) => GUID.test(id)).sort();
      if (known.length === 0) return new Map();
      return (await available.get(known.join(','))).value;
    },
  };
}
