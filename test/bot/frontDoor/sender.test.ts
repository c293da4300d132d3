import { isActivity } from '../../../bot/frontDoor/body';
import { faultOfSender, isOutsider, type SenderFault } from '../../../bot/frontDoor/sender';
import { isOnThisMachine, isTeamsServiceUrl } from '../../../bot/frontDoor/serviceUrl';
import { turnKind } from '../../../bot/frontDoor/turnKind';
import { people } from '../../doors/people';

const serviceUrl = 'https://smba.trafficmanager.net/uk/';
const tenant = '00000000-0000-4000-8000-0000000000bb';
const other = '00000000-0000-4000-8000-00000000beef';
const sender = { id: '29:x', aadObjectId: people.wardSister.id };

type Parts = Readonly<Record<string, unknown>>;

const activity = (parts: Parts = {}): Parts => ({
  type: 'message',
  channelId: 'msteams',
  serviceUrl,
  from: sender,
  recipient: { id: '28:bot' },
  conversation: { id: 'a:chat', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
  ...parts,
});
const fault = (parts: Parts = {}, token = serviceUrl) =>
  faultOfSender(activity(parts), { tenants: [tenant], serviceUrl: token });

describe('whose activity is taken', () => {
  it('one of the Trust’s people, by Teams', () => expect(fault()).toBeUndefined());

  it.each<[SenderFault, string, Parts]>([
    ['channel', 'another channel', { channelId: 'webchat' }],
    ['channel', 'no channel', { channelId: undefined }],
    ['tenant', 'another tenant in its conversation', { conversation: { id: 'a', tenantId: other } }],
    ['tenant', 'another tenant in its channel', { channelData: { tenant: { id: other } } }],
    ['tenant', 'no tenant', { conversation: { id: 'a' }, channelData: {} }],
    ['anonymous', 'nobody', { from: { id: 'x' } }],
    ['anonymous', 'an id that is none', { from: { id: 'x', aadObjectId: 'everybody' } }],
    ['guest', 'a guest by role', { from: { ...sender, userRole: 'guest' } }],
    ['guest', 'a guest by name', { from: { ...sender, userPrincipalName: 'a#ext#@b' } }],
    ['guest', 'another tenant’s', { from: { ...sender, tenantId: other } }],
    ['serviceUrl', 'no service URL', { serviceUrl: undefined }],
    ['serviceUrl', 'another place than its token’s', { serviceUrl: `${serviceUrl}in/` }],
  ])('not, for its %s: %s', (why, _, parts) => expect(fault(parts)).toBe(why));

  it('not where token and activity agree on a place that is not Teams’s', () => {
    const elsewhere = 'https://example.test/';
    expect(fault({ serviceUrl: elsewhere }, elsewhere)).toBe('serviceUrl');
  });

  it('one whose tenant stands in one place alone, in capitals too', () => {
    expect(fault({ channelData: {} })).toBeUndefined();
    expect(fault({ conversation: { id: 'a' } })).toBeUndefined();
    expect(fault({ conversation: { id: 'a', tenantId: tenant.toUpperCase() } })).toBeUndefined();
  });

  it('one who is said to be a user of this tenant', () => {
    expect(isOutsider({ userRole: 'user', userPrincipalName: 'a@b', tenantId: tenant }, [tenant])).toBe(
      false,
    );
    expect(isOutsider({ userRole: null, tenantId: null }, [tenant])).toBe(false);
  });
});

describe('a place of Teams', () => {
  it.each([serviceUrl, 'https://smba.uk.teams.microsoft.com/uk/', 'https://smba.trafficmanager.net'])(
    'is %s',
    (url) => expect(isTeamsServiceUrl(url)).toBe(true),
  );

  it.each([
    'http://smba.trafficmanager.net/uk/',
    'https://other.trafficmanager.net/',
    'https://teams.microsoft.com/',
    'https://.teams.microsoft.com/',
    'https://notteams.microsoft.com/',
    'https://smba.trafficmanager.net:8443/uk/',
    'https://smba.trafficmanager.net@example.test/',
    'x https://smba.trafficmanager.net/uk/',
    'https://smba.trafficmanager.net/uk/?to=x',
  ])('is not %s', (url) => expect(isTeamsServiceUrl(url)).toBe(false));

  it('is this machine by its three names alone', () => {
    const urls = ['http://127.0.0.1:1/', 'http://localhost/', 'http://[::1]/', 'http://127.0.0.2/', 'x'];
    expect(urls.map(isOnThisMachine)).toEqual([true, true, true, false, false]);
  });
});

describe('a body', () => {
  const nested = (depth: number): unknown => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);

  it('is an activity as Teams sends it, to the last of what it may hold', () => {
    expect(isActivity(activity())).toBe(true);
    expect(isActivity(activity({ value: nested(29) }))).toBe(true);
    expect(isActivity(activity({ entities: Array(9_900).fill(1) }))).toBe(true);
  });

  it.each<[string, Parts]>([
    ['without a type', { type: '' }],
    ['without a channel', { channelId: undefined }],
    ['without a service URL', { serviceUrl: '' }],
    ['from nobody', { from: undefined }],
    ['from a list', { from: { ...sender, aadObjectId: [] } }],
    ['to nobody', { recipient: undefined }],
    ['without a conversation', { conversation: { tenantId: tenant } }],
    ['in a conversation that is no header', { conversation: { id: 'a\nb' } }],
    ['with half a character in its id', { id: '\uD800' }],
    ['in answer to half a character', { replyToId: '\uDC00' }],
    ['with text that is a number', { text: 7 }],
    ['with members that are none', { membersAdded: [{ name: 'x' }] }],
    ['nested too deep', { value: nested(30) }],
    ['of too many parts', { entities: Array(10_000).fill(1) }],
  ])('is none %s', (_, parts) => expect(isActivity(activity(parts))).toBe(false));
});

describe('the count of turns', () => {
  it.each([
    ['message', { type: 'message' }],
    ['click', { type: 'message', value: {} }],
    ['message', { type: 'message', value: null }],
    ['click', { type: 'invoke', name: 'adaptiveCard/action' }],
    ['messageExtension', { type: 'invoke', name: 'composeExtension/query' }],
    ['messageExtension', { type: 'invoke', name: 'composeExtension/fetchTask' }],
    ['messageExtension', { type: 'invoke', name: 'composeExtension/submitAction' }],
    ['file', { type: 'invoke', name: 'fileConsent/invoke' }],
    ['installation', { type: 'installationUpdate' }],
    ['installation', { type: 'conversationUpdate' }],
    ['other', { type: 'invoke', name: 'toString' }],
    ['other', { type: 'toString' }],
    ['other', {}],
  ])('calls it a %s: %j', (kind, parts) => expect(turnKind(parts)).toBe(kind));
});
