import { findEmails } from './contacts';
import { looksLikeName } from './names';

export const HEADER = /^[ \t>*]{0,6}(from|sent|to|cc|subject|date)[ \t*]{0,3}:[ \t*]{0,4}(.{0,300})$/i;
export const EARLIER =
  /^[ \t>]{0,4}(?:on .{1,160} wrote:|-{2,} ?(?:original|forwarded) message.{0,20}|begin forwarded message.{0,4})\s*$/i;
const FEWEST_HEADERS = 2;

/** An email that was pasted whole: who sent it and when, by its headers, and where its own words stand. */
export interface PastedEmail {
  readonly name?: string;
  readonly address?: string;
  readonly sent?: string;
  /** What the sender wrote, without headers and what is quoted below. */
  readonly body: string;
}

/** Reads the headers of a pasted email; undefined when it is none. */
export function readPastedEmail(words: string): PastedEmail | undefined {
  const lines = words.split('\n');
  const first = lines.findIndex((line) => HEADER.test(line));
  if (first < 0) return undefined;
  const headers = new Map<string, string>();
  let at = first;
  for (; at < lines.length; at += 1) {
    const [, name = '', value = ''] = HEADER.exec(lines[at] ?? '') ?? [];
    if (name === '') break;
    headers.set(name.toLowerCase(), headers.get(name.toLowerCase()) ?? value.trim());
  }
  if (headers.size < FEWEST_HEADERS || !headers.has('from')) return undefined;
  const rest = lines.slice(at);
  const end = rest.findIndex(
    (line) => EARLIER.test(line) || HEADER.exec(line)?.[1]?.toLowerCase() === 'from',
  );
  const from = headers.get('from') ?? '';
  const [named = ''] = from.split(/[<[(]/);
  const name = named.replace(/["']/g, '').trim();
  const address = findEmails(from)[0]?.value;
  const sent = headers.get('sent') ?? headers.get('date');
  return {
    ...(looksLikeName(name) ? { name } : {}),
    ...(address ? { address } : {}),
    ...(sent ? { sent } : {}),
    body: rest.slice(0, end < 0 ? rest.length : end).join('\n'),
  };
}
