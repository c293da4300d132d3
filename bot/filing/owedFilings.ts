import type { Instant } from '../../policy/dates';
import type { StreamId } from '../../storage/ports/caseStore';
import type { Documents } from '../../storage/ports/documents';

/** A letter that has to be kept in the Trust's library, once an event of this stream says that it went. */
export interface OwedFiling {
  readonly stream: StreamId;
  readonly sha256: string;
  readonly since: Instant;
  /** How often it was tried in vain, and the instant before which it is not tried again. */
  readonly attempts: number;
  readonly notBefore: Instant;
}

type All = readonly OwedFiling[];

/** What is owed to the library, so that it outlives this process. */
export interface OwedFilings {
  all(): Promise<All>;
  /** Throws when it stays contended. */
  change(change: (before: All) => All): Promise<void>;
}

const KIND = 'owedFilings';
const ID = 'all';
const MOST_TRIES = 20;

/** One small document lists them all: letters are recorded as sent seldom, and each leaves the list within minutes. */
export function owedFilings(documents: Documents): OwedFilings {
  return {
    all: async () => (await documents.read<All>(KIND, ID))?.body ?? [],
    async change(change) {
      for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
        const kept = await documents.read<All>(KIND, ID);
        const options = { ifMatch: kept?.etag ?? 'absent' };
        if ((await documents.write(KIND, ID, change(kept?.body ?? []), options)) !== undefined) return;
      }
      throw new Error('The list of letters to be filed stayed contended.');
    },
  };
}
