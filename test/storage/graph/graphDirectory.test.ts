import type { Role } from '../../../policy/roles';
import { graphDirectory, limits } from '../../../storage/graph/graphDirectory';
import type { Directory } from '../../../storage/ports/directory';
import { aFakeGraph, type FakeGraph } from '../../doors/fakeGraph';
import { groupOf, tenantUser } from '../../doors/tenant';
import { people } from '../../doors/people';

const MINUTE = 60_000;
const { leadManager, investigator, secondInvestigator, namedNurse, wardSister } = people;

let fake: FakeGraph;
let clock: number;
let directory: Directory;

beforeEach(async () => {
  fake = await aFakeGraph();
  clock = Date.parse('2026-01-05T10:00:00.000Z');
  for (const person of Object.values(people)) fake.tenant.users.set(person.id, tenantUser(person));
  fake.tenant.groups.set(groupOf('leadManager'), [leadManager.id]);
  fake.tenant.groups.set(groupOf('investigator'), [investigator.id, secondInvestigator.id]);
  const roles: readonly Role[] = ['leadManager', 'investigator'];
  directory = graphDirectory({
    place: fake.place,
    roleGroups: Object.fromEntries(roles.map((role) => [role, groupOf(role)])),
    now: () => clock,
  });
});
afterEach(() => fake.stop());

const names = (found: readonly { readonly name: string }[]): readonly string[] =>
  found.map(({ name }) => name);

