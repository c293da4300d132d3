import { createRequire } from 'node:module';
import { fromTeams, words, type TeamsActivity } from '../../doors/teamsActivity';
import {
  aFakeBotFramework,
  aKeyPair,
  appId,
  encoded,
  secondsFromNow,
  signedBy,
  teamsServiceUrl,
  type FakeBotFramework,
  type TokenParts,
} from '../../doors/fakeBotFramework';
import { people } from '../../doors/people';
import { storedIn } from '../../doors/stored';
import { tenantId, type TeamsPerson } from '../../doors/teamsPerson';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

const otherTenant = '00000000-0000-4000-8000-00000000beef';
const secondTenant = '00000000-0000-4000-8000-00000000cafe';
const asGuest = (last: string, onRoster: object): TeamsPerson => ({
  id: `00000000-0000-4000-8000-0000000000${last}`,
  name: 'Sample visitor',
  email: 'visitor@sample.invalid',
  onRoster: { ...onRoster },
});
const guests = {
  byRole: asGuest('e1', { userRole: 'guest' }),
  byName: asGuest('e2', { userPrincipalName: 'visitor_partner.example#EXT#@sample.invalid' }),
  byTenant: asGuest('e3', { tenantId: otherTenant }),
  anonymousUser: asGuest('e4', { userRole: 'anonymous' }),
  somebodyElse: asGuest('e5', { aadObjectId: people.palsOfficer.id }),
};

/** Keys that the key set does not hold. */
const anotherPair = aKeyPair();

let framework: FakeBotFramework;
let bot: WholeBot;
const printed: string[] = [];

beforeAll(async () => {
  // The SDK prints what it makes of a wrong signature.
  for (const how of ['error', 'warn', 'log'] as const)
    jest.spyOn(console, how).mockImplementation((...said: unknown[]) => void printed.push(said.join(' ')));
  framework = await aFakeBotFramework();
  bot = await aWholeBot({
    framework,
    alsoInTeams: Object.values(guests),
    settings: { TEAMS_TENANT_IDS: `${tenantId}, ${secondTenant.toUpperCase()}` },
  });
});
afterAll(async () => {
  jest.restoreAllMocks();
  await bot.stop();
  await framework.stop();
});

type Parts = Readonly<Record<string, unknown>>;
interface Try {
  readonly token?: TokenParts;
  /** The whole header, in place of one with that token. */
  readonly authorization?: string | null;
  readonly activity?: (usual: TeamsActivity) => Parts;
  readonly person?: TeamsPerson;
}

const nurse: TeamsPerson = { ...people.wardSister, email: '' };

async function attempt({ token, authorization, activity = (usual) => ({ ...usual }), person = nurse }: Try) {
  const place = { person, serviceUrl: teamsServiceUrl, type: 'personal' } as const;
  const usual = fromTeams(place, new Date(), words('log a concern', 'personal'));
  const bearer = authorization === undefined ? `Bearer ${framework.token(token)}` : authorization;
  const response = await fetch(bot.endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(bearer === null ? {} : { authorization: bearer }) },
    body: JSON.stringify(activity(usual)),
  });
  return { status: response.status, text: await response.text() };
}

const claims = (parts: Parts): Try => ({ token: { claims: parts } });
const header = (parts: Parts): Try => ({ token: { header: parts } });
const as = (authorization: string | null): Try => ({ authorization });
const activity = (parts: Parts): Try => ({ activity: (usual) => ({ ...usual, ...parts }) });
const from = (parts: Parts): Try => ({
  activity: (usual) => ({ ...usual, from: { ...usual.from, ...parts } }),
});
/** A service URL that the token and the activity agree on. */
const served = (serviceUrl: string): Try => ({
  token: { claims: { serviceurl: serviceUrl } },
  ...activity({ serviceUrl }),
});
const tenants = (told?: unknown, conversation?: unknown): Try => ({
  activity: (usual) => ({
    ...usual,
    channelData: told === undefined ? {} : { tenant: { id: told } },
    conversation: { ...usual.conversation, tenantId: conversation },
  }),
});
const signedAs = (alg: string, algorithm: string): Try => ({
  token: { header: { alg }, signed: signedBy(anotherPair.privateKey, algorithm) },
});

