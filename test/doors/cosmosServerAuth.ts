import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const MOST_MINUTES_OLD = 15;

/** What a request is about, as the signature names it: `docs` and `dbs/a/colls/b`, say. */
function resourceOf(segments: readonly string[]): { type: string; id: string } {
  const named = segments.length % 2 === 0;
  const type = segments.at(named ? -2 : -1) ?? '';
  return { type, id: (named ? segments : segments.slice(0, -1)).join('/') };
}

/** True when the request is signed with this key, and lately. */
export function isSigned(
  { method = '', headers }: IncomingMessage,
  segments: readonly string[],
  key: string,
): boolean {
  const date = String(headers['x-ms-date'] ?? '');
  const age = Math.abs(Date.now() - Date.parse(date)) / 60_000;
  if (!(age < MOST_MINUTES_OLD)) return false;
  const { type, id } = resourceOf(segments);
  const text = `${method.toLowerCase()}\n${type}\n${id}\n${date.toLowerCase()}\n\n`;
  const wanted = createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest();
  const given = new URLSearchParams(decodeURIComponent(headers.authorization ?? '').replaceAll('+', '%2B'));
  const signature = Buffer.from(given.get('sig') ?? '', 'base64');
  return (
    given.get('type') === 'master' && signature.length === wanted.length && timingSafeEqual(signature, wanted)
  );
}