describe('a person', () => {
  it('is known with job title, manager and the roles of their groups', async () => {
    const mail = 'lead@sample.invalid';
    fake.tenant.users.set(leadManager.id, { ...tenantUser(leadManager), mail });
    expect(await directory.person(leadManager.id)).toEqual({
      id: leadManager.id,
      name: leadManager.name,
      roles: ['frontline', 'leadManager'],
      jobTitle: leadManager.jobTitle,
      manager: leadManager.manager,
      email: mail,
    });
  });

  it('holds a role through a group inside a group', async () => {
    const team = '00000000-0000-4000-9000-0000000000aa';
    fake.tenant.groups.set(team, [wardSister.id]);
    fake.tenant.groups.set(groupOf('investigator'), [investigator.id, team]);

    expect((await directory.person(wardSister.id))?.roles).toEqual(['frontline', 'investigator']);
    expect(names(await directory.inRole('investigator'))).toEqual([investigator.name, wardSister.name]);
  });

  it('who is a guest, or whose account is closed, is an outsider with no role, whatever their groups', async () => {
    fake.tenant.users.set(leadManager.id, { ...tenantUser(leadManager), userType: 'Guest' });
    fake.tenant.users.set(investigator.id, { ...tenantUser(investigator), accountEnabled: false });

    expect(await directory.person(leadManager.id)).toMatchObject({ outsider: true, roles: [] });
    expect(await directory.person(investigator.id)).toMatchObject({ outsider: true, roles: [] });
    expect(names(await directory.inRole('investigator'))).toEqual([secondInvestigator.name]);
  });

  it('who has been deleted is nobody, once what was known is no longer fresh', async () => {
    await directory.person(namedNurse.id);
    fake.tenant.users.delete(namedNurse.id);
    expect(await directory.person(namedNurse.id)).toBeDefined();
    clock += limits.profileFreshFor;
    expect(await directory.person(namedNurse.id)).toBeUndefined();
  });

  it.each(['Sample nurse', '../groups', '', 'me'])(
    'is not asked for by anything but an id: “%s”',
    async (id) => {
      expect(await directory.person(id)).toBeUndefined();
      expect(fake.requests).toEqual([]);
    },
  );

  it('is asked for once by many turns at the same time, and not again while fresh', async () => {
    await Promise.all(Array.from({ length: 20 }, () => directory.person(leadManager.id)));
    await directory.person(leadManager.id);
    expect(fake.requests.map(({ path }) => path.replace(/.*\//, '')).sort()).toEqual([
      leadManager.id,
      'checkMemberGroups',
    ]);
  });

  it('who is taken out of a group loses the role in three minutes', async () => {
    await directory.person(leadManager.id);
    fake.tenant.groups.set(groupOf('leadManager'), []);
    clock += 3 * MINUTE;
    expect((await directory.person(leadManager.id))?.roles).toEqual(['frontline']);
  });
});

describe('while Graph does not answer', () => {
  it('a role is good for acting for 15 minutes, for reading for 8 hours, and then for nothing', async () => {
    await directory.person(leadManager.id);
    fake.down = true;
    const standing = async () => {
      const { roles, lastKnownRoles } = (await directory.person(leadManager.id)) ?? {};
      return { roles, lastKnownRoles };
    };

    clock += 15 * MINUTE - 1;
    expect(await standing()).toEqual({ roles: ['frontline', 'leadManager'] });
    clock += 1;
    expect(await standing()).toEqual({ roles: ['frontline'], lastKnownRoles: ['leadManager'] });
    clock += 465 * MINUTE - 1;
    expect(await standing()).toEqual({ roles: ['frontline'], lastKnownRoles: ['leadManager'] });
    clock += 1;
    await expect(directory.person(leadManager.id)).rejects.toMatchObject({ name: 'DirectoryUnavailable' });

    fake.down = false;
    clock += MINUTE;
    expect(await standing()).toEqual({ roles: ['frontline', 'leadManager'] });
  });

  it('somebody it knows, but whose roles cannot be asked, has none to act or read with', async () => {
    const when = ({ path }: { path: string }) => path.endsWith('checkMemberGroups');
    fake.answerNext({ status: 403 }, { when, times: 100 });
    expect(await directory.person(leadManager.id)).toMatchObject({
      name: leadManager.name,
      roles: ['frontline'],
      lastKnownRoles: [],
    });
  });

  it('a role’s holders are those last known, for as long', async () => {
    await directory.inRole('investigator');
    fake.down = true;
    clock += 480 * MINUTE - 1;
    expect(await directory.inRole('investigator')).toHaveLength(2);
    clock += 1;
    await expect(directory.inRole('investigator')).rejects.toMatchObject({ name: 'DirectoryUnavailable' });
  });

  it('a search finds those met before, and says that it could not ask', async () => {
    await directory.person(namedNurse.id);
    fake.down = true;
    const found = await directory.search('nurse', 5);
    expect([names(found.people), found.unavailable]).toEqual([[namedNurse.name], true]);
    expect(await directory.search('sister', 5)).toEqual({ people: [], unavailable: true });
  });

  it('a turn waits for it once, and less than two seconds', async () => {
    fake.answerNext({ hang: true }, { times: 100 });
    const before = performance.now();
    await directory.person(leadManager.id).catch(() => undefined);
    await directory.inRole('investigator').catch(() => undefined);
    await directory.search('nurse', 5);
    expect(performance.now() - before).toBeLessThan(2_500);
  });
});

describe('people', () => {
  it('with a role come page by page, without guests, and a role without a group has nobody', async () => {
    const crowd = Array.from({ length: 25 }, (_, index) => ({
      id: `00000000-0000-4000-a000-${String(index).padStart(12, '0')}`,
      name: `Sample person ${index}`,
    }));
    for (const person of crowd) fake.tenant.users.set(person.id, tenantUser(person));
    fake.tenant.groups.set(
      groupOf('investigator'),
      crowd.map(({ id }) => id),
    );
    fake.tenant.pageSize = 10;

    expect(names(await directory.inRole('investigator'))).toEqual(names(crowd));
    expect(fake.requests).toHaveLength(3);
    expect(await directory.inRole('hrLead')).toEqual([]);
  });

  it('are found by words of the name or the beginning of the job title, guests left out', async () => {
    fake.tenant.users.set(wardSister.id, { ...tenantUser(wardSister), userType: 'Guest' });
    expect(names((await directory.search('crisis investigator', 5)).people)).toEqual([
      secondInvestigator.name,
    ]);
    expect(names((await directory.search('staff nur', 5)).people)).toEqual([namedNurse.name]);
    expect((await directory.search('ward sister', 5)).people).toEqual([]);
    expect((await directory.search('sample', 3)).people).toHaveLength(3);
  });

  it('are found with their name the other way round, and without its apostrophe', async () => {
    fake.tenant.users.set(wardSister.id, { ...tenantUser(wardSister), displayName: "Niamh O'Brien" });
    for (const words of ['obrien', 'OBRIEN, Niamh', "O'Brien"])
      expect(names((await directory.search(words, 5)).people)).toEqual(["Niamh O'Brien"]);
    expect((await directory.search('obrien Nora', 5)).people).toEqual([]);
  });

  it.each(['', '  ', '"', '\\'])('are not asked for with nothing to look for: “%s”', async (words) => {
    expect(await directory.search(words, 5)).toEqual({ people: [] });
    expect(fake.requests).toEqual([]);
  });

  it.each(['a" OR "displayName:', 'a & b=c#d+e%', "o'brien \\"])(
    'are asked for safely: “%s”',
    async (words) => {
      await directory.search(words, 5);
      const asked = fake.requests[0]?.query.get('$search') ?? '';
      expect(asked.match(/"/g)).toHaveLength(4);
      expect(asked).toContain(words.replace(/["\\]/g, ' ').trim());
      expect(fake.requests[0]?.query.get('$top')).toBe('5');
    },
  );

  it('are looked for again after a minute', async () => {
    await directory.search('nurse', 5);
    await directory.search('nurse', 5);
    expect(fake.requests).toHaveLength(1);
    clock += MINUTE;
    await directory.search('nurse', 5);
    expect(fake.requests).toHaveLength(2);
  });
});

describe('whether somebody is there', () => {
  const at = (dateTime: string) => ({ dateTime: `${dateTime}.0000000`, timeZone: 'UTC' });
  const scheduled = (from: string, until: string) => ({
    status: 'scheduled',
    scheduledStartDateTime: at(from),
    scheduledEndDateTime: at(until),
  });
  const words = async (): Promise<string | undefined> => {
    const { words: said, away } =
      (await directory.availability([investigator.id])).get(investigator.id) ?? {};
    return said && `${said}${away ? ' (away)' : ''}`;
  };

  it.each<[string, unknown, string | undefined]>([
    ['replying always', { status: 'alwaysEnabled' }, 'out of office (away)'],
    [
      'away now',
      scheduled('2026-01-02T17:00:00', '2026-01-12T00:30:00'),
      'out of office until Mon 12 Jan 2026 (away)',
    ],
    [
      'away soon',
      scheduled('2026-01-08T17:00:00', '2026-01-12T09:00:00'),
      'out of office Thu 8 Jan 2026 to Mon 12 Jan 2026',
    ],
    ['away later', scheduled('2026-02-08T17:00:00', '2026-02-12T09:00:00'), undefined],
    ['away before', scheduled('2025-12-08T17:00:00', '2025-12-12T09:00:00'), undefined],
    [
      'away in another zone',
      { ...scheduled('x', 'y'), scheduledEndDateTime: { dateTime: 'x', timeZone: 'GMT Standard Time' } },
      'out of office (away)',
    ],
    ['not away', { status: 'disabled' }, undefined],
    ['unreadable', { status: 7 }, undefined],
  ])('is known from automatic replies: %s', async (_, said, expected) => {
    fake.tenant.replies.set(investigator.id, said);
    expect(await words()).toBe(expected);
  });

  it.each([
    ['Available', 'Available', 'available'],
    ['DoNotDisturb', 'Presenting', 'busy now'],
    ['Offline', 'OutOfOffice', 'out of office (away)'],
    ['Offline', 'OffWork', 'offline now'],
    ['PresenceUnknown', 'PresenceUnknown', undefined],
  ])('is known from presence: %s, %s', async (availability, activity, expected) => {
    fake.tenant.presences.set(investigator.id, { availability, activity });
    expect(await words()).toBe(expected);
  });

  it('is asked in batches of twenty mailboxes, and kept for two minutes', async () => {
    const ids = Array.from(
      { length: 25 },
      (_, n) => `00000000-0000-4000-a000-${String(n).padStart(12, '0')}`,
    );
    fake.tenant.replies.set(ids[24] ?? '', { status: 'alwaysEnabled' });
    expect([...(await directory.availability(ids)).keys()]).toEqual([ids[24]]);
    await directory.availability([...ids].reverse());
    expect(fake.requests).toHaveLength(3);
    clock += 2 * MINUTE;
    await directory.availability(ids);
    expect(fake.requests).toHaveLength(6);
  });

  it('is not known when Graph does not say, and that never holds up who they are', async () => {
    const when = ({ path }: { path: string }) => !path.includes('/users');
    fake.answerNext({ status: 429, headers: { 'Retry-After': '300' } }, { when, times: 2 });
    expect(await words()).toBeUndefined();
    expect(await directory.person(investigator.id)).toMatchObject({ roles: ['frontline', 'investigator'] });
    expect(await directory.availability(['Sample name'])).toEqual(new Map());
  });
});
