const kinds: Readonly<Record<number, GraphFault['kind']>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'notThere',
  409: 'exists',
};

/** Why Graph gave no answer to use. Holds a kind and a status (0 for none), never what was asked or said. */
export class GraphFault extends Error {
  override readonly name = 'GraphFault';

  constructor(
    readonly kind: 'notThere' | 'exists' | 'forbidden' | 'rejected' | 'unreadable' | 'unavailable',
    readonly status = 0,
    /** Milliseconds it asks to be left alone. */
    readonly retryAfter?: number,
  ) {
    super(`Graph: ${kind}${status === 0 ? '' : ` (${status})`}.`);
  }
}

/** Seconds, or a date: both are allowed. Nothing that can be read is nothing. */
function millisecondsTo(retryAfter: string | null, now: number): number | undefined {
  if (retryAfter === null) return undefined;
  const seconds = Number(retryAfter);
  const wait = Number.isNaN(seconds) ? Date.parse(retryAfter) - now : seconds * 1_000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

export function faultOf({ status, headers }: Response, now: number): GraphFault {
  const passing = status === 408 || status === 429 || status >= 500;
  const kind = kinds[status] ?? (passing ? 'unavailable' : 'rejected');
  return new GraphFault(kind, status, millisecondsTo(headers.get('Retry-After'), now));
}

export const isGraphFault = (fault: unknown, kind: GraphFault['kind']): fault is GraphFault =>
  fault instanceof GraphFault && fault.kind === kind;
