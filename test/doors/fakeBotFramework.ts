import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { StandIn } from '../../bot/frontDoor/botConnector';
import type { FakeConnector } from './fakeConnector';
import { answer, close, listen, ok } from './loopbackHttp';

export const appId = '00000000-0000-4000-8000-0000000000aa';
export const teamsServiceUrl = 'https://smba.trafficmanager.net/uk/';

/** What a token says, and how it is made: what is left out is as Teams has it. */
export interface TokenParts {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Signs the first two parts of the token. */
  readonly signed?: (text: string) => string;
}

/** The Bot Framework's token service, with a key pair of its own, and its key set on loopback. */
export interface FakeBotFramework {
  readonly standIn: (connector: FakeConnector) => StandIn;
  readonly token: (parts?: TokenParts) => string;
  /** Signs as somebody who has read the public key would, taking it for a shared secret. */
  readonly signedWithPublicKey: (text: string) => string;
  stop(): Promise<void>;
}

const KEY_ID = 'sample-key';

export const signedBy =
  (key: KeyObject, algorithm = 'RSA-SHA256') =>
  (text: string): string =>
    sign(algorithm, Buffer.from(text), key).toString('base64url');

export const aKeyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

export const encoded = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');

export const secondsFromNow = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

/** They ask nobody for the bot's own token, and sign nothing. */
const credentials: StandIn['credentials'] = {
  isValidAppId: async (id) => id === appId,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({ signRequest: async (request) => request }),
};

export async function aFakeBotFramework(): Promise<FakeBotFramework> {
  const { privateKey, publicKey } = aKeyPair();
  const keys = [{ ...publicKey.export({ format: 'jwk' }), kid: KEY_ID, endorsements: ['msteams'] }];
  const server = createServer(({ url }, response) => {
    answer(response, ok(url === '/keys' ? { keys } : { jwks_uri: `${address}/keys` }));
  });
  const address = await listen(server);

  return {
    standIn: ({ serviceUrl }) => ({
      keys: `${address}/.well-known/openidconfiguration`,
      addressOf: (meant) => (meant.startsWith('https://') ? serviceUrl : meant),
      credentials,
    }),
    token({ header, claims, signed = signedBy(privateKey) } = {}) {
      const head = { alg: 'RS256', typ: 'JWT', kid: KEY_ID, x5t: KEY_ID, ...header };
      const body = {
        iss: 'https://api.botframework.com',
        aud: appId,
        serviceurl: teamsServiceUrl,
        nbf: secondsFromNow(-60),
        exp: secondsFromNow(3_600),
        ...claims,
      };
      const text = `${encoded(head)}.${encoded(body)}`;
      return `${text}.${signed(text)}`;
    },
    signedWithPublicKey: (text) =>
      createHmac('sha256', publicKey.export({ format: 'pem', type: 'spki' }))
        .update(text)
        .digest('base64url'),
    stop: () => close(server),
  };
}
