import { existsSync } from 'node:fs';
import { z } from 'zod';
import { defaultSettings, type Settings } from '../policy/settings';
import { isTeamsServiceUrl } from './frontDoor/serviceUrl';
import { roleGroups } from '../storage/graph/roleGroups';

function wholeNumber(least: number, most: number) {
  const error = `it has to be a whole number from ${least} to ${most}`;
  return z.coerce
    .number({ error })
    .refine((given) => Number.isInteger(given) && given >= least && given <= most, {
      error,
    });
}

const address = (protocol: RegExp) =>
  z.url({ protocol, error: 'it has to be a whole address, such as https://example.org/' });

const choice = <const T extends readonly string[]>(...options: T) =>
  z.enum(options, { error: `it has to be ${options.join(' or ')}` });

const port = wholeNumber(0, 65_535);
const onOff = choice('on', 'off');
const listed = z.string().transform((text) => text.split(',').map((each) => each.trim().toLowerCase()));

/** Every setting the program reads, with what it means in `.env.example`. */
export const environmentSchema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3978),
  STORE: choice('sqlite', 'cosmos').default('sqlite'),
  DATA_FILE: z.string().default('data/complaints.sqlite'),
  COSMOS_ENDPOINT: address(/^https?$/).optional(),
  COSMOS_DATABASE: z
    .string()
    .regex(/^[\w-]{1,100}$/, 'it takes letters, digits, - and _, at most 100')
    .default('complaints'),
  COSMOS_KEY: z.string().optional(),
  AZURE_CLIENT_ID: z.string().optional(),
  DIRECTORY: choice('file', 'graph').default('file'),
  DIRECTORY_FILE: z.string().optional(),
  GRAPH_ROLE_GROUPS: roleGroups.optional(),
  GRAPH_CATALOG_APP_ID: z.guid('it is not the id of an app').optional(),
  GRAPH_DRIVE_ID: z.string().optional(),
  GRAPH_MAILBOX: z.email('it is not an email address').optional(),
  FILES_FOLDER: z.string().optional(),
  FILE_HOSTS: listed.default(['*.sharepoint.com', '*.sharepoint.us', '*.svc.ms']),
  FILE_MEGABYTES: wholeNumber(1, 100).default(25),
  BANK_HOLIDAYS_FILE: z.string().optional(),
  TRUST_FILE: z.string().optional(),
  PLAYGROUND: onOff.default('on'),
  PLAYGROUND_PORT: port.default(56_150),
  MICROSOFT_APP_ID: z.string().optional(),
  MICROSOFT_APP_TYPE: choice('SingleTenant', 'UserAssignedMSI').default('SingleTenant'),
  MICROSOFT_APP_TENANT_ID: z.string().optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  TEAMS_TENANT_IDS: listed.optional(),
  TEAMS_SERVICE_URL: address(/^https?$/).default('https://smba.trafficmanager.net/teams/'),
  METRICS_TOKEN: z.string().min(16, 'it needs at least 16 characters').optional(),
  BOT_DOMAIN: z.string().optional(),
  RESPONSE_RUNS_FROM: choice('receipt', 'conversion').default(defaultSettings.responseRunsFrom),
  UPDATE_EVERY: wholeNumber(1, 35).default(defaultSettings.updateEvery),
  RESTRICTION_REVIEW_MONTHS: wholeNumber(1, 12).default(defaultSettings.restrictionReviewMonths),
});

/** Settings as they come: text, or nothing. */
export type Variables = Readonly<Record<string, string | undefined>>;

export type Environment = z.infer<typeof environmentSchema>;

/** Thrown at start with everything that is missing or contradictory, at once. */
export class BadConfiguration extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  }
}

const loopback = ['127.0.0.1', '::1', '[::1]', 'localhost'];
const isId = (text: string): boolean => z.guid().safeParse(text).success;

