import type { Instant } from '../../policy/calendar/dates';
import type { StreamId } from '../../storage/ports/caseStore';
import type { Documents } from '../../storage/ports/documents';

/** A letter of this case, or record about one, that something is still to be done with. */
export interface OwedLetter {
  readonly stream: StreamId;
  readonly sha256: string;
  readonly since: Instant;
  /** How often it was tried, and the instant before which it is not tried again. */
  readonly attempts: number;
  readonly notBefore: Instant;
}

type All = readonly OwedLetter[];

/** What is owed, kept so that it outlives this process. */
export interface OwedLetters {
  all(): Promise<All>;
  /** Throws when it stays contended. */
  change(change: (before: All) => All): Promise<void>;
}

const ID = 'all';
const MOST_TRIES = 20;

/** One small document of this kind lists them all: letters go seldom, and each leaves the list within minutes. */
export function owedLetters(documents: Documents, kind: string): OwedLetters {
  return {
    all: async () => (await documents.read<All>(kind, ID))?.body ?? [],
    async change(change) {
      for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
        const kept = await documents.read<All>(kind, ID);
        const options = { ifMatch: kept?.etag ?? 'absent' };
        if ((await documents.write(kind, ID, change(kept?.body ?? []), options)) !== undefined) return;
      }
      throw new Error('A list of letters stayed contended.');
    },
  };
}
