import { createHash } from 'node:crypto';
import type { FileKey } from '../ports/files';

export const sha256Of = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Throws for what could lead out of a folder. */
export function placeOf(of: string): string {
  if (!/^[\w-]{1,100}$/.test(of)) throw new Error('That is no place for files.');
  return of;
}

/** The name of a content in its place. Throws for what could lead out of it. */
export function nameOf({ sha256, ending }: FileKey): string {
  if (!/^[0-9a-f]{64}$/.test(sha256) || !/^[a-z0-9]{1,5}$/.test(ending))
    throw new Error('That is no name of a file.');
  return `${sha256}.${ending}`;
}

/** Throws when this is not the content its key says. */
export function proveContent({ sha256 }: FileKey, content: Uint8Array): void {
  if (sha256Of(content) !== sha256) throw new Error('A file is not what its hash says.');
}
