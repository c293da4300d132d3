import { randomUUID } from 'node:crypto';
import type { Instant } from '../../policy/calendar/dates';
import type { Documents } from '../../storage/ports/documents';
import { LONGEST, soonest, tenantStretch, withOneMore } from './caps';

/** How many milliseconds to wait for a place; not `taken` when that is longer than somebody has patience for. */
export interface Place {
  readonly wait: number;
  readonly taken: boolean;
}

export interface Limiter {
  /** Takes the next free place in a conversation. Times are milliseconds since the epoch. */
  reserve(conversation: string, now: number, patience: number): Promise<Place>;
}

const CONVERSATION = 'sendingTimes';
const STRETCH = 'sendingStretch';
const MOST_TRIES = 50;
/** Long after everybody’s clock is past a stretch. */
const STRETCH_KEPT_IN_MILLISECONDS = 600_000;

/**
 * Keeps the caps of Teams in all the processes on one store together. Each conversation’s times are one document, written
 * on condition. A tenant’s time is cut into stretches, and whoever is first to write a stretch’s document may fill it: so
 * processes share what there is by who has something to send, and nobody counts them. NB: as exact as their clocks agree.
 */
export function limiter(documents: Documents, now: () => Instant): Limiter {
  const owner = randomUUID();
  const { most, milliseconds } = tenantStretch;
  /** Places left in the stretches that were asked for, by their number. */
  const stretches = new Map<number, Promise<{ left: number }>>();
  const later = (after: number): Instant => new Date(Date.parse(now()) + after).toISOString();

  async function take(stretch: number): Promise<{ left: number }> {
    const expiresAt = later(STRETCH_KEPT_IN_MILLISECONDS);
    const options = { ifMatch: 'absent', expiresAt };
    // NB: ids are logged, and ten digits in a row look like somebody’s NHS number.
    const written = await documents.write(STRETCH, stretch.toString(36), owner, options);
    return { left: written === undefined ? 0 : most };
  }

  function forgetBefore(stretch: number): void {
    for (const known of stretches.keys()) if (known < stretch) stretches.delete(known);
  }

  /** The next moment at which the tenant takes one more from this process; undefined when that is beyond `latest`. */
  async function inTenant(from: number, latest: number): Promise<number | undefined> {
    const first = Math.floor(from / milliseconds);
    for (let stretch = first; stretch * milliseconds <= latest; stretch += 1) {
      const asked = stretches.get(stretch) ?? take(stretch);
      stretches.set(stretch, asked);
      const places = await asked;
      if (places.left === 0) continue;
      places.left -= 1;
      return Math.max(from, stretch * milliseconds);
    }
    return undefined;
  }

  return {
    async reserve(conversation, from, patience) {
      forgetBefore(Math.floor(from / milliseconds));
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const kept = await documents.read<readonly number[]>(CONVERSATION, conversation);
        const times = kept?.body ?? [];
        const free = soonest(times, from);
        if (free - from > patience) return { wait: free - from, taken: false };
        const at = await inTenant(free, from + patience);
        if (at === undefined) return { wait: patience, taken: false };
        const options = { ifMatch: kept?.etag ?? 'absent', expiresAt: later(LONGEST) };
        const written = await documents.write(CONVERSATION, conversation, withOneMore(times, at), options);
        if (written !== undefined) return { wait: at - from, taken: true };
      }
      return { wait: patience, taken: false };
    },
  };
}
