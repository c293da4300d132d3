import type { Outcome } from '../delivery/messenger';

export class TimedOut extends Error {}

interface Failing {
  readonly statusCode?: unknown;
  readonly response?: { readonly headers?: { get?: (name: string) => unknown } };
}

const failing = (fault: unknown): Failing => (typeof fault === 'object' && fault !== null ? fault : {});

const statusOf = (fault: unknown): number | undefined => {
  const { statusCode } = failing(fault);
  return typeof statusCode === 'number' ? statusCode : undefined;
};

/** What a fault of sending means for the message. */
export function outcomeOf(fault: unknown, now: number): Outcome {
  const status = statusOf(fault);
  if (status === undefined) return { is: 'unsure', why: fault instanceof TimedOut ? 'timedOut' : 'noAnswer' };
  const why = String(status);
  if (status === 403) return { is: 'blocked', why };
  if (status === 404) return { is: 'unreachable', why };
  if (status === 412 || status === 429) {
    const afterMilliseconds = retryAfter(failing(fault), now);
    return { is: 'later', why, ...(afterMilliseconds === undefined ? {} : { afterMilliseconds }) };
  }
  return { is: status >= 500 ? 'unsure' : 'later', why };
}

/** `Retry-After` in milliseconds: seconds, or an HTTP date. */
function retryAfter({ response }: Failing, now: number): number | undefined {
  const said = response?.headers?.get?.('retry-after');
  if (typeof said !== 'string' || said.trim() === '') return undefined;
  const seconds = Number(said);
  const milliseconds = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(said) - now;
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
}
