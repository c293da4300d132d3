import type { RequestHandler } from 'restify';
import { cannotBeTaken, refuseUnread } from './limits';
import type { Log } from '../log';

/** The requests that are being answered, so that a stop can wait for them. */
export interface UnderWay {
  /** Lets requests in as long as nothing stops. */
  readonly handler: RequestHandler;
  /** From now on nothing is let in. Resolves once all is answered, or after so many milliseconds; says whether it was. */
  drain(milliseconds: number): Promise<boolean>;
}

export function requestsUnderWay(log: Log): UnderWay {
  let open = 0;
  let stopping = false;
  let allAnswered = (): void => undefined;

  return {
    handler(_request, response, next) {
      if (stopping) {
        refuseUnread(response, 503, cannotBeTaken(log, 'stopping'));
        next(false);
        return;
      }
      open += 1;
      response.once('close', () => {
        open -= 1;
        if (open === 0) allAnswered();
      });
      next();
    },
    async drain(milliseconds) {
      stopping = true;
      if (open === 0) return true;
      return new Promise<boolean>((resolve) => {
        const late = setTimeout(() => resolve(false), milliseconds);
        allAnswered = () => {
          clearTimeout(late);
          resolve(true);
        };
      });
    },
  };
}
