import type { Instant } from '../policy/dates';
import type { CaseStore } from '../storage/ports/caseStore';
import type { Documents } from '../storage/ports/documents';
import type { Movable } from '../storage/ports/moving';
import type { Environment } from './config';
import type { Log } from './log';

export interface Stores {
  readonly store: CaseStore;
  readonly documents: Documents;
  readonly moving: Movable;
  close(): Promise<void>;
}

/** `now` is the clock that documents expire by. */
export interface StoreWorld {
  readonly now: () => Instant;
  readonly log: Log;
}

const open = {
  sqlite: async (environment: Environment, world: StoreWorld): Promise<Stores> =>
    (await import('./sqliteStores.js')).openSqlite(environment, world),
  cosmos: async (environment: Environment, world: StoreWorld): Promise<Stores> =>
    (await import('./cosmosStores.js')).openCosmos(environment, world),
};

/** The stores the configuration chooses. What the others need is not even loaded. */
export const openStores = (environment: Environment, world: StoreWorld): Promise<Stores> =>
  open[environment.STORE](environment, world);
