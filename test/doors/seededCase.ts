import { Database } from '../../storage/sqlite/database';
import type { CaseUnderTest } from './aCase';
import { keepIn } from './keptIn';
import type { WholeBot } from './wholeBot';

/** Keeps a case in the store of a running bot, and gives its reference: its own, or another where a test keeps several. */
export async function seedCase(
  { dataFile }: WholeBot,
  { state, events }: CaseUnderTest,
  id = state.reference,
): Promise<string> {
  const database = new Database(dataFile);
  await keepIn(database, { kind: 'case', id, events });
  database.close();
  return id;
}
