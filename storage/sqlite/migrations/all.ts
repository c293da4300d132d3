import type BetterSqlite from 'better-sqlite3';
import { bigColumnsLast } from './bigColumnsLast';
import { chains } from './chains';
import { countedRows } from './countedRows';
import { firstTables } from './firstTables';
import { remindersAndShapes } from './remindersAndShapes';
import { searchAndMarks } from './searchAndMarks';
import { urgentDuties } from './urgentDuties';

/** Statements, or what works out more than statements can. Runs inside the transaction that brings a file up to date. */
export type SqliteMigration = string | ((sqlite: BetterSqlite.Database) => void);

/** What brings a file from each version of its tables (`user_version`) to the next, one file each. Only ever added to. */
export const migrations: readonly SqliteMigration[] = [
  firstTables,
  remindersAndShapes,
  searchAndMarks,
  chains,
  urgentDuties,
  bigColumnsLast,
  countedRows,
];
