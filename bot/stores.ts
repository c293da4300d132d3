import type { Instant } from '../policy/dates';
import type { CaseStore } from '../storage/ports/caseStore';
import type { Documents } from '../storage/ports/documents';
import { Database } from '../storage/sqlite/database';
import { sqliteCaseStore } from '../storage/sqlite/sqliteCaseStore';
import { sqliteDocuments } from '../storage/sqlite/sqliteDocuments';
import type { Environment } from './config';

export interface Stores {
  readonly store: CaseStore;
  readonly documents: Documents;
  close(): Promise<void>;
}

/** The stores the configuration chooses, by their concrete adapters. `now` is the clock that documents expire by. */
export function openStores({ DATA_FILE: file }: Pick<Environment, 'DATA_FILE'>, now: () => Instant): Stores {
  const database = new Database(file);
  const store = sqliteCaseStore(database);
  return { store, documents: sqliteDocuments(database, now), close: () => store.close() };
}