/** A service on another machine is proven to by an identity; a key is for an emulator on this one. */
function storeContradictions(environment: Environment): string[] {
  const { STORE: store, COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key, AZURE_CLIENT_ID: identity } = environment;
  if (store === 'sqlite') {
    const meant = { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key };
    return Object.entries(meant).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name} is set, but STORE is sqlite.`],
    );
  }
  if (endpoint === undefined) return ['COSMOS_ENDPOINT is missing: STORE is cosmos.'];
  const { hostname, protocol } = new URL(endpoint);
  const here = loopback.includes(hostname);
  return [
    ...(!here && protocol === 'http:' ? ['COSMOS_ENDPOINT is not https.'] : []),
    ...(!here && key ? ['COSMOS_KEY is set, but a key is for an emulator on this machine only.'] : []),
    ...(here && !key ? ['COSMOS_KEY is missing: an emulator knows no identities.'] : []),
    ...(key && identity ? ['AZURE_CLIENT_ID is set beside COSMOS_KEY: it can be one of them.'] : []),
  ];
}

const graphOnly = ['GRAPH_ROLE_GROUPS', 'GRAPH_CATALOG_APP_ID', 'GRAPH_DRIVE_ID', 'GRAPH_MAILBOX'] as const;

function* directoryContradictions(environment: Environment): Iterable<string> {
  const { DIRECTORY: kind, DIRECTORY_FILE: file, GRAPH_ROLE_GROUPS: groups } = environment;
  if (kind === 'file') {
    if (!file && !isLocal(environment))
      yield 'DIRECTORY_FILE is missing: the sample people are for trying out only. Or set DIRECTORY to graph.';
    for (const name of graphOnly) if (environment[name]) yield `${name} is set, but DIRECTORY is file.`;
    return;
  }
  if (file) yield 'DIRECTORY_FILE is set, but DIRECTORY is graph.';
  if (!groups) yield 'GRAPH_ROLE_GROUPS is missing: nobody would hold a role.';
  if (isLocal(environment))
    yield 'DIRECTORY is graph, but MICROSOFT_APP_ID is not set: Graph is asked with the app’s own identity.';
}

function contradictions(environment: Environment): string[] {
  const problems = [...storeContradictions(environment), ...directoryContradictions(environment)];
  const {
    MICROSOFT_APP_ID: appId,
    MICROSOFT_APP_TYPE: type,
    MICROSOFT_APP_PASSWORD: password,
    MICROSOFT_APP_TENANT_ID: tenant,
    TEAMS_TENANT_IDS: tenants,
  } = environment;
  if (!appId) {
    if (!loopback.includes(environment.HOST))
      problems.push(
        `HOST is ${environment.HOST}, but without MICROSOFT_APP_ID nobody is authenticated, so only loopback is allowed.`,
      );
    if (password) problems.push('MICROSOFT_APP_PASSWORD is set, but MICROSOFT_APP_ID is not.');
    if (tenant) problems.push('MICROSOFT_APP_TENANT_ID is set, but MICROSOFT_APP_ID is not.');
    if (tenants) problems.push('TEAMS_TENANT_IDS is set, but MICROSOFT_APP_ID is not.');
    if (type === 'UserAssignedMSI')
      problems.push('MICROSOFT_APP_TYPE is UserAssignedMSI, but MICROSOFT_APP_ID is not set.');
    if (environment.METRICS_TOKEN)
      problems.push(
        'METRICS_TOKEN is set, but without MICROSOFT_APP_ID the figures are open to this machine.',
      );
    return problems;
  }
  if (!isTeamsServiceUrl(environment.TEAMS_SERVICE_URL))
    problems.push('TEAMS_SERVICE_URL is not an address of Teams: https, and of its own hosts.');
  if (!environment.TRUST_FILE)
    problems.push('TRUST_FILE is missing: the numbers and addresses that come with the bot are invented.');
  if (!isId(appId)) problems.push('MICROSOFT_APP_ID is not the id of an app registration.');
  if (!tenant) problems.push('MICROSOFT_APP_TENANT_ID is missing: the bot answers one tenant only.');
  else if (!isId(tenant)) problems.push('MICROSOFT_APP_TENANT_ID is not the id of a tenant.');
  if (tenants?.some((each) => !isId(each)))
    problems.push('TEAMS_TENANT_IDS is not a list of tenant ids with commas between them.');
  if (type === 'SingleTenant' && !password)
    problems.push('MICROSOFT_APP_PASSWORD is missing for a SingleTenant app.');
  if (type === 'UserAssignedMSI' && password)
    problems.push('MICROSOFT_APP_PASSWORD is set, but a UserAssignedMSI app has none.');
  return problems;
}

/** Reads the environment once. Empty values count as not set. Throws `BadConfiguration` with every problem there is. */
export function readEnvironment(variables: Variables): Environment {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const read = environmentSchema.safeParse(given);
  const issues = read.error?.issues ?? [];
  const unusable = issues.map(({ path: [name] }) => name);
  // What stands beside a value that cannot be read is looked at too, so that one start names everything.
  const environment =
    read.data ??
    environmentSchema.parse(
      Object.fromEntries(Object.entries(given).filter(([name]) => !unusable.includes(name))),
    );
  const problems = [
    ...issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    // What cannot be read is not missing as well.
    ...contradictions(environment).filter(
      (problem) => !unusable.some((name) => problem.startsWith(`${String(name)} is missing`)),
    ),
  ];
  if (problems.length > 0) throw new BadConfiguration(problems);
  return environment;
}

/** The variables of this process, with what a `.env` file beside it adds. */
export function ownVariables(): Variables {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

/** The environment of this process. Throws `BadConfiguration`. */
export const ownEnvironment = (): Environment => readEnvironment(ownVariables());

/** Without an app id the bot is for trying out: on loopback, with the Playground and its own commands. */
export const isLocal = (environment: Environment): boolean => !environment.MICROSOFT_APP_ID;

/** The tenants whose people the bot answers; none without an app id. */
export const allowedTenants = ({
  MICROSOFT_APP_TENANT_ID: own,
  TEAMS_TENANT_IDS: tenants = own ? [own.toLowerCase()] : [],
}: Environment): readonly string[] => tenants;

/** What the policy leaves to the Trust, as the configuration has it. */
export const settingsOf = (environment: Environment): Settings => ({
  ...defaultSettings,
  responseRunsFrom: environment.RESPONSE_RUNS_FROM,
  updateEvery: environment.UPDATE_EVERY,
  restrictionReviewMonths: environment.RESTRICTION_REVIEW_MONTHS,
});
