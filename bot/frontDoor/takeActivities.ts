import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { Request, Response, Next, Server } from 'restify';
import { logFault, type Log } from '../log';
import type { Verified } from './botConnector';
import { Refused, type Door, type DoorFault } from './door';
import { activityBody, cannotBeTaken, refuseUnread } from './limits';
import { turnKind, type TurnKind } from './turnKind';

export interface ActivityParts {
  readonly door: Door;
  readonly channel: {
    /** Has `logic` take one verified activity; resolves with what an invoke is answered with. */
    take(
      verified: Verified,
      activity: Activity,
      logic: (context: TurnContext) => Promise<void>,
    ): Promise<InvokeResponse | undefined>;
  };
  readonly bot: { run(context: TurnContext): Promise<void> };
  readonly counts: {
    requestRefused(why: DoorFault): void;
    turn(kind: TurnKind, outcome: 'answered' | 'fault', seconds: number): void;
  };
  readonly log: Log;
}

/** Mounts the one route that activities come by. */
export function takeActivities(http: Server, parts: ActivityParts): void {
  const { door, counts, log } = parts;
  function onlyThroughTheDoor(request: Request, response: Response, next: Next): void {
    const stopped = door.atFirst(request.headers);
    if (stopped) {
      counts.requestRefused(stopped.why);
      refuseUnread(response, stopped.status, cannotBeTaken(log, stopped.why));
    }
    next(stopped ? false : undefined);
  }
  http.post(
    '/api/messages',
    onlyThroughTheDoor,
    ...activityBody(log),
    async (request: Request, response: Response) => {
      try {
        await answer(parts, request, response);
      } catch (fault) {
        response.send(500, { error: logFault(log, fault) });
      }
    },
  );
}

async function answer(parts: ActivityParts, request: Request, response: Response): Promise<void> {
  const { door, counts, log } = parts;
  const activity = request.body as Activity;
  const verified = await door.verify(activity, request.headers);
  const outcome = verified instanceof Refused ? verified : await runTurn(parts, verified, activity);
  if (outcome instanceof Refused) {
    counts.requestRefused(outcome.why);
    response.send(outcome.status, cannotBeTaken(log, outcome.why));
  } else response.send(outcome?.status ?? 200, outcome?.body);
}

/** Whoever asked has given up by then. What the turn does goes on to its end, and a repeat gets its answer. */
const TURN_MILLISECONDS = 25_000;

class TurnTooLong extends Error {
  override readonly name = 'TurnTooLong';
}

async function withinTime<T>(turn: Promise<T>): Promise<T> {
  let late: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new TurnTooLong()), TURN_MILLISECONDS);
  });
  try {
    return await Promise.race([turn, tooLong]);
  } finally {
    clearTimeout(late);
  }
}

/** What the bot answers, or why it does not. Throws when even an apology cannot be sent. */
async function runTurn(
  { door, channel, bot, counts }: ActivityParts,
  verified: Verified,
  activity: Activity,
): Promise<InvokeResponse | Refused | undefined> {
  const turn: { stopped?: Refused } = {};
  const began = performance.now();
  const count = (outcome: 'answered' | 'fault'): void =>
    counts.turn(turnKind(activity), outcome, (performance.now() - began) / 1_000);
  const logic = async (context: TurnContext): Promise<void> => {
    if (await door.isOutsider(context)) turn.stopped = new Refused(403, 'guest');
    else await bot.run(context);
  };
  const answered = await withinTime(channel.take(verified, activity, logic)).catch((fault: unknown) => {
    count('fault');
    throw fault;
  });
  if (!turn.stopped) count('answered');
  return turn.stopped ?? answered;
}