const genuine = (): string => framework.token();
const inPieces = (): [string, string, string] => genuine().split('.') as [string, string, string];

const badTokens: readonly [string, () => Try][] = [
  ['none', () => as(null)],
  ['an empty header', () => as('')],
  ['Basic', () => as(`Basic ${Buffer.from('bot:secret').toString('base64')}`)],
  ['a scheme in small letters', () => as(`bearer ${genuine()}`)],
  ['a scheme alone', () => as('Bearer')],
  ['a token without a scheme', () => as(genuine())],
  ['two tokens', () => as(`Bearer ${genuine()} ${genuine()}`)],
  ['a word', () => as('Bearer token')],
  ['two parts', () => as(`Bearer ${inPieces().slice(0, 2).join('.')}`)],
  ['four parts', () => as(`Bearer ${genuine()}.x`)],
  ['a head that is no JSON', () => as(`Bearer e30x.${inPieces()[1]}.${inPieces()[2]}`)],
  ['claims that are no JSON', () => as(`Bearer ${inPieces()[0]}.e30x.${inPieces()[2]}`)],
  ['claims that are a list', () => as(`Bearer ${inPieces()[0]}.${encoded([])}.${inPieces()[2]}`)],
  ['claims that are nothing', () => as(`Bearer ${inPieces()[0]}.${encoded(null)}.${inPieces()[2]}`)],
  ['other characters in it', () => as(`Bearer ${genuine().replace('.', '+.')}`)],
  ['alg none, unsigned', () => ({ token: { header: { alg: 'none' }, signed: () => '' } })],
  ['alg none, signed', () => header({ alg: 'none' })],
  ['alg None', () => header({ alg: 'None' })],
  ['no alg', () => header({ alg: undefined })],
  [
    'HS256 with the public key for a secret',
    () => ({ token: { header: { alg: 'HS256' }, signed: framework.signedWithPublicKey } }),
  ],
  ['RS256 said, HS256 done', () => ({ token: { signed: framework.signedWithPublicKey } })],
  ['RS384', () => signedAs('RS384', 'RSA-SHA384')],
  ['RS512', () => signedAs('RS512', 'RSA-SHA512')],
  ['PS256', () => header({ alg: 'PS256' })],
  ['ES256', () => header({ alg: 'ES256' })],
  ['no key id', () => header({ kid: undefined })],
  ['an empty key id', () => header({ kid: '' })],
  ['an unknown key', () => header({ kid: 'another' })],
  ['a key id that is a path', () => header({ kid: '../../dev/null' })],
  ['an extension that must be understood', () => header({ crit: ['exp'] })],
  ['another key under the known id', () => ({ token: { signed: signedBy(anotherPair.privateKey) } })],
  [
    'a key it brings along',
    () => ({
      token: {
        header: { jwk: anotherPair.publicKey.export({ format: 'jwk' }) },
        signed: signedBy(anotherPair.privateKey),
      },
    }),
  ],
  [
    'another token’s signature',
    () =>
      as(
        `Bearer ${inPieces()[0]}.${encoded({
          iss: 'https://api.botframework.com',
          aud: appId,
          serviceurl: teamsServiceUrl,
          nbf: secondsFromNow(-1),
          exp: secondsFromNow(7_200),
        })}.${inPieces()[2]}`,
      ),
  ],
  ['no signature', () => ({ token: { signed: () => '' } })],
  ['another audience', () => claims({ aud: otherTenant })],
  ['no audience', () => claims({ aud: undefined })],
  ['an empty audience', () => claims({ aud: '' })],
  ['a list for an audience', () => claims({ aud: [appId] })],
  ['an audience in capitals', () => claims({ aud: appId.toUpperCase() })],
  ['no issuer', () => claims({ iss: undefined })],
  ['another issuer', () => claims({ iss: 'https://api.botframework.com.example.test' })],
  ['an issuer with a stroke', () => claims({ iss: 'https://api.botframework.com/' })],
  ['an issuer without TLS', () => claims({ iss: 'http://api.botframework.com' })],
  ['a list for an issuer', () => claims({ iss: ['https://api.botframework.com'] })],
  ['the issuer of another cloud', () => claims({ iss: 'https://api.botframework.us' })],
  [
    'an emulator’s, version 1',
    () =>
      claims({
        iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
        ver: '1.0',
        appid: appId,
      }),
  ],
  [
    'an emulator’s, version 2',
    () =>
      claims({
        iss: 'https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0',
        ver: '2.0',
        azp: appId,
      }),
  ],
  [
    'an emulator’s of our own tenant',
    () => claims({ iss: `https://sts.windows.net/${tenantId}/`, tid: tenantId, ver: '1.0', appid: appId }),
  ],
  ['a channel’s with a tenant, to have its issuer taken up', () => claims({ tid: otherTenant })],
  ['a skill’s, version 1', () => claims({ ver: '1.0', appid: otherTenant })],
  ['a skill’s, version 2', () => claims({ ver: '2.0', azp: otherTenant })],
  ['an anonymous skill’s', () => claims({ appid: 'AnonymousSkill' })],
  ...['tid', 'ver', 'appid', 'azp'].map((name): [string, () => Try] => [
    `a channel’s with ${name} beside what it has`,
    () => claims({ [name]: appId }),
  ]),
  ['one that has expired', () => claims({ exp: secondsFromNow(-301) })],
  ['no expiry', () => claims({ exp: undefined })],
  ['an expiry in words', () => claims({ exp: '2099-01-01' })],
  ['one that is not valid yet', () => claims({ nbf: secondsFromNow(330) })],
  ['no beginning', () => claims({ nbf: undefined })],
  ['no service URL', () => claims({ serviceurl: undefined })],
  ['an empty service URL', () => claims({ serviceurl: '' })],
  ['a service URL that is a list', () => claims({ serviceurl: [teamsServiceUrl] })],
  ['one of 9,000 characters', () => claims({ more: 'x'.repeat(6_000) })],
];

