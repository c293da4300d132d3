import type { Person, Role } from '../../policy/roles';
import { matching } from '../matching';
import { DirectoryUnavailable, type Directory, type Found } from '../ports/directory';
import { availabilityOf } from './availability';
import type { GraphPlace } from './client';
import { graphAt, type Graph, type GraphOptions } from './graph';
import { keptAnswers } from '../keptAnswers';
import type { RoleGroups } from './roleGroups';
import { groupsOf, insiders, membersOf, profile, searchPeople } from './users';

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

/** The people of the tenant, with roles from Entra groups. Guests and closed accounts are outsiders. */
export function graphDirectory(parts: GraphDirectoryParts): Directory {
  const answers = keepAnswers(parts);
  return {
    complete: true,
    person: (id) => findPerson(answers, parts.now, id),
    async inRole(role) {
      const group = parts.roleGroups[role];
      return group ? (await answers.members.get(group).catch(unavailable)).value : [];
    },
    search: (words, limit) => search(answers, words, limit),
    async availability(ids) {
      const known = ids.filter((id) => GUID.test(id)).sort();
      if (known.length === 0) return new Map();
      return (await answers.availability.get(known.join(','))).value;
    },
  };
}

type Answers = ReturnType<typeof keepAnswers>;

/** Everything that is asked of Graph, with how long each answer is kept. */
function keepAnswers({ place, roleGroups, now, report }: GraphDirectoryParts) {
  const options = { within: limits.within, now, report };
  const graph = graphAt(place, options);
  // NB: mailboxes and presence are throttled apart from people, so they wait apart.
  const presence = graphAt(place, options);
  return {
    profiles: keptAnswers({
      load: (id) => profile(graph, id),
      now,
      freshFor: limits.profileFreshFor,
      keptFor: limits.readingFor,
      most: MOST_PEOPLE,
    }),
    roles: keptAnswers({
      load: (id) => readRoles(graph, roleGroups, id),
      now,
      freshFor: limits.rolesFreshFor,
      keptFor: limits.readingFor,
      most: MOST_PEOPLE,
    }),
    members: keptAnswers({
      load: (group) => membersOf(graph, group),
      now,
      freshFor: limits.rolesFreshFor,
      keptFor: limits.readingFor,
      most: MOST_LISTS,
    }),
    searches: keptAnswers({
      load: (key) => {
        const [limit, words] = JSON.parse(key) as [number, string];
        return searchPeople(graph, words, limit);
      },
      now,
      freshFor: limits.searchFreshFor,
      keptFor: limits.searchFreshFor,
      most: MOST_LISTS,
    }),
    availability: keptAnswers({
      load: (ids) => availabilityOf(presence, ids.split(','), now()),
      now,
      freshFor: limits.availabilityFreshFor,
      keptFor: limits.availabilityFreshFor,
      most: MOST_LISTS,
    }),
  };
}

async function readRoles(graph: Graph, roleGroups: RoleGroups, id: string): Promise<readonly Role[]> {
  const groups = Object.entries(roleGroups) as [Role, string][];
  const held = await groupsOf(
    graph,
    id,
    groups.map(([, group]) => group),
  );
  return groups.flatMap(([role, group]) => (held.has(group.toLowerCase()) ? [role] : []));
}

const unavailable = (): never => {
  throw new DirectoryUnavailable('The staff directory does not answer.');
};

async function findPerson(answers: Answers, now: () => number, id: string): Promise<Person | undefined> {
  if (!GUID.test(id)) return undefined;
  const [found, roles] = await Promise.all([
    answers.profiles.get(id).catch(unavailable),
    findRoles(answers, now, id),
  ]);
  if (!found.value) return undefined;
  const { outsider, ...listed } = found.value;
  return outsider ? { ...listed, roles: [], outsider } : { ...listed, ...roles };
}

/** Roles somebody may act with; or, when Graph has not confirmed them lately, those they may only read with. */
async function findRoles(
  { roles }: Answers,
  now: () => number,
  id: string,
): Promise<Pick<Person, 'roles' | 'lastKnownRoles'>> {
  const last = await roles.get(id).catch(() => undefined);
  if (last && now() - last.at < limits.actingFor) return { roles: ['frontline', ...last.value] };
  return { roles: ['frontline'], lastKnownRoles: last?.value ?? [] };
}

async function search({ searches, profiles }: Answers, words: string, limit: number): Promise<Found> {
  try {
    return { people: (await searches.get(JSON.stringify([limit, words.trim()]))).value };
  } catch {
    const known = insiders(profiles.all().filter((each) => each !== undefined));
    return { people: known.filter(matching(words)).slice(0, limit), unavailable: true };
  }
}
