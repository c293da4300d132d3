import { readToken, type TokenFault } from '../../../bot/frontDoor/token';
import { appId, encoded, teamsServiceUrl } from '../../doors/fakeBotFramework';

const SECONDS = 1_767_600_000;
type Parts = Readonly<Record<string, unknown>>;

const claims: Parts = {
  iss: 'https://api.botframework.com',
  aud: appId,
  serviceurl: teamsServiceUrl,
  nbf: SECONDS - 60,
  exp: SECONDS + 3_600,
};
const header: Parts = { alg: 'RS256', kid: 'sample-key' };

/** What is read from a token as Teams makes it, but for these parts. */
function read(own: Parts = {}, head: Parts = {}, signature = 'c2lnbmVk') {
  const token = [encoded({ ...header, ...head }), encoded({ ...claims, ...own }), signature].join('.');
  return readToken(`Bearer ${token}`, { appId, now: SECONDS * 1_000 });
}
const good = { serviceUrl: teamsServiceUrl };

describe('what a token claims', () => {
  it('is taken where it is Teams’s own', () => expect(read()).toEqual(good));

  it.each<[TokenFault, string, () => ReturnType<typeof read>]>([
    ['issuer', 'another issuer', () => read({ iss: 'https://api.botframework.us' })],
    ['audience', 'another audience', () => read({ aud: 'another bot' })],
    ['foreignClaims', 'a tenant beside what a channel says', () => read({ tid: 'x' })],
    ['foreignClaims', 'a version beside it', () => read({ ver: '2.0' })],
    ['foreignClaims', 'an app that called, version 1', () => read({ appid: appId })],
    ['foreignClaims', 'an app that called, version 2: our own', () => read({ azp: appId })],
    ['foreignClaims', 'an app that called, version 2: none', () => read({ azp: null })],
    ['expired', 'its end five minutes ago', () => read({ exp: SECONDS - 300 })],
    ['notYetValid', 'its beginning more than five minutes away', () => read({ nbf: SECONDS + 301 })],
    ['noServiceUrl', 'no service URL', () => read({ serviceurl: undefined })],
    ['noServiceUrl', 'an empty service URL', () => read({ serviceurl: '' })],
    ['algorithm', 'another algorithm', () => read({}, { alg: 'RS512' })],
    ['unreadable', 'a key without a name', () => read({}, { kid: '' })],
    ['unreadable', 'something that must be understood', () => read({}, { crit: ['exp'] })],
  ])('is refused as %s: %s', (fault, _, found) => expect(found()).toBe(fault));

  it('is taken to the last second of the leeway on both sides', () => {
    expect(read({ exp: SECONDS - 299 })).toEqual(good);
    expect(read({ nbf: SECONDS + 300 })).toEqual(good);
  });

  it.each<[TokenFault, string | undefined]>([
    ['noToken', undefined],
    ['noToken', ''],
    ['notBearer', 'Basic x'],
    ['tooLong', `Bearer ${'x'.repeat(8_000)}`],
    ['unreadable', 'Bearer x'],
  ])('is not read at all: %s', (fault, authorization) =>
    expect(readToken(authorization, { appId, now: SECONDS * 1_000 })).toBe(fault),
  );

  it('is read at 8,000 characters', () => {
    const authorization = `Bearer ${'x'.repeat(7_993)}`;
    expect(readToken(authorization, { appId, now: SECONDS * 1_000 })).toBe('unreadable');
  });

  it('is not read with an empty signature, nor with a fourth part', () => {
    expect(read({}, {}, '')).toBe('unreadable');
    expect(read({}, {}, 'x.y')).toBe('unreadable');
  });
});
