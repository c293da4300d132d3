import { z } from 'zod';

/** Why a bearer token is not Teams's own, for the log alone. */
export type TokenFault =
  | 'noToken'
  | 'notBearer'
  | 'tooLong'
  | 'unreadable'
  | 'algorithm'
  | 'issuer'
  | 'audience'
  | 'foreignClaims'
  | 'expired'
  | 'notYetValid'
  | 'noServiceUrl';

const LONGEST = 8_000;
const LEEWAY_SECONDS = 300;
const ISSUER = 'https://api.botframework.com';

const header = z.object({ alg: z.string(), kid: z.string().min(1), crit: z.undefined().optional() });
const instant = z.number().int().positive();
const claims = z.object({
  iss: z.unknown().optional(),
  aud: z.unknown().optional(),
  exp: instant,
  nbf: instant,
});

/** Claims of skills, emulators and people. NB: with a `tid` the SDK takes up issuers before it verifies anything. */
const foreign = ['tid', 'ver', 'appid', 'azp'];

function jsonIn(part: string): unknown {
  if (!/^[\w-]+$/.test(part)) return undefined;
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/**
 * What a token claims, without trusting it: its signature is the SDK's to verify. What the SDK would treat as anything but
 * a token of the channel never reaches it. `now` is in milliseconds; clocks may differ by five minutes.
 */
export function readToken(
  authorization: string | undefined,
  { appId, now }: { readonly appId: string; readonly now: number },
): { readonly serviceUrl: string } | TokenFault {
  if (!authorization) return 'noToken';
  if (authorization.length > LONGEST) return 'tooLong';
  const [, token] = /^Bearer ([^ ]+)$/.exec(authorization) ?? [];
  if (!token) return 'notBearer';
  const [head = '', body = '', signature = '', ...rest] = token.split('.');
  const read = { header: header.safeParse(jsonIn(head)), claims: claims.safeParse(jsonIn(body)) };
  if (!read.header.success || !read.claims.success || !/^[\w-]+$/.test(signature) || rest.length > 0)
    return 'unreadable';
  if (read.header.data.alg !== 'RS256') return 'algorithm';
  const { iss, aud, exp, nbf } = read.claims.data;
  if (iss !== ISSUER) return 'issuer';
  if (aud !== appId) return 'audience';
  const given = jsonIn(body) as Readonly<Record<string, unknown>>;
  if (foreign.some((name) => Object.hasOwn(given, name))) return 'foreignClaims';
  const seconds = now / 1000;
  if (seconds >= exp + LEEWAY_SECONDS) return 'expired';
  if (seconds < nbf - LEEWAY_SECONDS) return 'notYetValid';
  const { serviceurl: serviceUrl } = given;
  return typeof serviceUrl === 'string' && serviceUrl !== '' ? { serviceUrl } : 'noServiceUrl';
}
