import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment, type Environment } from '../../bot/config';
import { aCosmosServer } from './cosmosServer';
import { provisioned, removed, type CosmosAt } from './cosmosStores';

/** A store for one run of the program, new and empty. */
export interface TriedStore {
  /** The settings that choose it. */
  readonly settings: Readonly<Record<string, string>>;
  /** Throws away what is kept. */
  stop(): Promise<void>;
}

type StoreToTry = () => Promise<TriedStore>;

const aFolder = (): string => mkdtempSync(join(tmpdir(), 'tried-'));
const fileIn = (folder: string) => ({ DATA_FILE: join(folder, 'cases.sqlite') });

const theEmbeddedStore: StoreToTry = async () => {
  const folder = aFolder();
  return {
    settings: fileIn(folder),
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
};

async function cosmosAt(at: CosmosAt, stopped: () => Promise<void>): Promise<TriedStore> {
  const folder = aFolder();
  const database = await provisioned(at);
  return {
    settings: {
      ...fileIn(folder),
      STORE: 'cosmos',
      COSMOS_ENDPOINT: at.endpoint,
      COSMOS_KEY: at.key,
      COSMOS_DATABASE: database,
    },
    async stop() {
      await removed(at, database);
      await stopped();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The service of `cosmosServer`, over HTTP. */
export const cosmosOnLoopback: StoreToTry = async () => {
  const server = await aCosmosServer();
  return cosmosAt(server, () => server.stop());
};

/** Where COSMOS_ENDPOINT and COSMOS_KEY of this machine lead: an account, an emulator, another implementation. */
export const elsewhere: StoreToTry = () => cosmosAt(placeElsewhere(), async () => undefined);

export function placeElsewhere(): CosmosAt {
  const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } = process.env;
  if (!endpoint || !key) throw new Error('COSMOS_ENDPOINT and COSMOS_KEY say where else to try.');
  return { endpoint, key };
}

let chosen = theEmbeddedStore;

/** The suites of this test file run on another store than the embedded one. */
export function tryOn(store: StoreToTry): void {
  chosen = store;
}

/** A store as this test file chooses it. */
export const aTriedStore = (): Promise<TriedStore> => chosen();

/** As the program would read them. NB: a key for an account on another machine is for tests, so it is not judged. */
export function environmentOf(settings: Readonly<Record<string, string>>, more = {}): Environment {
  const { STORE, COSMOS_ENDPOINT, COSMOS_KEY, COSMOS_DATABASE, ...own } = settings;
  const environment = readEnvironment({ ...own, ...more });
  return STORE === 'cosmos'
    ? { ...environment, STORE, COSMOS_ENDPOINT, COSMOS_KEY, COSMOS_DATABASE: COSMOS_DATABASE ?? '' }
    : environment;
}
