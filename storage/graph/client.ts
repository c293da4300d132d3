import {
  Client,
  GraphClientError,
  HTTPMessageHandler,
  ResponseType,
  type Context,
  type Middleware,
} from '@microsoft/microsoft-graph-client';
import { TokenCredentialAuthenticationProvider } from '@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials';
import type { TokenCredential } from '@azure/identity';
import { orAborted } from '../orAborted';

const SCOPE = 'https://graph.microsoft.com/.default';

export const GRAPH_VERSION = 'v1.0';

/** Where Graph answers and who asks it. Another base than Microsoft's is for tests: no setting leads there. */
export interface GraphPlace {
  readonly credential: TokenCredential;
  readonly baseUrl?: string;
}

export const graphUrl = ({ baseUrl = 'https://graph.microsoft.com' }: GraphPlace): string => baseUrl;

/**
 * Puts the token on what is asked of Graph, and refuses to send one anywhere else.
 * NB: the client's own handler leaves it off any address that is not https.
 */
class BearerToken implements Middleware {
  private next: Middleware | undefined;

  constructor(
    private readonly tokens: TokenCredentialAuthenticationProvider,
    private readonly base: string,
  ) {}

  setNext(next: Middleware): void {
    this.next = next;
  }

  async execute(context: Context): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    if (!url.startsWith(`${this.base}/`)) throw new GraphClientError('A token is for Graph alone.');
    const signal = context.options?.signal ?? undefined;
    const token = await orAborted(this.tokens.getAccessToken(), signal).catch(() => {
      throw new GraphClientError('No token was given.');
    });
    const headers = new Headers(context.options?.headers);
    headers.set('Authorization', `Bearer ${token}`);
    context.options = { ...context.options, headers };
    await this.next?.execute(context);
  }
}

/**
 * The client without its own retry handler, which sends a POST again after a 504 and sleeps as long as it is told,
 * and without its telemetry.
 */
export function graphClient(place: GraphPlace): Client {
  const base = graphUrl(place);
  const tokens = new TokenCredentialAuthenticationProvider(place.credential, { scopes: [SCOPE] });
  return Client.initWithMiddleware({
    baseUrl: base,
    defaultVersion: GRAPH_VERSION,
    middleware: [new BearerToken(tokens, base), new HTTPMessageHandler()],
  });
}

export interface Sent {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Below the version, its query written out and encoded. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Sends one request, once, and gives whatever came back. */
export function send(client: Client, { method, path, headers, body }: Sent, signal: AbortSignal) {
  const request = client
    .api(path)
    .headers({ ...headers })
    .options({ signal, redirect: 'error' })
    .responseType(ResponseType.RAW);
  const isBodiless = method === 'get' || method === 'delete';
  return (isBodiless ? request[method]() : request[method](body)) as Promise<Response>;
}
