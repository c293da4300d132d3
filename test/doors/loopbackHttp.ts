import {
  Agent,
  request,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer of a fake service: JSON, when it has a body, or bytes as they are. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly raw?: Uint8Array;
}

export function ok(body: unknown): Reply {
  return { status: 200, body };
}

export function answer(response: ServerResponse, { status, headers, body, raw }: Reply): void {
  const type = raw ? 'application/octet-stream' : 'application/json';
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(raw ?? (body === undefined ? undefined : JSON.stringify(body)));
}

async function readText(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** The JSON body of a request; an empty one reads as `{}`. */
export async function readJson(incoming: IncomingMessage): Promise<Record<string, unknown>> {
  const text = await readText(incoming);
  return text ? (JSON.parse(text) as Record<string, unknown>) : {};
}

/** Opens the server on a free loopback port and gives its address. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}

/** NB: it gives an idle connection up before the server does, which would cut off what is sent just then. */
const agent = new Agent({ keepAlive: true, timeout: 1_000 });

/** Posts JSON to this machine and gives the answer. NB: `fetch` would cost four times the work, and suites post by the thousand. */
export async function postJson(
  url: string,
  body: unknown,
  headers: OutgoingHttpHeaders = {},
): Promise<{ readonly status: number; readonly text: string }> {
  const content = JSON.stringify(body);
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const asked = { method: 'POST', agent, headers: { 'content-type': 'application/json', ...headers } };
    request(url, asked, resolve).once('error', reject).end(content);
  });
  return { status: response.statusCode ?? 0, text: await readText(response) };
}
