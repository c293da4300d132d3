import type { Instant } from '../../policy/calendar/dates';

export interface Kept<T> {
  readonly body: T;
  readonly etag: string;
}

/** Small documents that may expire, and are absent from then on: conversations under way, where to reach a person, form entries kept between tries. */
export interface Documents {
  read<T>(kind: string, id: string): Promise<Kept<T> | undefined>;
  /** Writes if the document is as it was read (`ifMatch`), or absent (`'absent'`); undefined when it is not. */
  write(
    kind: string,
    id: string,
    body: unknown,
    options: { readonly ifMatch?: string; readonly expiresAt?: Instant },
  ): Promise<string | undefined>;
  remove(kind: string, id: string): Promise<void>;
}

const MOST_TRIES = 20;

/**
 * Changes a document on what stands when it is written, as often as somebody else was first; `change` is given undefined
 * where there is none. Resolves with what it was before and is after. Throws when it stays contended.
 */
export async function changeDocument<T>(
  documents: Documents,
  { kind, id, expiresAt }: { readonly kind: string; readonly id: string; readonly expiresAt?: Instant },
  change: (before: T | undefined) => T,
): Promise<{ readonly before: T | undefined; readonly after: T }> {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const kept = await documents.read<T>(kind, id);
    const after = change(kept?.body);
    const options = { ifMatch: kept?.etag ?? 'absent', expiresAt };
    if ((await documents.write(kind, id, after, options)) !== undefined) return { before: kept?.body, after };
  }
  throw new Error(`A document of the kind ${kind} stayed contended.`);
}
