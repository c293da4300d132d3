import type { Instant } from '../../policy/calendar/dates';
import type { Person } from '../../policy/roles';
import type { Duty } from '../../storage/ports/caseStore';
import type { Documents } from '../../storage/ports/documents';
import type { Outcome } from './messenger';
import { rounds, type Rounds } from './rounds';

/** Whom a message goes to: a person, or in trying out everybody at once. */
interface To {
  readonly person: Pick<Person, 'id'>;
}

type Message = Pick<Duty, 'stream' | 'id'>;

/** What is kept of one message and one person. */
interface Mark {
  readonly sent: boolean;
  /** How often it may have arrived: each time after the first may be a repeat. */
  readonly attempts: number;
  /** The end of the lease of whichever process sends it, a UTC instant; empty when none does. */
  readonly until: Instant;
}

export interface OnceOnly extends Rounds {
  /** Have all of these been delivered to them? */
  hasAll(messages: readonly Message[], to: To): Promise<boolean>;
  /**
   * Sends unless that was done: the attempt is recorded first, and what came of it after. `waiting` while another process
   * sends one of them. NB: every attempt is a conditional write, so one that may be a repeat never goes uncounted.
   */
  once(messages: readonly Message[], to: To, send: () => Promise<Outcome>): Promise<Outcome>;
}

const KIND = 'delivery';
const ELSEWHERE = 'elsewhere';
/** A message is settled or given up long before: after it nobody asks whether it came. */
const KEPT_IN_MILLISECONDS = 30 * 24 * 60 * 60_000;
/** Longer than beginning a chat, installing the app and sending can take together. */
const LEASE_IN_MILLISECONDS = 120_000;

interface Kept {
  readonly id: string;
  readonly mark: Mark;
  readonly etag: string;
}

/** `told` hears of every attempt’s outcome; `again`: it may have arrived before. */
export function onceOnly(
  documents: Documents,
  now: () => Instant,
  told: (outcome: Outcome, facts: { readonly again: boolean }) => void,
): OnceOnly {
  const { read, begin, end } = marksIn(documents, now);
  return {
    ...rounds(documents, now),
    hasAll: async (messages, to) =>
      (await Promise.all(messages.map((message) => read(message, to)))).every(({ mark }) => mark.sent),
    async once(messages, to, send) {
      const kept = await Promise.all(messages.map((message) => read(message, to)));
      const open = kept.filter(({ mark }) => !mark.sent);
      if (open.length === 0) return { is: 'sent' };
      const leased = Math.max(...open.map(({ mark }) => Date.parse(mark.until) || 0)) - Date.parse(now());
      if (leased > 0) return { is: 'waiting', why: ELSEWHERE, afterMilliseconds: leased };
      const begun = await begin(open);
      if (!begun) return { is: 'waiting', why: ELSEWHERE };
      const outcome = await send();
      told(outcome, { again: begun.some(({ mark }) => mark.attempts > 0) });
      await end(begun, outcome);
      return outcome;
    },
  };
}

const unsent: Mark = { sent: false, attempts: 0, until: '' };

const idOf = ({ stream, id }: Message, { person }: To): string =>
  `${stream.kind}:${stream.id}:${id}:${person.id}`;

/** The marks in the store: read, and written before an attempt and after it. */
function marksIn(documents: Documents, now: () => Instant) {
  const later = (milliseconds: number): Instant => new Date(Date.parse(now()) + milliseconds).toISOString();
  const write = (id: string, mark: Mark, ifMatch: string): Promise<string | undefined> =>
    documents.write(KIND, id, mark, { expiresAt: later(KEPT_IN_MILLISECONDS), ifMatch });

  async function read(message: Message, to: To): Promise<Kept> {
    const id = idOf(message, to);
    const kept = await documents.read<Mark>(KIND, id);
    return { id, mark: kept?.body ?? unsent, etag: kept?.etag ?? 'absent' };
  }

  /** Records an attempt at each; undefined, and nothing, when another process was first at one of them. */
  async function begin(open: readonly Kept[]): Promise<readonly Kept[] | undefined> {
    const until = later(LEASE_IN_MILLISECONDS);
    const begun: Kept[] = [];
    for (const kept of open) {
      const etag = await write(kept.id, { ...kept.mark, attempts: kept.mark.attempts + 1, until }, kept.etag);
      if (etag === undefined) {
        await end(begun, { is: 'waiting', why: ELSEWHERE });
        return undefined;
      }
      begun.push({ ...kept, etag });
    }
    return begun;
  }

  /** `begun` have the marks from before the attempt. NB: one that is unsure counts as an attempt, one refused does not. */
  const end = (begun: readonly Kept[], outcome: Outcome): Promise<unknown> =>
    Promise.all(
      begun.map(({ id, mark, etag }) => {
        const arrived = outcome.is === 'sent' || outcome.is === 'unsure';
        const attempts = mark.attempts + (arrived ? 1 : 0);
        return write(id, { sent: outcome.is === 'sent', attempts, until: '' }, etag);
      }),
    );

  return { read, begin, end };
}
