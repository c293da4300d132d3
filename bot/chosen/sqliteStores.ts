import { Database } from '../../storage/sqlite/database';
import { dropCopies } from '../../storage/sqlite/migrating';
import { sqliteCaseStore } from '../../storage/sqlite/sqliteCaseStore';
import { sqliteDocuments } from '../../storage/sqlite/sqliteDocuments';
import { sqliteMoving } from '../../storage/sqlite/sqliteMoving';
import { sqliteProving } from '../../storage/sqlite/sqliteProving';
import type { Stores, StoreWorld } from './chosenStores';
import type { Environment } from '../config';

/** The embedded file. It is made when it is not there, and brought up to date when an older program wrote it. */
export function openSqlite({ DATA_FILE: file }: Environment, { now, log }: StoreWorld): Stores {
  const database = new Database(file);
  if (database.migrated) log('storeMigrated', { ...database.migrated });
  const store = sqliteCaseStore(database);
  const documents = sqliteDocuments(database, now);
  return {
    store,
    documents,
    moving: sqliteMoving(database),
    proving: sqliteProving(database),
    dropCopies: () => dropCopies(file),
    close: () => store.close(),
  };
}
