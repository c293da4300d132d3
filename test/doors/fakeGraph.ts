import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { AnswerPlan, type PlannedAnswer } from './connectorAnswers';
import { graphRoutes, type GraphRequest } from './graphRoutes';
import { answer, close, listen, type Reply } from './loopbackHttp';
import { Tenant } from './tenant';

/** The token every request has to carry. */
const TOKEN = 'sample token';

/** Starts a Graph on a free loopback port. */
export async function aFakeGraph(): Promise<FakeGraph> {
  const graph = new FakeGraph();
  await graph.start();
  return graph;
}

export class FakeGraph {
  readonly tenant = new Tenant();
  /** Everything that was asked, the refused and the unanswered too. */
  readonly requests: GraphRequest[] = [];
  baseUrl = '';
  /** How many tokens were asked for; `noToken` lets none be given, `slowToken` never answers. */
  readonly tokens = { asked: 0, noToken: false, slowToken: false };
  readonly #plan = new AnswerPlan();
  readonly #server: Server = createServer((request, response) => {
    this.#serve(request, response).catch(() => request.socket.destroy());
  });

  /** What the client is given in the place of Microsoft's. */
  get place() {
    return {
      baseUrl: this.baseUrl,
      credential: {
        getToken: async () => {
          this.tokens.asked += 1;
          if (this.tokens.slowToken) return new Promise<never>(() => undefined);
          if (this.tokens.noToken) throw new Error('no token for sample secret');
          return { token: TOKEN, expiresOnTimestamp: Number.MAX_SAFE_INTEGER };
        },
      },
    };
  }

  /** Answers the next matching requests in a way told in advance. */
  answerNext(
    planned: PlannedAnswer,
    { when = () => true, times = 1 }: { when?: (request: GraphRequest) => boolean; times?: number } = {},
  ): void {
    this.#plan.add(planned, (request) => when(request as GraphRequest), times);
  }

  /** Takes Graph away: everything is answered with 503 until it is given back. */
  down = false;

  async start(): Promise<void> {
    this.baseUrl = await listen(this.#server);
  }

  async stop(): Promise<void> {
    await close(this.#server);
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await requestOf(incoming, this.baseUrl);
    this.requests.push(request);
    const planned = this.#plan.take(request);
    if (planned && 'hang' in planned) return;
    if (planned && 'drop' in planned) {
      if (planned.drop === 'afterDelivery') this.#answered(request);
      incoming.socket.destroy();
      return;
    }
    await planned?.until?.catch(() => undefined);
    const { status, headers, body } = planned ?? {};
    const planless = status === undefined;
    const usual = planless && !this.down ? this.#answered(request) : { status: 503 };
    answer(response, planless ? usual : { status, headers, body });
  }

  #answered(request: GraphRequest): Reply {
    const uploading = request.path.startsWith('/upload/');
    if (uploading === (request.authorization !== undefined)) return { status: 401 };
    if (!uploading && request.authorization !== `Bearer ${TOKEN}`) return { status: 401 };
    for (const { method, path, needs, reply } of graphRoutes) {
      const found = method === request.method ? path.exec(request.path) : null;
      if (!found) continue;
      if (needs && !this.tenant.granted.has(needs))
        return { status: 403, body: { error: { code: 'Forbidden' } } };
      return reply(this.tenant, request, found.slice(1).map(decodeURIComponent), this.baseUrl);
    }
    return { status: 404, body: { error: { code: 'NotFound' } } };
  }
}

async function requestOf(incoming: IncomingMessage, baseUrl: string): Promise<GraphRequest> {
  const url = new URL(incoming.url ?? '/', baseUrl);
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const isJson = incoming.headers['content-type']?.includes('json') && raw.length > 0;
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    raw,
    body: isJson ? (JSON.parse(raw.toString('utf8')) as Record<string, unknown>) : {},
    authorization: incoming.headers.authorization,
  };
}
