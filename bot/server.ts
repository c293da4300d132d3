import type { CloudAdapter } from 'botbuilder';
import restify, { type Next, type Request, type Response, type Server } from 'restify';
import { z } from 'zod';
import { politely } from './faults';
import type { Log } from './log';
import type { TeamsBot } from './teamsBot';

const LARGEST_BODY = 1_000_000;
const REQUEST_MILLISECONDS = 30_000;
const HEADERS_MILLISECONDS = 10_000;
const MOST_CONNECTIONS = 1_000;

// NB: the typings leave out `maxBodySize`, which is the body reader's own.
const bodyLimits = { maxBodySize: LARGEST_BODY, mapParams: false };

const refuse = (response: Response, status: number, error: string): void => {
  response.send(status, { error });
};

/** Only plain JSON comes in: a compressed body could unfold to any size, since the limit counts compressed bytes. */
function onlyPlainJson(request: Request, response: Response, next: Next): void {
  if (request.headers['content-encoding']) {
    refuse(response, 415, 'Send it uncompressed.');
    next(false);
    return;
  }
  if (request.getContentType() !== 'application/json') {
    refuse(response, 415, 'Send JSON.');
    next(false);
    return;
  }
  next();
}

const said = z.string().min(1);
const activity = z.object({ type: said, serviceUrl: said, conversation: z.object({ id: said }) });

/** What the SDK cannot do without: it answers a body that lacks it in words of its own, or asks the wrong server. */
function onlyActivities(request: Request, response: Response, next: Next): void {
  if (!activity.safeParse(request.body).success) {
    refuse(response, 400, 'Send an activity.');
    next(false);
    return;
  }
  next();
}

const securityHeaders = (_request: Request, response: Response, next: Next): void => {
  response.header('X-Content-Type-Options', 'nosniff');
  response.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  response.header('Cache-Control', 'no-store');
  response.header('Referrer-Policy', 'no-referrer');
  next();
};

/** The HTTP server of the bot: one endpoint for activities, and a health check. */
export function server(adapter: CloudAdapter, bot: TeamsBot, log: Log): Server {
  const http = restify.createServer({ name: 'complaints-bot', ignoreTrailingSlash: true });
  http.server.requestTimeout = REQUEST_MILLISECONDS;
  http.server.headersTimeout = HEADERS_MILLISECONDS;
  http.server.maxConnections = MOST_CONNECTIONS;
  http.pre(securityHeaders);
  http.on(
    'restifyError',
    (
      _request: Request,
      _response: Response,
      error: { toJSON?: () => object; statusCode?: number },
      done: () => void,
    ) => {
      error.toJSON = () => ({
        error:
          error.statusCode && error.statusCode < 500
            ? 'That request cannot be taken.'
            : 'Something went wrong.',
      });
      done();
    },
  );
  http.get('/healthz', (_request, response, next) => {
    response.send(200, { ok: true });
    next();
  });
  http.post(
    '/api/messages',
    onlyPlainJson,
    ...restify.plugins.jsonBodyParser(bodyLimits),
    onlyActivities,
    async (request: Request, response: Response) => {
      try {
        await adapter.process(request, response, (context) => bot.run(context));
      } catch (fault) {
        refuse(response, 500, politely(log, fault));
      }
    },
  );
  return http;
}
