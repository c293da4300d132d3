import { createHash } from 'node:crypto';
import { addDays, type LondonDate } from '../policy/calendar/dates';
import type { Documents } from './ports/documents';

const KIND = 'reportFile';
const DAYS_KEPT = 1;

export interface OwnFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

type Body = Omit<OwnFile, 'bytes'> & { readonly base64: string };

/** Files of no case, such as reports, each kept for whoever asked for it and nobody else, until the end of the next London day. */
export const ownFiles = (documents: Documents) => ({
  /** Keeps it and resolves with its hash, by which it is found again. */
  async keep(person: string, { name, type, bytes }: OwnFile, today: LondonDate): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const body: Body = { name, type, base64: Buffer.from(bytes).toString('base64') };
    const expiresAt = `${addDays(today, DAYS_KEPT + 1)}T00:00:00.000Z` as const;
    await documents.write(KIND, `${person}:${sha256}`, body, { expiresAt });
    return sha256;
  },
  async read(person: string, sha256: string): Promise<OwnFile | undefined> {
    const kept = await documents.read<Body>(KIND, `${person}:${sha256}`);
    if (!kept) return undefined;
    const { name, type, base64 } = kept.body;
    return { name, type, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
  },
});
