import type { Activity } from 'botbuilder';
import restify, { type Next, type Request, type Response, type Server } from 'restify';
import type { Channel } from './channel';
import { politely, refused } from './faults';
import { isActivity } from './frontDoor/body';
import { Refused, type Door } from './frontDoor/door';
import type { Log } from './log';
import type { TeamsBot } from './teamsBot';

const LARGEST_BODY = 1_000_000;
const BODY_MILLISECONDS = 10_000;
const REQUEST_MILLISECONDS = 30_000;
const HEADERS_MILLISECONDS = 10_000;
const MOST_HEADERS = 60;
const MOST_CONNECTIONS = 1_000;

// NB: the typings leave out `maxBodySize`, which is the body reader's own.
const bodyLimits = { maxBodySize: LARGEST_BODY, mapParams: false };

const refuse = (response: Response, status: number, error: string): void => {
  response.send(status, { error });
};

/** What is not read to its end cannot share its connection with another request. */
function refuseUnread(response: Response, status: number, error: string | object, next: Next): void {
  response.header('Connection', 'close');
  response.send(status, typeof error === 'string' ? { error } : error);
  next(false);
}

const cannotBeTaken = (reference: string): object => ({ error: 'That request cannot be taken.', reference });

/** NB: Node counts no more headers than its own limit, and forgets the rest. */
function fewHeaders(request: Request, response: Response, next: Next): void {
  if (request.rawHeaders.length / 2 > MOST_HEADERS)
    refuseUnread(response, 431, 'That request cannot be taken.', next);
  else next();
}

/** Only plain JSON comes in: a compressed body could unfold to any size, since the limit counts compressed bytes. */
function onlyPlainJson(request: Request, response: Response, next: Next): void {
  if (request.headers['content-encoding']) refuseUnread(response, 415, 'Send it uncompressed.', next);
  else if (request.getContentType() !== 'application/json') refuseUnread(response, 415, 'Send JSON.', next);
  else if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY)
    refuseUnread(response, 413, 'That request cannot be taken.', next);
  else next();
}

/** A body that trickles in is given up: its sender holds a connection, and nobody waits for the answer. */
function onlySwiftBodies(request: Request, _response: Response, next: Next): void {
  const late = setTimeout(() => request.destroy(), BODY_MILLISECONDS);
  const inTime = (): void => clearTimeout(late);
  request.once('end', inTime);
  request.once('close', inTime);
  next();
}

function onlyActivities(request: Request, response: Response, next: Next): void {
  if (isActivity(request.body)) next();
  else {
    refuse(response, 400, 'Send an activity.');
    next(false);
  }
}

const securityHeaders = (_request: Request, response: Response, next: Next): void => {
  response.header('X-Content-Type-Options', 'nosniff');
  response.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  response.header('Cache-Control', 'no-store');
  response.header('Referrer-Policy', 'no-referrer');
  next();
};

/** The HTTP server of the bot: one endpoint for activities, and a health check. */
export function server(channel: Channel, door: Door, bot: TeamsBot, log: Log): Server {
  const http = restify.createServer({ name: 'complaints-bot', ignoreTrailingSlash: true });
  http.server.requestTimeout = REQUEST_MILLISECONDS;
  http.server.headersTimeout = HEADERS_MILLISECONDS;
  http.server.maxConnections = MOST_CONNECTIONS;
  http.pre(securityHeaders, fewHeaders);
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
  const onlyThroughTheDoor = (request: Request, response: Response, next: Next): void => {
    const stopped = door.atFirst(request.headers);
    if (stopped) refuseUnread(response, stopped.status, cannotBeTaken(refused(log, stopped.why)), next);
    else next();
  };
  const stop = (response: Response, { status, why }: Refused): void => {
    response.send(status, cannotBeTaken(refused(log, why)));
  };
  async function take(request: Request, response: Response): Promise<void> {
    const activity = request.body as Activity;
    const verified = await door.verify(activity, request.headers);
    if (verified instanceof Refused) {
      stop(response, verified);
      return;
    }
    const turn: { stopped?: Refused } = {};
    const answer = await channel.take(verified, activity, async (context) => {
      if (await door.isOutsider(context)) turn.stopped = new Refused(403, 'guest');
      else await bot.run(context);
    });
    if (turn.stopped) stop(response, turn.stopped);
    else response.send(answer?.status ?? 200, answer?.body);
  }
  http.post(
    '/api/messages',
    onlyThroughTheDoor,
    onlyPlainJson,
    onlySwiftBodies,
    ...restify.plugins.jsonBodyParser(bodyLimits),
    onlyActivities,
    async (request: Request, response: Response) => {
      try {
        await take(request, response);
      } catch (fault) {
        refuse(response, 500, politely(log, fault));
      }
    },
  );
  return http;
}
