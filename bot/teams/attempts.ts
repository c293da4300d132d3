import type { Outcome } from '../delivery/messenger';
import type { Limiter } from './limiter';
import { outcomeOf, TimedOut } from './sendingFaults';

export interface AttemptParts {
  readonly limiter: Limiter;
  /** Milliseconds since the epoch. */
  readonly time: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** How long Teams may take to answer, in milliseconds. */
  readonly patience?: number | undefined;
}

/** Does something in a conversation once its caps allow. Every fault is an outcome. */
export type Attempt = (conversation: string, work: () => Promise<void>) => Promise<Outcome>;

const PATIENCE = 15_000;
const LONGEST_WAIT = 5_000;

export function attempts({ limiter, time, pause, patience = PATIENCE }: AttemptParts): Attempt {
  return async (conversation, work) => {
    const { wait, taken } = await limiter.reserve(conversation, time(), LONGEST_WAIT);
    if (!taken) return { is: 'waiting', why: 'capped', afterMilliseconds: wait };
    if (wait > 0) await pause(wait);
    return waitFor(work(), patience).then(
      (): Outcome => ({ is: 'sent' }),
      (fault: unknown) => outcomeOf(fault, time()),
    );
  };
}

/** Work that takes too long goes on, and no longer counts: the SDK gives no way to call a request back. */
async function waitFor(work: Promise<void>, patience: number): Promise<void> {
  const timer: { stop?: () => void } = {};
  const tooLong = new Promise<never>((_, reject) => {
    const timeout = setTimeout(() => reject(new TimedOut()), patience);
    timer.stop = () => clearTimeout(timeout);
  });
  await Promise.race([work, tooLong]).finally(() => timer.stop?.());
}
