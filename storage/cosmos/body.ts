import { gunzipSync, gzipSync } from 'node:zlib';

/** Bytes of text from which a body is kept compressed: a request may carry 2 MB, and is charged by its size. */
const COMPRESSED_FROM = 16_000;
const MARK = 'gzip:';

/**
 * Any JSON as one text. Kept as a text, not as an object, so that whatever people wrote comes back exactly, half a
 * character and odd property names included. Never queried: what is, is promoted beside it.
 */
export function bodyOf(value: unknown): string {
  const text = JSON.stringify(value);
  if (text.length < COMPRESSED_FROM) return text;
  return `${MARK}${gzipSync(text).toString('base64')}`;
}

export function readBody(body: string): unknown {
  const text = body.startsWith(MARK)
    ? gunzipSync(Buffer.from(body.slice(MARK.length), 'base64')).toString('utf8')
    : body;
  return JSON.parse(text);
}
