import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';

type Authentication = ConfigurationBotFrameworkAuthentication;
type Configuration = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;
type Credentials = NonNullable<Configuration[1]>;
type ConnectorFactory = ReturnType<Authentication['createConnectorFactory']>;
/** What the SDK has verified about a request. */
export type Verified = Awaited<ReturnType<Authentication['authenticateRequest']>>;

/** What stands in a test for the services of the Bot Framework. Nothing in the environment can set it. */
export interface StandIn {
  readonly credentials: Pick<Credentials, keyof Credentials>;
  /** The address of the OpenID metadata that names the channel's keys. */
  readonly keys: string;
  /** Where answers meant for a service URL are sent. */
  readonly addressOf: (serviceUrl: string) => string;
}

type Signed = Parameters<Awaited<ReturnType<Credentials['createCredentials']>>['signRequest']>[0];

/** NB: all that signing touches of a request is its headers, and the SDK has no request of its own to make. */
const nowhere = (): Signed => ({ headers: new Map<string, string>() }) as unknown as Signed;

/** NB: one address of our own makes the SDK forget all of its defaults, so they are all said. */
const withKeys = (keys: string) => ({
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  OAuthUrl: 'https://api.botframework.com',
  ToBotFromChannelOpenIdMetadataUrl: keys,
  ToBotFromEmulatorOpenIdMetadataUrl:
    'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
  CallerId: 'urn:botframework:azure',
});

interface Pipeline {
  removePolicy(named: { readonly name: string }): void;
  addPolicy(policy: {
    readonly name: string;
    sendRequest(request: { timeout: number }, next: (request: object) => Promise<object>): Promise<object>;
  }): void;
}

/** Longer than Teams takes, and shorter than whoever waits for a turn. */
const CALL_MILLISECONDS = 15_000;

/** NB: without it a call to a service that takes it and never answers would be waited for without end. */
const deadline: Parameters<Pipeline['addPolicy']>[0] = {
  name: 'deadline',
  sendRequest(request, next) {
    request.timeout = CALL_MILLISECONDS;
    return next(request);
  },
};

type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>;
type UserTokenClient = Awaited<ReturnType<Authentication['createUserTokenClient']>>;

/** Teams has a service URL a region: few are ever met. */
const MOST_CLIENTS = 20;

/** The SDK makes a client each turn, with a pipeline of its own; one for each address does. */
class Clients {
  readonly #made = new Map<string, Promise<ConnectorClient>>();

  for(
    address: string,
    audience: string | undefined,
    make: () => Promise<ConnectorClient>,
  ): Promise<ConnectorClient> {
    const name = JSON.stringify([address, audience]);
    const known = this.#made.get(name);
    if (known) return known;
    if (this.#made.size >= MOST_CLIENTS) this.#made.clear();
    const made = make();
    this.#made.set(name, made);
    return made;
  }
}

/**
 * NB: left to itself the SDK sends what failed up to four times, though it may have arrived; and whoever waits is kept
 * waiting. What is owed is sent again by the notifier, which records each attempt first.
 */
function withoutRetries(
  factory: ConnectorFactory,
  addressOf: StandIn['addressOf'],
  clients: Clients,
): ConnectorFactory {
  const create = factory.create.bind(factory);
  const made = async (address: string, audience: string | undefined): Promise<ConnectorClient> => {
    const client = await create(address, audience);
    const { pipeline } = Reflect.get(client, 'client') as { readonly pipeline: Pipeline };
    pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    pipeline.addPolicy(deadline);
    return client;
  };
  factory.create = (serviceUrl, audience) => {
    const address = addressOf(serviceUrl);
    return clients.for(address, audience, () => made(address, audience));
  };
  return factory;
}

/** The SDK's authentication, whose every connector sends once. */
export class BotConnector extends ConfigurationBotFrameworkAuthentication {
  readonly #clients = new Clients();
  #userTokens: Promise<UserTokenClient> | undefined;
  readonly #addressOf: StandIn['addressOf'];
  readonly #appId: string;
  readonly #credentials: Pick<Credentials, keyof Credentials>;

  constructor(configuration: NonNullable<Configuration[0]>, standIn?: StandIn) {
    const credentials =
      standIn?.credentials ?? new ConfigurationServiceClientCredentialFactory(configuration);
    super(standIn ? { ...configuration, ...withKeys(standIn.keys) } : configuration, credentials);
    this.#appId = configuration.MicrosoftAppId ?? '';
    this.#credentials = credentials;
    this.#addressOf = standIn?.addressOf ?? ((serviceUrl) => serviceUrl);
  }

  /** Signs a request that goes nowhere: the token for it is kept by the SDK. Throws when none can be had; needs none without an app id. */
  async proves(): Promise<void> {
    await this.token();
  }

  /** What an `Authorization` header towards Teams holds; undefined without an app id. Throws likewise. */
  async token(): Promise<string | undefined> {
    if (this.#appId === '') return undefined;
    const { ToChannelFromBotOAuthScope: audience, ToChannelFromBotLoginUrl: login } = withKeys('');
    const credentials = await this.#credentials.createCredentials(this.#appId, audience, login, true);
    const signed = nowhere();
    await credentials.signRequest(signed);
    return signed.headers.get('Authorization') ?? undefined;
  }

  override async authenticateRequest(...request: Parameters<Authentication['authenticateRequest']>) {
    const verified = await super.authenticateRequest(...request);
    if (verified.connectorFactory) withoutRetries(verified.connectorFactory, this.#addressOf, this.#clients);
    return verified;
  }

  override createConnectorFactory(...identity: Parameters<Authentication['createConnectorFactory']>) {
    return withoutRetries(super.createConnectorFactory(...identity), this.#addressOf, this.#clients);
  }

  /** NB: the SDK makes one each turn. Nobody signs in to this bot, so one that is never used does. */
  override createUserTokenClient(...identity: Parameters<Authentication['createUserTokenClient']>) {
    return (this.#userTokens ??= super.createUserTokenClient(...identity));
  }
}
