import { createHash } from 'node:crypto';
import type { StreamId } from '../ports/caseStore';

const LONGEST = 200;

/**
 * Any text as a legal id (no slash, backslash, question mark or hash, at most 255 bytes) that no other text has: what
 * is not a plain letter, digit, dot, hyphen or underscore becomes its code between tildes, and what is too long its digest.
 */
function escaped(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9._-]/g, (unit) => `~${unit.charCodeAt(0).toString(16)}~`);
  if (plain.length <= LONGEST) return plain;
  return `~~${createHash('sha256').update(plain).digest('hex')}`;
}

/** The partition of a stream, or of a document. */
export const partitionOf = (kind: string, id: string): string => `${escaped(kind)}:${escaped(id)}`;

export const partition = ({ kind, id }: StreamId): string => partitionOf(kind, id);

/** The ids of the items in a stream's partition. */
export const itemIds = {
  snapshot: 'snapshot',
  wake: 'wake',
  views: 'views',
  event: (seq: number): string => `event:${String(seq).padStart(9, '0')}`,
  operation: (key: string): string => `operation:${escaped(key)}`,
  duty: (duty: string): string => `duty:${escaped(duty)}`,
} as const;

let lastStamp = 0;

/** An id that sorts after those given out before: by this process always, by others as far as the clocks agree. */
export function accessId(): string {
  lastStamp = Math.max(Date.now() * 1000, lastStamp + 1);
  return `access:${String(lastStamp).padStart(17, '0')}:${process.pid.toString(36)}`;
}
