import type { Activity, TurnContext } from 'botbuilder';
import restify, { type Next, type Request, type Response, type Server } from 'restify';
import type { TeamsAdapter } from './teams/adapter';
import { politely } from './faults';
import { Refused, type Door } from './frontDoor/door';
import { activityBody, cannotBeTaken, fewHeaders, refuseUnread } from './frontDoor/limits';
import type { Log } from './log';
import type { TeamsBot } from './teams/teamsBot';
import type { Counts } from './watching/counts';
import { turnKind } from './teams/turnKind';

const REQUEST_MILLISECONDS = 30_000;
const HEADERS_MILLISECONDS = 10_000;
const MOST_CONNECTIONS = 1_000;

const securityHeaders = (_request: Request, response: Response, next: Next): void => {
  response.header('X-Content-Type-Options', 'nosniff');
  response.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  response.header('Cache-Control', 'no-store');
  response.header('Referrer-Policy', 'no-referrer');
  next();
};

/** The HTTP server of the bot: one endpoint for activities, and what `mount` adds. */
export function server(
  channel: TeamsAdapter,
  door: Door,
  bot: TeamsBot,
  log: Log,
  counts: Counts,
  mount: (http: Server) => void,
): Server {
  const http = restify.createServer({ name: 'complaints-bot', ignoreTrailingSlash: true });
  http.server.requestTimeout = REQUEST_MILLISECONDS;
  http.server.headersTimeout = HEADERS_MILLISECONDS;
  http.server.maxConnections = MOST_CONNECTIONS;
  http.pre(securityHeaders, fewHeaders(log));
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
  function onlyThroughTheDoor(request: Request, response: Response, next: Next): void {
    const stopped = door.atFirst(request.headers);
    if (stopped) {
      counts.requestRefused(stopped.why);
      refuseUnread(response, stopped.status, cannotBeTaken(log, stopped.why));
    }
    next(stopped ? false : undefined);
  }

  const stop = (response: Response, { status, why }: Refused): void => {
    counts.requestRefused(why);
    response.send(status, cannotBeTaken(log, why));
  };

  async function take(request: Request, response: Response): Promise<void> {
    const activity = request.body as Activity;
    const verified = await door.verify(activity, request.headers);
    if (verified instanceof Refused) {
      stop(response, verified);
      return;
    }
    const turn: { stopped?: Refused } = {};
    const began = performance.now();
    const count = (outcome: 'answered' | 'fault'): void =>
      counts.turn(turnKind(activity), outcome, (performance.now() - began) / 1_000);
    const logic = async (context: TurnContext): Promise<void> => {
      if (await door.isOutsider(context)) turn.stopped = new Refused(403, 'guest');
      else await bot.run(context);
    };
    const answer = await channel.take(verified, activity, logic).catch((fault: unknown) => {
      count('fault');
      throw fault;
    });
    if (!turn.stopped) count('answered');
    if (turn.stopped) stop(response, turn.stopped);
    else response.send(answer?.status ?? 200, answer?.body);
  }

  http.post(
    '/api/messages',
    onlyThroughTheDoor,
    ...activityBody(log),
    async (request: Request, response: Response) => {
      try {
        await take(request, response);
      } catch (fault) {
        response.send(500, { error: politely(log, fault) });
      }
    },
  );
  mount(http);
  return http;
}