const badActivities: readonly [string, string, () => Try][] = [
  ...[
    'http://smba.trafficmanager.net/uk/',
    'https://smba.trafficmanager.net.example.test/',
    'https://notsmba.trafficmanager.net/',
    'https://other.trafficmanager.net/',
    'https://smba-trafficmanager.net/',
    'https://teams.microsoft.com.example.test/',
    'https://notteams.microsoft.com/',
    'https://.teams.microsoft.com/',
    'https://smba.trafficmanager.net@example.test/',
    'https://user:word@smba.trafficmanager.net/uk/',
    'https://smba.trafficmanager.net:443/uk/',
    'https://smba.trafficmanager.net:8443/uk/',
    'https://example.test\\@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net./uk/',
    'https://smba.trafficmanager.net/uk/?to=example.test',
    'https://smba.trafficmanager.net/uk/#x',
    'https://ѕmba.trafficmanager.net/uk/',
    'https://smba.trafficmanager.net/uk/\n',
    ' https://smba.trafficmanager.net/uk/',
    '//smba.trafficmanager.net/uk/',
    'https:smba.trafficmanager.net/uk/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'javascript:void(0)',
    'https://example.test/smba.trafficmanager.net/',
  ].map((url): [string, string, () => Try] => [
    'serviceUrl',
    `answered at ${JSON.stringify(url)}`,
    () => served(url),
  ]),
  [
    'serviceUrl',
    'answered elsewhere than its token says',
    () => activity({ serviceUrl: 'https://smba.trafficmanager.net/in/' }),
  ],
  ...['webchat', 'emulator', 'directline', 'AseChannel', 'MSTEAMS', 'skypeforbusiness'].map(
    (channelId): [string, string, () => Try] => [
      'channel',
      `of the channel ${channelId}`,
      () => activity({ channelId }),
    ],
  ),
  ['tenant', 'of another tenant', () => tenants(otherTenant, otherTenant)],
  ['tenant', 'of another tenant by its channel', () => tenants(otherTenant, tenantId)],
  ['tenant', 'of another tenant by its conversation', () => tenants(tenantId, otherTenant)],
  ['tenant', 'of no tenant', () => tenants()],
  ['tenant', 'of a tenant that is a list in its channel', () => tenants([tenantId], tenantId)],
  ['tenant', 'of an empty tenant', () => tenants('', tenantId)],
  ['anonymous', 'from nobody', () => from({ aadObjectId: undefined })],
  ['anonymous', 'from an empty id', () => from({ aadObjectId: '' })],
  ['anonymous', 'from an id that is none', () => from({ aadObjectId: 'everybody' })],
  ['guest', 'from a guest by their role', () => from({ userRole: 'guest' })],
  [
    'guest',
    'from a guest by their name',
    () => from({ userPrincipalName: 'a_b.example#ext#@sample.invalid' }),
  ],
  ['guest', 'from somebody of another tenant', () => from({ tenantId: otherTenant })],
  ['guest', 'from a guest on the roster', () => ({ person: guests.byRole })],
  ['guest', 'from a guest on the roster by their name', () => ({ person: guests.byName })],
  ['guest', 'from another tenant on the roster', () => ({ person: guests.byTenant })],
  ['guest', 'from an anonymous user on the roster', () => ({ person: guests.anonymousUser })],
  ['guest', 'from somebody else than the roster says', () => ({ person: guests.somebodyElse })],
  ['guest', 'from somebody who is not on the roster', () => ({ person: asGuest('e9', {}) })],
];

