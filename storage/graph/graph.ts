import { GraphClientError } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { GRAPH_VERSION, graphClient, graphUrl, send, type GraphPlace, type Sent } from './client';
import { GraphFault, faultOf } from './graphFault';

export interface Question<T> extends Sent {
  readonly answer: z.ZodType<T>;
}

export interface Graph {
  /** Throws `GraphFault`, at the latest when its time is up. */
  ask<T>(question: Question<T>): Promise<T>;
  /** Every page of a list, in the time of one question. */
  pages<T>(path: string, item: z.ZodType<T>, headers?: Sent['headers']): Promise<readonly T[]>;
}

export interface GraphOptions {
  /** Milliseconds one question may take, its token and all its pages included. */
  readonly within: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Told of each fault: its kind and status only. */
  readonly report?: (kind: string, status: number) => void;
}

const REST_IN_MILLISECONDS = 5_000;
const LONGEST_REST_IN_MILLISECONDS = 300_000;
const MOST_PAGES = 50;

const pageOf = <T>(item: z.ZodType<T>) =>
  z.object({ value: z.array(item), '@odata.nextLink': z.string().optional() });

async function fetchText(
  client: ReturnType<typeof graphClient>,
  sent: Sent,
  { signal, now }: { readonly signal: AbortSignal; readonly now: () => number },
): Promise<string> {
  const response = await send(client, sent, signal).catch((fault: unknown) => {
    // A connection that was kept open may have been closed at the other end: reading again is harmless.
    const again = sent.method === 'get' && !signal.aborted && !(fault instanceof GraphClientError);
    if (again) return send(client, sent, signal);
    throw fault;
  });
  const text = await response.text();
  if (!response.ok) throw faultOf(response, now());
  return text;
}

function parse<T>(answer: z.ZodType<T>, text: string): T {
  try {
    return answer.parse(text === '' ? undefined : JSON.parse(text));
  } catch {
    throw new GraphFault('unreadable');
  }
}

/** Asks Graph each thing once. While it says to wait, or has just failed, nothing is asked and nobody waits. */
export function graphAt(place: GraphPlace, { within, now, report }: GraphOptions): Graph {
  const client = graphClient(place);
  const base = `${graphUrl(place)}/${GRAPH_VERSION}/`;
  let restUntil = 0;

  function noteFault(fault: GraphFault): GraphFault {
    report?.(fault.kind, fault.status);
    if (fault.kind === 'unavailable') {
      const rest = Math.min(fault.retryAfter ?? REST_IN_MILLISECONDS, LONGEST_REST_IN_MILLISECONDS);
      restUntil = now() + rest;
    }
    return fault;
  }

  async function askWithin<T>({ answer, ...sent }: Question<T>, signal: AbortSignal): Promise<T> {
    // NB: outside of what counts as a failure, or asking while it rests would make it rest for ever.
    if (now() < restUntil && restUntil - now() <= LONGEST_REST_IN_MILLISECONDS)
      throw new GraphFault('unavailable');
    try {
      return parse(answer, await fetchText(client, sent, { signal, now }));
    } catch (fault) {
      throw noteFault(fault instanceof GraphFault ? fault : new GraphFault('unavailable'));
    }
  }

  return {
    ask: (question) => askWithin(question, AbortSignal.timeout(within)),
    async pages(path, item, headers) {
      const signal = AbortSignal.timeout(within);
      const page = pageOf(item);
      const items = [];
      let next: string | undefined = path;
      for (let count = 0; next !== undefined && count < MOST_PAGES; count += 1) {
        const { value, '@odata.nextLink': link }: z.infer<typeof page> = await askWithin(
          { method: 'get', path: next, answer: page, headers },
          signal,
        );
        items.push(...value);
        if (link !== undefined && !link.startsWith(base)) throw noteFault(new GraphFault('unreadable'));
        next = link?.slice(base.length);
      }
      return items;
    },
  };
}
