import { AsyncLocalStorage } from 'node:async_hooks';
import { createDefaultHttpClient, RestError, type HttpClient } from '@azure/core-rest-pipeline';
import { isError } from '../../policy/machine/fault';

/** What the requests of one operation came to. */
export interface Trace {
  /** When the operation has to be answered, by `performance.now()`. */
  readonly deadline: number;
  requests: number;
  /** In request units. */
  charge: number;
  /** Of the last answer; 0 when there was none. */
  status: number;
  retryAfterMilliseconds: number | undefined;
}

/** The operation that a request is made for. */
export const tracing = new AsyncLocalStorage<Trace>();

/** A request whose answer never came: whether it was carried out is not known. */
export const LOST = 'ANSWER_LOST';

const client = createDefaultHttpClient();

/**
 * The client's own way to the service, which notes what each request came to. NB: the library hides the status of a
 * failed batch, and would send a read again for ten seconds and more: here a lost answer is its own code, which
 * nothing but this adapter tries again, and no request is begun after the deadline.
 */
export const tracedHttp: HttpClient = {
  async sendRequest(request) {
    const trace = tracing.getStore();
    if (!trace) return client.sendRequest(request);
    if (performance.now() > trace.deadline) throw new RestError('There is no time left.', { code: LOST });
    trace.requests += 1;
    trace.status = 0;
    trace.retryAfterMilliseconds = undefined;
    const response = await client.sendRequest(request).catch((fault: unknown) => {
      throw lost(fault);
    });
    trace.status = response.status;
    trace.charge += Number(response.headers.get('x-ms-request-charge') ?? 0);
    const retryAfter = response.headers.get('x-ms-retry-after-ms');
    trace.retryAfterMilliseconds = retryAfter === undefined ? undefined : Number(retryAfter);
    return response;
  },
};

function lost(fault: unknown): unknown {
  if (isError(fault) && fault.name === 'AbortError') return fault;
  // A name that is not found is left to the library, which then looks for another region.
  if (fault instanceof RestError && fault.code === 'ENOTFOUND') return fault;
  return new RestError('The answer was lost.', { code: LOST });
}