/** Nothing was kept, nobody was written to, and the answer says no more than a reference. */
async function expectRefused(status: number, tried: Try, why?: string): Promise<void> {
  const before = storedIn(bot.dataFile);
  const lines = bot.logged.length;
  const { status: got, text } = await attempt(tried);
  expect([got, JSON.parse(text)]).toEqual([
    status,
    { error: 'That request cannot be taken.', reference: expect.stringMatching(/^[2-9A-Z]{6}$/) as string },
  ]);
  expect(storedIn(bot.dataFile)).toEqual(before);
  expect(bot.connector.deliveries).toEqual([]);
  const { reference } = JSON.parse(text) as { reference: string };
  expect(bot.logged.slice(lines).map((line) => JSON.parse(line) as object)).toEqual([
    { event: 'refused', reference, why: why ?? (expect.any(String) as string) },
  ]);
}

describe('before the bot hears of a request', () => {
  it.each(badTokens)('a token is refused: %s', (_, tried) => expectRefused(401, tried()));

  it.each(badActivities)('an activity is refused for its %s though its token is good: %s', (why, _, tried) =>
    expectRefused(403, tried(), why),
  );

  it('a token too large for any header is refused by the server itself', async () => {
    const { status } = await attempt(as(`Bearer ${'x'.repeat(20_000)}`));
    expect(status).toBe(431);
  });

  it('a body that is no activity is refused, with the best of tokens', async () => {
    for (const parts of [
      { serviceUrl: '' },
      { conversation: undefined },
      { from: undefined },
      { from: { id: 'x', aadObjectId: [people.palsOfficer.id] } },
      { type: 7 },
      { channelId: 1 },
      { channelId: undefined },
    ])
      expect((await attempt(activity(parts))).status).toBe(400);
    expect(bot.connector.requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('five hundred refused requests leave the SDK’s list of issuers as it was', async () => {
    const sdk = createRequire(require.resolve('botbuilder'));
    const { ToBotFromBotOrEmulatorTokenValidationParameters: parameters } = sdk(
      'botframework-connector/lib/auth/tokenValidationParameters',
    ) as { ToBotFromBotOrEmulatorTokenValidationParameters: { issuer: string[] } };
    const before = parameters.issuer.length;
    const others = badTokens.map(([, tried]) => tried());
    const ask = async (index: number): Promise<number> => {
      const tid = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
      const iss = `https://sts.windows.net/${tid}/`;
      const foreign = [claims({ tid }), claims({ tid, iss }), claims({ tid, iss, ver: '1.0', appid: appId })];
      const tried = index % 4 === 3 ? others[index % others.length] : foreign[index % foreign.length];
      return (await attempt(tried ?? {})).status;
    };
    for (let first = 0; first < 500; first += 50) {
      const statuses = await Promise.all(Array.from({ length: 50 }, (_, index) => ask(first + index)));
      expect(new Set(statuses)).toEqual(new Set([401]));
    }
    expect(parameters.issuer).toHaveLength(before);
  }, 60_000);

  it('when the keys cannot be had nobody is let in, and it is not called their fault', async () => {
    const without = await aWholeBot({
      framework: {
        ...framework,
        standIn: (connector) => ({
          ...framework.standIn(connector),
          keys: `${connector.serviceUrl}v3/no-keys`,
        }),
      },
    });
    const turn = await without.user(people.wardSister).say('help');
    expect([turn.status, turn.cards]).toEqual([503, []]);
    await without.stop();
  });
});

describe('what Teams sends for the Trust’s people', () => {
  const good: readonly [string, () => Try][] = [
    ['as it comes', () => ({})],
    ['with the tenant in capitals', () => tenants(tenantId.toUpperCase(), tenantId)],
    ['with the tenant in its conversation alone', () => tenants(undefined, tenantId)],
    ['with the tenant in its channel alone', () => tenants(tenantId)],
    ['of the second tenant on the list', () => tenants(secondTenant, secondTenant)],
    ['expired four minutes ago by our clock', () => claims({ exp: secondsFromNow(-240) })],
    ['valid in four minutes by our clock', () => claims({ nbf: secondsFromNow(240) })],
    ['answered at another place of Teams', () => served('https://smba.trafficmanager.net/emea/')],
    ['answered within Teams’s own domain', () => served('https://smba.uk.teams.microsoft.com/uk/')],
  ];
  it.each(good)('is answered: %s', async (_, tried) => {
    const before = bot.connector.deliveries.length;
    expect(await attempt(tried())).toMatchObject({ status: 200 });
    expect(bot.connector.deliveries.length).toBeGreaterThan(before);
  });

  it('is a whole conversation, with buttons, and installing it', async () => {
    const sister = bot.user(people.investigator);
    expect((await sister.install()).cards).toHaveLength(1);
    const { card } = await sister.say('log a concern');
    const next = await sister.click(card, 'Next', { words: 'The ward was cold.' });
    expect([next.status, next.cards.length]).toEqual([200, 1]);
    const asked = bot.connector.requests.filter(({ path }) => path.includes('/members/'));
    expect(asked.filter(({ path }) => path.endsWith(people.investigator.id))).toHaveLength(1);
  });

  it('is held against the roster again an hour later, and not before', async () => {
    const began = Date.now();
    // NB: a bot takes the machine's clock as it finds it when it starts.
    const clock = jest.spyOn(Date, 'now').mockReturnValue(began);
    const later = await aWholeBot({ framework });
    const readsAt = async (milliseconds: number): Promise<number> => {
      clock.mockReturnValue(began + milliseconds);
      await later.user(people.seniorManager).say('help');
      return later.connector.requests.filter(({ path }) => path.includes('/members/')).length;
    };
    try {
      expect([await readsAt(0), await readsAt(3_599_999), await readsAt(3_600_000)]).toEqual([1, 1, 2]);
    } finally {
      clock.mockRestore();
      await later.stop();
    }
  });

  it('is taken from somebody who has just taken the bot out, and is off its roster by then', async () => {
    const leaver = asGuest('e8', {});
    const leaving = { type: 'installationUpdate', action: 'remove' };
    const tried = { person: leaver, activity: (usual: TeamsActivity) => ({ ...usual, ...leaving }) };
    expect(await attempt(tried)).toMatchObject({ status: 200 });
    const joining = { ...leaving, action: 'add' };
    const added = { person: leaver, activity: (usual: TeamsActivity) => ({ ...usual, ...joining }) };
    expect(await attempt(added)).toMatchObject({ status: 403 });
  });

  it('that cannot be said to be no guest is not taken, and may be sent again', async () => {
    const officer = bot.user(people.palsOfficer);
    bot.connector.answerNext({ status: 502 }, { when: ({ path }) => path.includes('/members/') });
    expect(await officer.say('help')).toMatchObject({ status: 500, cards: [] });
    expect((await officer.say('help')).cards).toHaveLength(1);
  });
});

it('nothing of it is printed but the key that did not fit', () => {
  expect(printed.filter((line) => !line.startsWith('Error finding key for token'))).toEqual([]);
});

describe('once somebody was found on the roster', () => {
  it('their account says nothing of another id that stands beside it', async () => {
    expect((await attempt({})).status).toBe(200);
    expect((await attempt(from({ id: guests.byRole.id }))).status).toBe(403);
  });

  it('nobody else comes in by their place in the conversation', async () => {
    expect((await attempt({})).status).toBe(200);
    expect((await attempt(from({ aadObjectId: people.leadManager.id }))).status).toBe(403);
  });
});
