import type { Activity, TurnContext } from 'botbuilder';
import type { IncomingHttpHeaders } from 'node:http';
import { allowedTenants, isLocal, type Environment } from '../config';
import type { Verified } from './botConnector';
import { rosterCheck } from './guests';
import { faultOfSender, type SenderFault } from './sender';
import { isOnThisMachine } from './serviceUrl';
import { readToken, type TokenFault } from './token';

/** Why a request is not taken, for the log and the count of them alone. */
export type DoorFault = TokenFault | SenderFault | 'signature' | 'keys';

/** Why a request is not taken: what its sender is told is the status alone. */
export class Refused {
  constructor(
    readonly status: 401 | 403 | 503,
    readonly why: DoorFault,
  ) {}
}

/** What verifies that a request comes from Teams. */
interface Channel {
  /** Throws when the token’s signature is wrong, and when the channel’s keys cannot be had. */
  verify(activity: Activity, authorization: string): Promise<Verified>;
}

/** What a request has to get past before the bot hears of it. */
export interface Door {
  /** Looks at the headers, before a body is read. */
  atFirst(headers: IncomingHttpHeaders): Refused | undefined;
  /** Looks at the activity, and has the token's signature verified. */
  verify(activity: Activity, headers: IncomingHttpHeaders): Promise<Verified | Refused>;
  /** Is the sender of a verified activity nobody of the Trust's? Throws when that cannot be found out. */
  isOutsider(context: TurnContext): Promise<boolean>;
}

interface TeamsDoorParts {
  readonly channel: Channel;
  readonly appId: string;
  readonly tenants: readonly string[];
  /** The machine's time in milliseconds: what tokens are held against. */
  readonly now: () => number;
}

/** A wrong signature has a name of its own; everything else is a service of the channel's that does not answer. */
function faultOfVerifying(fault: unknown): Refused {
  const { name, statusCode } = Object(fault) as { readonly name?: unknown; readonly statusCode?: unknown };
  const isToken = name === 'JsonWebTokenError' || name === 'NotBeforeError' || statusCode === 401;
  return isToken ? new Refused(401, 'signature') : new Refused(503, 'keys');
}

/** Lets in what Teams sends for people of the tenants. What is not plainly that never reaches the SDK. */
function teamsDoor({ channel, appId, tenants, now }: TeamsDoorParts): Door {
  const read = ({ authorization }: IncomingHttpHeaders) => readToken(authorization, { appId, now: now() });
  return {
    atFirst(headers) {
      const token = read(headers);
      return typeof token === 'string' ? new Refused(401, token) : undefined;
    },
    async verify(activity, headers) {
      const token = read(headers);
      if (typeof token === 'string') return new Refused(401, token);
      const fault = faultOfSender(activity, { tenants, serviceUrl: token.serviceUrl });
      if (fault) return new Refused(403, fault);
      return channel.verify(activity, headers.authorization ?? '').catch(faultOfVerifying);
    },
    isOutsider: rosterCheck(tenants, now),
  };
}

/** Trying out: only this machine may ask (`onlyOnThisMachine`), and only this machine is answered. */
function localDoor(channel: Channel): Door {
  return {
    atFirst: () => undefined,
    async verify(activity) {
      if (!isOnThisMachine(activity.serviceUrl)) return new Refused(403, 'serviceUrl');
      return activity.from.aadObjectId ? channel.verify(activity, '') : new Refused(403, 'anonymous');
    },
    isOutsider: async () => false,
  };
}

/** The front door that the configuration calls for. */
export const openDoor = (environment: Environment, channel: Channel): Door =>
  isLocal(environment)
    ? localDoor(channel)
    : teamsDoor({
        channel,
        appId: environment.MICROSOFT_APP_ID ?? '',
        tenants: allowedTenants(environment),
        now: Date.now,
      });
