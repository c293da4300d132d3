import { z } from 'zod';
import { foldedWords } from '../../policy/search/fold';
import type { Listed } from '../ports/directory';
import type { Graph } from './graph';
import { isGraphFault } from './graphFault';
import { query } from './query';

const text = z.string().nullish();

const graphUser = z.object({
  id: z.guid(),
  displayName: text,
  jobTitle: text,
  mail: text,
  userType: text,
  accountEnabled: z.boolean().nullish(),
  manager: z.object({ id: z.string() }).nullish(),
});

type GraphUser = z.infer<typeof graphUser>;

const USER_FIELDS = 'id,displayName,jobTitle,mail,userType,accountEnabled';

/** `$search` and a filter beside it are answered only to those who ask for it like this. */
const ADVANCED = { ConsistencyLevel: 'eventual' } as const;

/** A profile of the directory. An outsider is a guest, or somebody whose account is closed. */
export interface Profile extends Listed {
  readonly outsider: boolean;
}

function profileOf(user: GraphUser): Profile {
  const { id, displayName, jobTitle, mail, manager, userType, accountEnabled } = user;
  return {
    id,
    name: displayName ?? 'Somebody without a name',
    ...(jobTitle ? { jobTitle } : {}),
    ...(mail ? { email: mail } : {}),
    ...(manager ? { manager: manager.id } : {}),
    outsider: userType !== 'Member' || accountEnabled === false,
  };
}

/** Those of the profiles that belong to the Trust, as a list gives them. */
export const insiders = (profiles: readonly Profile[]): readonly Listed[] =>
  profiles.flatMap(({ outsider, ...listed }) => (outsider ? [] : [listed]));

/** Nobody, rather than a fault, for an id that Graph does not know (any more). */
async function orNobody<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch((fault: unknown) => {
    if (isGraphFault(fault, 'notThere')) return undefined;
    throw fault;
  });
}

export async function profile(graph: Graph, id: string): Promise<Profile | undefined> {
  const path = `/users/${id}${query({ $select: USER_FIELDS, $expand: 'manager($select=id)' })}`;
  const user = await orNobody(graph.ask({ method: 'get', path, answer: graphUser }));
  return user && profileOf(user);
}

/** Which of these groups somebody is in, through other groups too. At most 20 groups can be asked about. */
export async function groupsOf(
  graph: Graph,
  id: string,
  groupIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const answer = z.object({ value: z.array(z.string()) });
  const path = `/users/${id}/checkMemberGroups`;
  const found = await orNobody(graph.ask({ method: 'post', path, body: { groupIds }, answer }));
  return new Set(found?.value.map((groupId) => groupId.toLowerCase()));
}

/** The people of the Trust in a group, and in the groups inside it. */
export async function membersOf(graph: Graph, groupId: string): Promise<readonly Listed[]> {
  const wanted = query({ $select: USER_FIELDS, $top: '999', $count: 'true' });
  const path = `/groups/${groupId}/transitiveMembers/microsoft.graph.user${wanted}`;
  const users = await graph.pages(path, graphUser, ADVANCED);
  return insiders(users.map(profileOf));
}

const LONGEST_SEARCH = 100;

/**
 * People of the Trust whose name holds these words, or whose job title begins with them. Where nobody fits them as they
 * were typed, each word may stand anywhere in a name: “SMITH, John”, and “obrien” for O’Brien.
 */
export async function searchPeople(graph: Graph, words: string, limit: number): Promise<readonly Listed[]> {
  const quoted = words.slice(0, LONGEST_SEARCH).replace(/["\\]/g, ' ').trim();
  if (quoted === '') return [];
  const found = await askForPeople(graph, `"displayName:${quoted}" OR "jobTitle:${quoted}"`, limit);
  const apart = found.length > 0 ? '' : foldedWords(quoted).map(anywhereInName).join(' AND ');
  return apart === '' ? found : askForPeople(graph, apart, limit);
}

/** NB: the directory takes the two parts of “O’Brien” for two words. */
function anywhereInName(word: string): string {
  const named = `"displayName:${word}"`;
  return /^o[b-df-hj-np-tv-z]../.test(word) ? `(${named} OR "displayName:${word.slice(1)}")` : named;
}

async function askForPeople(graph: Graph, search: string, limit: number): Promise<readonly Listed[]> {
  const wanted = query({
    $search: search,
    $filter: "userType eq 'Member' and accountEnabled eq true",
    $select: USER_FIELDS,
    $top: String(limit),
    $count: 'true',
  });
  const answer = z.object({ value: z.array(graphUser) });
  const { value } = await graph.ask({ method: 'get', path: `/users${wanted}`, headers: ADVANCED, answer });
  return insiders(value.map(profileOf)).slice(0, limit);
}
