import { graphAt } from '../../../storage/graph/graph';
import { graphDirectory } from '../../../storage/graph/graphDirectory';
import { graphInstaller } from '../../../storage/graph/graphInstaller';
import { graphLetterPost } from '../../../storage/graph/graphLetterPost';
import { graphLibrary } from '../../../storage/graph/graphLibrary';
import { graphPermissions, type GraphPermission } from '../../../storage/graph/permissions';
import { aFakeGraph, type FakeGraph } from '../../doors/fakeGraph';
import { groupOf, tenantUser } from '../../doors/tenant';
import { people } from '../../doors/people';

const { investigator } = people;

let fake: FakeGraph;

beforeEach(async () => {
  fake = await aFakeGraph();
  fake.tenant.users.set(investigator.id, tenantUser(investigator));
  fake.tenant.groups.set(groupOf('investigator'), [investigator.id]);
  fake.tenant.replies.set(investigator.id, { status: 'alwaysEnabled' });
  fake.tenant.presences.set(investigator.id, { availability: 'Busy', activity: 'Busy' });
});
afterEach(() => fake.stop());

const directory = () =>
  graphDirectory({ place: fake.place, roleGroups: { investigator: groupOf('investigator') }, now: () => 0 });
const graph = () => graphAt(fake.place, { within: 5_000, now: () => 0 });
const letter = {
  key: 'one',
  to: 'person@sample.invalid',
  subject: 'Sample',
  words: 'Sample',
  attachment: { name: 'a', type: 'text/plain', content: Buffer.from('a') },
};

/** What each thing that is done with Graph gives. */
const uses: Readonly<Record<string, () => Promise<unknown>>> = {
  name: async () => (await directory().person(investigator.id))?.name,
  role: async () => (await directory().person(investigator.id))?.roles,
  holders: async () => (await directory().inRole('investigator')).length,
  search: async () => (await directory().search('investigator', 5)).people.length,
  away: async () => (await directory().availability([investigator.id])).get(investigator.id)?.away,
  presence: async () => {
    fake.tenant.replies.clear();
    return (await directory().availability([investigator.id])).get(investigator.id)?.words;
  },
  install: () => graphInstaller(graph(), 'app').install(investigator.id),
  letter: () => graphLetterPost(graph(), 'complaints@sample.invalid').send(letter),
  document: () =>
    graphLibrary(graph(), 'drive').keep({ key: 'one', folder: [], name: 'a', content: Buffer.from('a') }),
};

const outcomeOf = (use: () => Promise<unknown>): Promise<unknown> =>
  use().catch((fault: unknown) => (fault instanceof Error ? fault.name : fault));

async function worksWith(
  permissions: readonly GraphPermission[],
): Promise<Readonly<Record<string, unknown>>> {
  fake.tenant.granted.clear();
  for (const permission of permissions) fake.tenant.granted.add(permission);
  const outcomes: Record<string, unknown> = {};
  for (const [name, use] of Object.entries(uses)) outcomes[name] = await outcomeOf(use);
  return outcomes;
}

const everything = {
  name: investigator.name,
  role: ['frontline', 'investigator'],
  holders: 1,
  search: 1,
  away: true,
  presence: 'busy now',
  install: 'installed',
  letter: 'sent',
  document: 'https://sharepoint.sample.invalid/one%20a',
};
const all = Object.keys(graphPermissions) as GraphPermission[];

describe('the permissions asked for', () => {
  it('are enough for everything that is done', async () => {
    expect(await worksWith(all)).toEqual(everything);
  });

  it.each(all)('are the least: without %s something cannot be done', async (left) => {
    expect(await worksWith(all.filter((permission) => permission !== left))).not.toEqual(everything);
  });
});
