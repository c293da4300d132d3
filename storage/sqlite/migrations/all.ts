import { firstTables } from './firstTables';
import { remindersAndShapes } from './remindersAndShapes';
import { searchAndMarks } from './searchAndMarks';

/** What brings a file from each version of its tables (`user_version`) to the next, one file each. Only ever added to. */
export const migrations: readonly string[] = [firstTables, remindersAndShapes, searchAndMarks];
