import { join } from 'node:path';
import type { Log } from '../../bot/log';
import { startProgram, type Program } from '../../bot/program';
import { openStores } from '../../bot/chosen/stores';
import type { Person } from '../../policy/roles';
import type { Recorded } from '../../policy/machine/stream';
import type { AccessRecord, CaseStore } from '../../storage/ports/caseStore';
import { aFakeConnector, type FakeConnector } from './fakeConnector';
import { appId, teamsServiceUrl, type FakeBotFramework } from './fakeBotFramework';
import { expectNothingPersonal, typedIn } from './logScan';
import type { FakeGraph } from './fakeGraph';
import { groupsOfRoles } from './tenant';
import { people } from './people';
import { tenantId, type TeamsPerson } from './teamsPerson';
import { aTriedStore, environmentOf } from './storesToTry';
import { aTeamsUser, type TeamsUser } from './teamsUser';

export interface WholeBot {
  readonly connector: FakeConnector;
  readonly logged: readonly string[];
  /** Where the program writes its log. */
  readonly log: Log;
  readonly dataFile: string;
  readonly endpoint: string;
  /** The day the bot believes it is, and the time in UTC, `HH:MM`: 10:00 unless told. */
  setDay(date: string, time?: string): void;
  /** Lets so many minutes go by. */
  wait(minutes: number): void;
  user(person: Person): TeamsUser;
  deliver(): Promise<void>;
  /** What is kept of a case, read beside the running program. */
  eventsOf(reference: string): Promise<readonly Recorded[]>;
  accessTo(reference: string): Promise<readonly AccessRecord[]>;
  /** The lists somebody asked for. */
  listsOf(person: Person): Promise<readonly AccessRecord[]>;
  /** Stops the program and starts it again on the same file. */
  restart(): Promise<void>;
  /** Stops everything. Throws when anything personal is in the log. */
  stop(): Promise<void>;
}

const asTeams = ({ id, name, email = '' }: Person) => ({ id, name, email });

const forReal = {
  MICROSOFT_APP_ID: appId,
  MICROSOFT_APP_TENANT_ID: tenantId,
  MICROSOFT_APP_PASSWORD: 'sample secret',
  DIRECTORY_FILE: join(__dirname, '../../bot/chosen/sampleDirectory.json'),
  TRUST_FILE: join(__dirname, '../../policy/trust/trust.json'),
};

/** The whole program on loopback, with a fake Teams around it and a clock that stands still. */
export async function aWholeBot(
  options: {
    readonly day?: string;
    readonly refreshes?: boolean;
    /** As in trying out: one chat serves everybody, and no hour is too late. */
    readonly oneChat?: true;
    /** With it the bot is for real: it has an app id, and takes only what this framework signs. */
    readonly framework?: FakeBotFramework;
    readonly settings?: Readonly<Record<string, string>>;
    /** Who is in this Teams besides the sample directory's people. */
    readonly alsoInTeams?: readonly TeamsPerson[];
    /** Teams carries files, and this is where they go. */
    readonly send?: typeof fetch;
    /** How long Teams may take to answer, in milliseconds. */
    readonly patience?: number;
    /** Where people and roles come from, instead of the sample file. */
    readonly graph?: FakeGraph;
  } = {},
): Promise<WholeBot> {
  const tried = await aTriedStore();
  const connector = await aFakeConnector([
    ...Object.values(people).map(asTeams),
    ...(options.alsoInTeams ?? []),
  ]);
  const logged: string[] = [];
  const typed = new Set<string>();
  const log: Log = (event, facts) => void logged.push(JSON.stringify({ event, ...facts }));
  let day = options.day ?? '2026-01-05';
  let time = '10:00';
  let minutes = 0;
  const { framework, graph } = options;
  const environment = environmentOf(tried.settings, {
    PORT: '0',
    ...(framework ? forReal : {}),
    ...options.settings,
  });
  // NB: no setting joins Graph to a bot that authenticates nobody, so it is joined here.
  const directory = graph ? { DIRECTORY: 'graph' as const, GRAPH_ROLE_GROUPS: groupsOfRoles } : {};
  const start = (): Promise<Program> =>
    startProgram(
      { ...environment, ...directory },
      {
        log,
        now: () => new Date(Date.parse(`${day}T${time}:00.000Z`) + minutes * 60_000).toISOString(),
        ...(graph ? { graph: graph.place } : {}),
        oneChat: options.oneChat ?? false,
        refreshes: options.refreshes ?? false,
        ...(framework ? { standIn: framework.standIn(connector) } : {}),
        ...(options.send ? { send: options.send } : {}),
        ...(options.patience ? { patience: options.patience } : {}),
      },
    );
  let program = await start();
  let said = 0;

  async function beside<T>(read: (store: CaseStore) => Promise<T>): Promise<T> {
    const { store, close } = await openStores(environment, { now: () => day, log: () => undefined });
    try {
      return await read(store);
    } finally {
      await close();
    }
  }

  return {
    connector,
    logged,
    log,
    dataFile: environment.DATA_FILE,
    get endpoint() {
      return program.endpoint;
    },
    setDay(date, at = '10:00') {
      day = date;
      time = at;
    },
    wait(more) {
      minutes += more;
    },
    user: (person) =>
      aTeamsUser({
        person: asTeams(person),
        botUrl: program.endpoint,
        connector,
        ...(framework ? { token: framework.token(), serviceUrl: teamsServiceUrl } : {}),
        now: () => new Date(Date.parse(`${day}T${time}:00.000Z`) + (said += 1)),
        onSent: ({ text, value }) => {
          for (const each of typedIn([text, value])) typed.add(each);
        },
      }),
    deliver: () => program.deliver(),
    eventsOf: (reference) => beside((store) => store.events({ kind: 'case', id: reference })),
    accessTo: (reference) => beside((store) => store.accessRecords({ kind: 'case', id: reference })),
    listsOf: ({ id }) => beside((store) => store.accessRecords({ kind: 'list', id })),
    async restart() {
      await program.stop();
      program = await start();
    },
    async stop() {
      await program.stop();
      await connector.stop();
      await tried.stop();
      expectNothingPersonal(logged.join('\n'), typed);
    },
  };
}
