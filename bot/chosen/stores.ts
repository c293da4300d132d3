import type { Stores, StoreWorld } from './chosenStores';
import type { Environment } from '../config';

const open = {
  sqlite: async (environment: Environment, world: StoreWorld): Promise<Stores> =>
    (await import('./sqliteStores.js')).openSqlite(environment, world),
  cosmos: async (environment: Environment, world: StoreWorld): Promise<Stores> =>
    (await import('./cosmosStores.js')).openCosmos(environment, world),
};

/** The stores the configuration chooses. What the others need is not even loaded. */
export const openStores = (environment: Environment, world: StoreWorld): Promise<Stores> =>
  open[environment.STORE](environment, world);
