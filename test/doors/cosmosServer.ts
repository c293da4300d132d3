import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isSigned } from './cosmosServerAuth';
import { CosmosContainer, type ContainerDefinition, type Operation, type Outcome } from './cosmosServerData';
import { Faults, type Doing } from './cosmosServerFaults';
import { partitionRanges, Queries } from './cosmosServerQuery';
import type { Doc } from './cosmosServerSql';
import { answer, close, listen, type Reply } from './loopbackHttp';

export interface CosmosServer {
  readonly endpoint: string;
  readonly key: string;
  readonly faults: Faults;
  /** What it was asked, in order. */
  readonly asked: Doing[];
  /** How many live items there are in the containers of this name. */
  itemsIn(container: string): number;
  stop(): Promise<void>;
}

type Containers = Map<string, CosmosContainer>;

const MOST_BYTES = 2 * 1024 * 1024;

/**
 * A service on loopback that speaks Cosmos DB's protocol as far as the store needs it, keeps everything in memory and
 * fails when it is told to. `now` in milliseconds. What it does not know it answers with 400 or 404.
 */
export async function aCosmosServer(
  options: { readonly now?: () => number; readonly key?: string } = {},
): Promise<CosmosServer> {
  const key = options.key ?? randomBytes(64).toString('base64');
  const service = new Service(key, options.now ?? Date.now);
  const server = createServer((request, response) => {
    service.serve(request, response).catch((fault: unknown) => {
      answer(response, { status: 500, body: { message: String(fault) } });
    });
  });
  server.keepAliveTimeout = 60_000;
  const endpoint = await listen(server);
  service.endpoint = endpoint;
  return {
    endpoint,
    key,
    faults: service.faults,
    asked: service.asked,
    itemsIn: (name) =>
      [...service.databases.values()].reduce(
        (sum, containers) => sum + (containers.get(name)?.items({}).length ?? 0),
        0,
      ),
    stop: () => close(server),
  };
}

class Service {
  endpoint = '';
  readonly faults = new Faults();
  readonly asked: Doing[] = [];
  readonly databases = new Map<string, Containers>();
  private readonly queries = new Queries();

