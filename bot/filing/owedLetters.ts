import type { Instant } from '../../policy/calendar/dates';
import type { StreamId } from '../../storage/ports/caseStore';
import { changeDocument, type Documents } from '../../storage/ports/documents';

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

/** One small document of this kind lists them all: letters go seldom, and each leaves the list within minutes. */
export function owedLetters(documents: Documents, kind: string): OwedLetters {
  return {
    all: async () => (await documents.read<All>(kind, ID))?.body ?? [],
    async change(change) {
      await changeDocument<All>(documents, { kind, id: ID }, (before = []) => change(before));
    },
  };
}
