import restify, { type Next, type Request, type RequestHandler, type Response } from 'restify';
import { isActivity } from './body';

const LARGEST_BODY = 1_000_000;
const BODY_MILLISECONDS = 10_000;
const MOST_HEADERS = 60;

/** What is not read to its end cannot share its connection with another request. */
export function refuseUnread(response: Response, status: number, body: object): void {
  response.header('Connection', 'close');
  response.send(status, body);
}

const cannotBeTaken = { error: 'That request cannot be taken.' };

/** A request handler that lets on what has no fault, and answers what has one without reading its body. */
const unless =
  (faultOf: (request: Request) => readonly [status: number, body: object] | undefined): RequestHandler =>
  (request: Request, response: Response, next: Next) => {
    const fault = faultOf(request);
    if (fault) refuseUnread(response, ...fault);
    next(fault ? false : undefined);
  };

/** NB: Node takes up no more headers than its own limit, and forgets the rest. */
export const fewHeaders = unless(({ rawHeaders }) =>
  rawHeaders.length / 2 > MOST_HEADERS ? [431, cannotBeTaken] : undefined,
);

/** Only plain JSON comes in: a compressed body could unfold to any size, since the limit counts compressed bytes. */
const onlyPlainJson = unless((request) => {
  const { headers } = request;
  if (headers['content-encoding']) return [415, { error: 'Send it uncompressed.' }];
  if (request.getContentType() !== 'application/json') return [415, { error: 'Send JSON.' }];
  return Number(headers['content-length'] ?? 0) > LARGEST_BODY ? [413, cannotBeTaken] : undefined;
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

function onlyActivities({ body }: Request, response: Response, next: Next): void {
  const fits = isActivity(body);
  if (!fits) response.send(400, { error: 'Send an activity.' });
  next(fits ? undefined : false);
}

// NB: the typings leave out `maxBodySize`, which is the body reader's own.
const bodyLimits = { maxBodySize: LARGEST_BODY, mapParams: false };

/** Reads the body of a request as an activity, within its limits of kind, size, time and shape. */
export const activityBody: readonly RequestHandler[] = [
  onlyPlainJson,
  swiftBodies(BODY_MILLISECONDS),
  ...restify.plugins.jsonBodyParser(bodyLimits),
  onlyActivities,
];