  constructor(
    private readonly key: string,
    private readonly now: () => number,
  ) {}

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await bodyOf(request);
    const path = new URL(request.url ?? '/', 'http://service').pathname;
    const segments = path.split('/').filter(Boolean).map(decodeURIComponent);
    if (!isSigned(request, segments, this.key)) {
      reply(response, { status: 401, body: { code: 'Unauthorized', message: 'Not signed with this key.' } });
      return;
    }
    const doing = doingOf(request, segments);
    this.asked.push(doing);
    const fault = this.faults.strike(doing);
    if (fault && 'cut' in fault && fault.cut === 'before') {
      request.socket.destroy();
      return;
    }
    if (fault && 'status' in fault) {
      reply(response, refusal(fault.status, fault.retryAfterMilliseconds));
      return;
    }
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    if (fault && 'inBatch' in fault) {
      reply(response, failedBatch(body as readonly Operation[], fault.inBatch));
      return;
    }
    const answered =
      Buffer.byteLength(text) > MOST_BYTES ? refusal(413) : this.answer(request, segments, doing, body);
    if (fault && 'cut' in fault) request.socket.destroy();
    else reply(response, answered);
  }

  private answer(request: IncomingMessage, segments: readonly string[], doing: Doing, body: unknown): Reply {
    if (doing === 'account') return this.account();
    const [, databaseId = '', , containerId = '', , id] = segments;
    if (doing === 'database') return this.database(request.method ?? '', databaseId, body as Doc | undefined);
    const containers = this.databases.get(databaseId);
    if (!containers) return missing();
    if (doing === 'container')
      return this.container(
        request.method ?? '',
        containers,
        containerId,
        body as ContainerDefinition | undefined,
      );
    const container = containers.get(containerId);
    if (!container) return missing();
    if (doing === 'ranges') return { status: 200, body: { PartitionKeyRanges: partitionRanges, _count: 2 } };
    if (doing === 'plan') return this.queries.plan(body);
    const pk = partitionKeyOf(request);
    const answered =
      doing === 'query'
        ? this.queries.answer(container, request, body, pk)
        : this.item(request, doing, container, pk ?? '', id, body);
    return withSession(answered, container, `dbs/${databaseId}/colls/${containerId}`);
  }

  private account(): Reply {
    const locations = [{ name: 'Here', databaseAccountEndpoint: this.endpoint }];
    return {
      status: 200,
      body: {
        id: 'here',
        writableLocations: locations,
        readableLocations: locations,
        enableMultipleWriteLocations: false,
        userConsistencyPolicy: { defaultConsistencyLevel: 'Session' },
      },
    };
  }

  private database(method: string, id: string, body: Doc | undefined): Reply {
    const name = id || String(body?.id);
    const known = this.databases.has(name);
    if (method === 'POST') {
      if (known) return refusal(409);
      this.databases.set(name, new Map());
      return { status: 201, body: { id: name } };
    }
    if (!known) return refusal(404);
    if (method === 'DELETE') this.databases.delete(name);
    return method === 'DELETE' ? { status: 204 } : { status: 200, body: { id: name } };
  }

  private container(
    method: string,
    containers: Containers,
    id: string,
    body: ContainerDefinition | undefined,
  ): Reply {
    const name = id || String(body?.id);
    const found = containers.get(name);
    if (method === 'POST' && body) {
      if (found) return refusal(409);
      containers.set(name, new CosmosContainer(body, this.now));
      return { status: 201, body };
    }
    if (!found) return refusal(404);
    if (method === 'PUT' && body) found.definition = body;
    if (method === 'DELETE') containers.delete(name);
    return method === 'DELETE' ? { status: 204 } : { status: 200, body: found.definition };
  }

  private item(
    { method = '', headers }: IncomingMessage,
    doing: Doing,
    container: CosmosContainer,
    pk: string,
    id: string | undefined,
    body: unknown,
  ): Reply {
    if (doing === 'batch') return batchReply(container.batch(pk, body as readonly Operation[]));
    if (doing === 'read') return itemReply(container.read(pk, id ?? ''));
    const upsert = String(headers['x-ms-documentdb-is-upsert']).toLowerCase() === 'true';
    const operationType = {
      POST: upsert ? 'Upsert' : 'Create',
      PUT: 'Replace',
      PATCH: 'Patch',
      DELETE: 'Delete',
    }[method];
    if (operationType === undefined) return refusal(405);
    const ifMatch = headers['if-match'];
    return itemReply(
      container.write(pk, {
        operationType,
        resourceBody: body,
        ...(id === undefined ? {} : { id }),
        ...(ifMatch === undefined ? {} : { ifMatch }),
      }),
    );
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function doingOf({ method, headers }: IncomingMessage, segments: readonly string[]): Doing {
  const is = (name: string): boolean => String(headers[name]).toLowerCase() === 'true';
  if (segments.length === 0) return 'account';
  if (segments.length <= 2) return 'database';
  if (segments.length <= 4) return 'container';
  if (segments[4] === 'pkranges') return 'ranges';
  if (is('x-ms-cosmos-is-query-plan-request')) return 'plan';
  if (is('x-ms-documentdb-isquery')) return 'query';
  if (is('x-ms-cosmos-is-batch-request')) return 'batch';
  return method === 'GET' ? 'read' : 'write';
}

function partitionKeyOf({ headers }: IncomingMessage): string | undefined {
  const header = headers['x-ms-documentdb-partitionkey'];
  return header === undefined ? undefined : String((JSON.parse(String(header)) as readonly unknown[])[0]);
}

const refusal = (status: number, retryAfterMilliseconds?: number): Reply => ({
  status,
  body: { code: String(status), message: `Answered with ${status}.` },
  headers:
    retryAfterMilliseconds === undefined ? {} : { 'x-ms-retry-after-ms': String(retryAfterMilliseconds) },
});

/** The database or the container itself is not there. */
const missing = (): Reply => ({ ...refusal(404), headers: { 'x-ms-substatus': '1003' } });

function itemReply({ status, doc }: Outcome): Reply {
  if (status >= 300) return refusal(status);
  return doc ? { status, body: doc, headers: { etag: String(doc._etag) } } : { status };
}

const resultOf = ({ status, doc }: Outcome) => ({
  statusCode: status,
  requestCharge: 1,
  ...(doc ? { eTag: doc._etag } : {}),
});

const batchReply = (outcomes: readonly Outcome[]): Reply => ({
  status: outcomes.every(({ status }) => status < 300) ? 200 : 207,
  body: outcomes.map(resultOf),
});

const failedBatch = (operations: readonly Operation[], status: number): Reply =>
  batchReply(operations.map((_, at) => ({ status: at === 0 ? status : 424 })));

function withSession(answered: Reply, { sequence, rid }: CosmosContainer, path: string): Reply {
  const session = {
    'x-ms-session-token': `0:1#${sequence}`,
    'x-ms-alt-content-path': path,
    'x-ms-content-path': rid,
  };
  return { ...answered, headers: { ...session, ...answered.headers } };
}

function reply(response: ServerResponse, answered: Reply): void {
  answer(response, { ...answered, headers: { 'x-ms-request-charge': '1', ...answered.headers } });
}
