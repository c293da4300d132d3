import { Database } from '../../storage/sqlite/database';
import type { CaseUnderTest } from './aCase';
import { keepIn } from './keptIn';
import type { WholeBot } from './wholeBot';

/** Keeps a case in the store of a running bot, and gives its reference. */
export async function seedCase({ dataFile }: WholeBot, { state, events }: CaseUnderTest): Promise<string> {
  const database = new Database(dataFile);
  await keepIn(database, { kind: 'case', id: state.reference, events });
  database.close();
  return state.reference;
}
