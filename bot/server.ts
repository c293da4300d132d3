import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import restify, { type Next, type Request, type Response, type Server } from 'restify';
import { isLocal, type Environment } from './config';
import { cannotBeTaken, fewHeaders, onlyOnThisMachine } from './frontDoor/limits';
import { requestsUnderWay, type UnderWay } from './frontDoor/underWay';
import type { Log } from './log';

const REQUEST_MILLISECONDS = 30_000;
const HEADERS_MILLISECONDS = 10_000;
const MOST_CONNECTIONS = 1_000;
/** How long a stop waits for what is being answered. */
const DRAIN_MILLISECONDS = 10_000;

const securityHeaders = (_request: Request, response: Response, next: Next): void => {
  response.header('X-Content-Type-Options', 'nosniff');
  response.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  response.header('Cache-Control', 'no-store');
  response.header('Referrer-Policy', 'no-referrer');
  next();
};

/** What restify says of its own faults, in the words of the front door. */
function sayOwnFaults(http: Server, log: Log): void {
  http.on(
    'restifyError',
    (
      _request: Request,
      _response: Response,
      error: { toJSON?: () => object; statusCode?: number },
      done: () => void,
    ) => {
      const { statusCode = 500 } = error;
      const body = cannotBeTaken(
        log,
        `http${statusCode}`,
        statusCode < 500 ? undefined : 'Something went wrong.',
      );
      error.toJSON = () => body;
      done();
    },
  );
}

/** A server, and the requests that it is answering. */
export interface Front {
  readonly http: Server;
  readonly underWay: UnderWay;
}

/** An HTTP server with its limits, and no route of its own. Without an app id only this machine is answered, whatever it asks for. */
export function openServer(environment: Environment, log: Log): Front {
  const http = restify.createServer({ name: 'complaints-bot', ignoreTrailingSlash: true });
  http.server.requestTimeout = REQUEST_MILLISECONDS;
  http.server.headersTimeout = HEADERS_MILLISECONDS;
  http.server.maxConnections = MOST_CONNECTIONS;
  const underWay = requestsUnderWay(log);
  http.pre(securityHeaders, underWay.handler, fewHeaders(log));
  if (isLocal(environment)) http.pre(onlyOnThisMachine(log));
  sayOwnFaults(http, log);
  return { http, underWay };
}

/** Resolves with the port once it listens. */
export async function listen(http: Server, { PORT, HOST }: Environment): Promise<number> {
  http.listen(PORT, HOST);
  await once(http.server, 'listening');
  return (http.server.address() as AddressInfo).port;
}

/** Takes nothing new, lets what is being answered come to its end, then ends every connection. */
export async function close({ http, underWay }: Front, patience = DRAIN_MILLISECONDS): Promise<void> {
  const closed = once(http.server, 'close');
  http.close();
  await underWay.drain(patience);
  http.server.closeAllConnections();
  await closed;
}
