import type { CosmosConnection } from '../connection';
import { chains } from './chains';

/** Brings a database from one version to the next. NB: it may be run again after it was interrupted, or beside itself. */
export type CosmosMigration = (connection: CosmosConnection) => Promise<void>;

/** What brings a database from each version to the next, one file each, the first of them from 1 to 2. Only ever added to. */
export const migrations: readonly CosmosMigration[] = [chains];
