import { Database } from '../../storage/sqlite/database';
import { sqliteCaseStore } from '../../storage/sqlite/sqliteCaseStore';
import { sqliteDocuments } from '../../storage/sqlite/sqliteDocuments';
import { sqliteMoving } from '../../storage/sqlite/sqliteMoving';
import type { Stores, StoreWorld } from './chosenStores';
import type { Environment } from '../config';

/** The embedded file. It is made when it is not there. */
export function openSqlite({ DATA_FILE: file }: Environment, { now }: StoreWorld): Stores {
  const database = new Database(file);
  const store = sqliteCaseStore(database);
  const documents = sqliteDocuments(database, now);
  return { store, documents, moving: sqliteMoving(database), close: () => store.close() };
}
