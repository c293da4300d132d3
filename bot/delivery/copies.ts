import type { Instant } from '../../policy/calendar/dates';
import type { Decided } from '../../policy/machine/section';
import type { StreamId } from '../../storage/ports/caseStore';
import { changeDocument, type Documents } from '../../storage/ports/documents';
import type { Spot } from './messenger';

/** A message that asked one person for a decision, or that tells whoever asked how it stands. Ids only. */
export interface Copy extends Spot {
  readonly command: string;
  readonly person: string;
  /** The number of the stream’s last event when it was asked. */
  readonly seq: number;
  readonly forWhom?: string;
}

/** What was decided on a question, as its copies are to say it. */
export interface Decision extends Omit<Decided, 'closes'> {
  readonly by: string;
  /** The command it was done with. */
  readonly command: string;
}

/** One stream’s copies that still ask, and what was decided last by each command. */
export interface KeptCopies {
  readonly copies: readonly Copy[];
  /** NB: stored under this name, which older stores hold. */
  readonly settled: Readonly<Record<string, Decision>>;
}

export interface Copies {
  of(stream: StreamId): Promise<KeptCopies>;
  /** Resolves with what is kept after the change. Throws when it stays contended. */
  change(stream: StreamId, change: (before: KeptCopies) => KeptCopies): Promise<KeptCopies>;
}

const KIND = 'asking';
/** Longer than any decision waits. */
const KEPT_IN_MILLISECONDS = 365 * 24 * 60 * 60_000;

const nothing: KeptCopies = { copies: [], settled: {} };

/** Kept in one small document a stream, so that a message is found again by whichever process it was sent from. */
export function copiesIn(documents: Documents, now: () => Instant): Copies {
  const idOf = ({ kind, id }: StreamId): string => `${kind}:${id}`;
  return {
    of: async (stream) => (await documents.read<KeptCopies>(KIND, idOf(stream)))?.body ?? nothing,
    async change(stream, change) {
      const expiresAt = new Date(Date.parse(now()) + KEPT_IN_MILLISECONDS).toISOString();
      const place = { kind: KIND, id: idOf(stream), expiresAt };
      return (await changeDocument<KeptCopies>(documents, place, (before = nothing) => change(before))).after;
    },
  };
}

export const isSame = (one: Spot, other: Spot): boolean =>
  one.conversation === other.conversation && one.activity === other.activity;

/** What was decided on the question that a copy asks; undefined while it waits. */
export const decisionOn = (
  { settled: all }: KeptCopies,
  { command, seq }: Pick<Copy, 'command' | 'seq'>,
): Decision | undefined => {
  const decision = all[command];
  return decision && decision.seq > seq ? decision : undefined;
};
