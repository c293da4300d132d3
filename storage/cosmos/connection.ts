import type { TokenCredential } from '@azure/identity';
import { CosmosClient, type Container, type Database } from '@azure/cosmos';
import { setTimeout as wait } from 'node:timers/promises';
import { isError } from '../../policy/machine/fault';
import { LOST, tracedHttp, tracing, type Trace } from './trace';

/** What one operation came to: the request units it was charged. `of` is an id. */
export interface Charge {
  readonly operation: string;
  readonly of: string;
  readonly charge: number;
  readonly requests: number;
  readonly milliseconds: number;
}

export interface CosmosSettings {
  readonly endpoint: string;
  readonly database: string;
  /** The key of an emulator, or how this program proves who it is. */
  readonly key?: string;
  readonly credential?: TokenCredential;
  readonly charged: (charge: Charge) => void;
  /** How long one operation may take, all its tries together. */
  readonly mostMilliseconds?: number;
}

/** The store did not answer as it should, and it was tried for as long as a turn allows. */
export class StoreUnavailable extends Error {
  constructor(
    readonly operation: string,
    readonly status: number,
  ) {
    const hint = status === 404 ? ' Has “npm run provision” been run?' : '';
    super(`The store answered “${operation}” with ${status === 0 ? 'nothing' : status}.${hint}`);
    this.name = 'StoreUnavailable';
  }
}

/** Thrown inside an operation to have it tried again: part of a batch was answered with a passing fault. */
export class Passing extends Error {
  constructor(readonly status: number) {
    super(`A passing fault: ${status}.`);
  }
}

const passing: readonly number[] = [0, 408, 410, 429, 449, 500, 502, 503, 504];
export const isPassing = (status: number): boolean => passing.includes(status);

const MOST_MILLISECONDS = 6_000;
const REQUEST_MILLISECONDS = 3_000;
const FIRST_WAIT_MILLISECONDS = 40;

/** The database, over one client; every operation is bounded in time, tried again where that is harmless, and charged. */
export class CosmosConnection {
  private client: CosmosClient;

  constructor(private readonly settings: CosmosSettings) {
    this.client = this.newClient();
  }

  get database(): Database {
    return this.client.database(this.settings.database);
  }

  get account(): CosmosClient {
    return this.client;
  }

  get streams(): Container {
    return this.database.container('streams');
  }

  get documents(): Container {
    return this.database.container('documents');
  }

  /**
   * Runs one operation, again while the fault is a passing one and there is time. `unsure` tells the work that an
   * earlier try may have been carried out although its answer was lost. Throws `StoreUnavailable`.
   */
  async run<T>(operation: string, of: string, work: (unsure: boolean) => Promise<T>): Promise<T> {
    const began = performance.now();
    const trace: Trace = {
      deadline: began + (this.settings.mostMilliseconds ?? MOST_MILLISECONDS),
      requests: 0,
      charge: 0,
      status: 0,
      retryAfterMilliseconds: undefined,
    };
    try {
      return await tracing.run(trace, () => this.tried(operation, trace, work));
    } finally {
      const { charge, requests } = trace;
      const milliseconds = Math.round(performance.now() - began);
      this.settings.charged({
        operation,
        of,
        charge: Math.round(charge * 100) / 100,
        requests,
        milliseconds,
      });
    }
  }

  private async tried<T>(operation: string, trace: Trace, work: (unsure: boolean) => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await work(attempt > 0);
      } catch (fault) {
        const status = statusOf(fault, trace);
        if (status === undefined) throw fault;
        const pause = trace.retryAfterMilliseconds ?? jittered(FIRST_WAIT_MILLISECONDS * 2 ** attempt);
        if (!isPassing(status) || performance.now() + pause > trace.deadline)
          throw new StoreUnavailable(operation, status);
        await wait(pause);
        // NB: a client that failed to learn which partitions there are remembers the failure for ever.
        if (operation.endsWith('Query')) this.renew();
      }
    }
  }

  close(): void {
    this.client.dispose();
  }

  private renew(): void {
    this.client.dispose();
    this.client = this.newClient();
  }

  private newClient(): CosmosClient {
    const { endpoint, key, credential } = this.settings;
    return new CosmosClient({
      endpoint,
      ...(key === undefined ? {} : { key }),
      ...(credential === undefined ? {} : { aadCredentials: credential }),
      httpClient: tracedHttp,
      // NB: without it the library sends no session token, and a read may not see what was just written here.
      consistencyLevel: 'Session',
      connectionPolicy: {
        requestTimeout: REQUEST_MILLISECONDS,
        // An emulator names addresses that only its own container knows.
        enableEndpointDiscovery: key === undefined,
        enableBackgroundEndpointRefreshing: key === undefined,
        retryOptions: {
          maxRetryAttemptCount: 0,
          fixedRetryIntervalInMilliseconds: 0,
          maxWaitTimeInSeconds: 0,
        },
      },
    });
  }
}

/** A wait of half as long to as long, so that those who met do not meet again. */
const jittered = (milliseconds: number): number => milliseconds * (0.5 + Math.random() / 2);

/** What the service answered, 0 for nothing; undefined when the fault is not the service's. */
function statusOf(fault: unknown, trace: Trace): number | undefined {
  if (fault instanceof Passing) return fault.status;
  if (!isError(fault)) return undefined;
  const { code } = fault as Error & { code?: unknown };
  if (typeof code === 'number') return code;
  if (code === LOST || fault.name === 'TimeoutError' || code === 'ENOTFOUND') return 0;
  // The library gives the fault of a batch without its status.
  if (fault.message.startsWith('Batch request error')) return trace.status;
  return undefined;
}
