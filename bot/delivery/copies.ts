import type { Instant } from '../../policy/calendar/dates';
import type { Decided } from '../../policy/machine/section';
import type { StreamId } from '../../storage/ports/caseStore';
import type { Documents } from '../../storage/ports/documents';
import type { Spot } from './messenger';

/** A message that asked one person for a decision, or that tells whoever asked how it stands. Ids only. */
export interface Copy extends Spot {
  readonly command: string;
  readonly person: string;
  /** The number of the stream’s last event when it was asked. */
  readonly seq: number;
  readonly forWhom?: string;
}

/** What became of a decision, as the messages that asked are to say it. */
export interface Settled extends Omit<Decided, 'closes'> {
  readonly by: string;
  /** The command it was done with. */
  readonly command: string;
}

/** One stream’s messages that still ask, and what became last of each decision. */
export interface Asking {
  readonly copies: readonly Copy[];
  readonly settled: Readonly<Record<string, Settled>>;
}

export interface Copies {
  of(stream: StreamId): Promise<Asking>;
  /** Resolves with what is kept after the change. Throws when it stays contended. */
  change(stream: StreamId, change: (before: Asking) => Asking): Promise<Asking>;
}

const KIND = 'asking';
const MOST_TRIES = 20;
/** Longer than any decision waits. */
const KEPT_IN_MILLISECONDS = 365 * 24 * 60 * 60_000;

const nothing: Asking = { copies: [], settled: {} };

/** Kept in one small document a stream, so that a message is found again by whichever process it was sent from. */
export function copiesIn(documents: Documents, now: () => Instant): Copies {
  const idOf = ({ kind, id }: StreamId): string => `${kind}:${id}`;
  return {
    of: async (stream) => (await documents.read<Asking>(KIND, idOf(stream)))?.body ?? nothing,
    async change(stream, change) {
      for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
        const kept = await documents.read<Asking>(KIND, idOf(stream));
        const after = change(kept?.body ?? nothing);
        const expiresAt = new Date(Date.parse(now()) + KEPT_IN_MILLISECONDS).toISOString();
        const options = { expiresAt, ifMatch: kept?.etag ?? 'absent' };
        if ((await documents.write(KIND, idOf(stream), after, options)) !== undefined) return after;
      }
      throw new Error('What was asked on one stream stayed contended.');
    },
  };
}

/** What became of the decision a message asks for; undefined while it waits. */
export const settledOf = (
  { settled: all }: Asking,
  { command, seq }: Pick<Copy, 'command' | 'seq'>,
): Settled | undefined => {
  const settled = all[command];
  return settled && settled.seq > seq ? settled : undefined;
};
