import restify, { type Next, type Request, type RequestHandler, type Response } from 'restify';
import { logRefusal, type Log } from '../log';
import { isActivity } from './body';
import { isOnThisMachine } from './serviceUrl';

const LARGEST_BODY = 1_000_000;
const BODY_MILLISECONDS = 10_000;
const MOST_HEADERS = 60;

/** What is not read to its end cannot share its connection with another request. */
export function refuseUnread(response: Response, status: number, body: object): void {
  response.header('Connection', 'close');
  response.send(status, body);
}

/** What somebody is told who got no further: nothing but a reference to the reason, which is in the log. */
export const cannotBeTaken = (
  log: Log,
  why: string,
  error = 'That request cannot be taken.',
): { readonly error: string; readonly reference: string } => ({ error, reference: logRefusal(log, why) });

type Fault = readonly [status: number, why: string, error?: string];

/** A request handler that lets on what has no fault, and answers what has one without reading its body. */
const unless =
  (log: Log, faultOf: (request: Request) => Fault | undefined): RequestHandler =>
  (request: Request, response: Response, next: Next) => {
    const fault = faultOf(request);
    if (fault) refuseUnread(response, fault[0], cannotBeTaken(log, fault[1], fault[2]));
    next(fault ? false : undefined);
  };

/**
 * NB: a web page may give its own name the address of this machine, and then ask in the name of who looks at it; whatever
 * it asks for, it is told nothing.
 */
export const onlyOnThisMachine = (log: Log): RequestHandler =>
  unless(log, ({ headers: { host, origin } }) =>
    isOnThisMachine(`http://${host ?? ''}`) && (origin === undefined || isOnThisMachine(origin))
      ? undefined
      : [403, 'host'],
  );

/** NB: Node takes up no more headers than its own limit, and forgets the rest. */
export const fewHeaders = (log: Log): RequestHandler =>
  unless(log, ({ rawHeaders }) => (rawHeaders.length / 2 > MOST_HEADERS ? [431, 'manyHeaders'] : undefined));

/** Only plain JSON comes in: a compressed body could unfold to any size, since the limit counts compressed bytes. */
const onlyPlainJson = (log: Log): RequestHandler =>
  unless(log, (request) => {
    const { headers } = request;
    if (headers['content-encoding']) return [415, 'compressed', 'Send it uncompressed.'];
    if (request.getContentType() !== 'application/json') return [415, 'contentType', 'Send JSON.'];
    return Number(headers['content-length'] ?? 0) > LARGEST_BODY ? [413, 'tooLarge'] : undefined;
  });

/** A body that trickles in is given up: its sender holds a connection, and nobody waits for the answer. */
export function swiftBodies(milliseconds: number): RequestHandler {
  return (request: Request, _response: Response, next: Next) => {
    const late = setTimeout(() => request.destroy(), milliseconds);
    const inTime = (): void => {
      clearTimeout(late);
    };
    request.once('end', inTime);
    request.once('close', inTime);
    next();
  };
}

const onlyActivities =
  (log: Log): RequestHandler =>
  ({ body }: Request, response: Response, next: Next) => {
    const fits = isActivity(body);
    if (!fits) response.send(400, cannotBeTaken(log, 'noActivity', 'Send an activity.'));
    next(fits ? undefined : false);
  };

// NB: the typings leave out `maxBodySize`, which is the body reader's own.
const bodyLimits = { maxBodySize: LARGEST_BODY, mapParams: false };

/** Reads the body of a request as an activity, within its limits of kind, size, time and shape. */
export const activityBody = (log: Log): readonly RequestHandler[] => [
  onlyPlainJson(log),
  swiftBodies(BODY_MILLISECONDS),
  ...restify.plugins.jsonBodyParser(bodyLimits),
  onlyActivities(log),
];
