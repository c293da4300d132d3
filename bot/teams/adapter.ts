import { CloudAdapter, type Activity, type InvokeResponse, type TurnContext } from 'botbuilder';
import { isLocal, type Environment } from '../config';
import { BotConnector, type StandIn, type Verified } from '../frontDoor/botConnector';

type Logic = (context: TurnContext) => Promise<void>;

const asDate = (time: unknown): unknown => (typeof time === 'string' ? new Date(time) : time);

/** The adapter between Teams and the bot, which leaves the answer to a request, and the words of it, to the server. */
export class TeamsAdapter extends CloudAdapter {
  constructor(private readonly connector: BotConnector) {
    super(connector);
  }

  /** Asks for the token every message is sent with. Throws when there is none to be had. */
  proves(): Promise<void> {
    return this.connector.proves();
  }

  /** What an `Authorization` header towards Teams holds; undefined without an app id. Throws likewise. */
  token(): Promise<string | undefined> {
    return this.connector.token();
  }

  /** Verifies the token's signature. Throws when it is wrong, and when the channel's keys cannot be had. */
  verify(activity: Activity, authorization: string): Promise<Verified> {
    return this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
  }

  /** Takes one verified activity. What an invoke is answered with comes back; a fault of the logic is thrown. */
  take(verified: Verified, activity: Activity, logic: Logic): Promise<InvokeResponse | undefined> {
    // As the SDK reads a request: its times are dates.
    const { timestamp, localTimestamp, expiration } = activity;
    const times = {
      timestamp: asDate(timestamp),
      localTimestamp: asDate(localTimestamp),
      expiration: asDate(expiration),
    };
    return this.processActivity(verified, { ...activity, ...times } as Activity, logic);
  }
}

/** Without an app id the channel authenticates nobody, which only loopback may do. */
export function openAdapter(environment: Environment, standIn?: StandIn): TeamsAdapter {
  if (isLocal(environment)) return new TeamsAdapter(new BotConnector({}));
  return new TeamsAdapter(
    new BotConnector(
      {
        MicrosoftAppId: environment.MICROSOFT_APP_ID,
        MicrosoftAppPassword: environment.MICROSOFT_APP_PASSWORD,
        MicrosoftAppType: environment.MICROSOFT_APP_TYPE,
        MicrosoftAppTenantId: environment.MICROSOFT_APP_TENANT_ID,
      },
      standIn,
    ),
  );
}
