import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../../../storage/sqlite/database';
import { keepIn } from '../keptIn';
import { tenantId } from '../teamsPerson';
import { aWholeBot, type WholeBot } from '../wholeBot';
import { cast, day } from './cast';
import type { Place } from './places';

/** The whole bot, which knows the cast and nobody else, with these places in its store. */
export async function aBotAmong(places: Iterable<Place>): Promise<WholeBot> {
  const folder = mkdtempSync(join(tmpdir(), 'cast-'));
  const file = join(folder, 'people.json');
  const people = Object.fromEntries(cast.map(({ person }) => [person.id, person]));
  writeFileSync(file, JSON.stringify({ tenantId, people }));
  const bot = await aWholeBot({ day, settings: { DIRECTORY_FILE: file } });
  rmSync(folder, { recursive: true });
  const database = new Database(bot.dataFile);
  const begun = [...places].filter(({ events }) => events.length > 0);
  await Promise.all(begun.map((place) => keepIn(database, place)));
  for (const { id, beside } of begun)
    if (beside) await keepIn(database, { kind: 'case', id, events: beside.events });
  database.close();
  return bot;
}
