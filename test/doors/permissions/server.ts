import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../../../policy/machine/command';
import { emptyRegisters } from '../../../policy/machine/registers';
import { defaultSettings } from '../../../policy/settings';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { findTarget } from '../../../policy/machine/targets';
import { editionOf, shapeOf } from '../../../storage/loadState';
import { Database } from '../../../storage/sqlite/database';
import { sqliteCaseStore } from '../../../storage/sqlite/sqliteCaseStore';
import { calendar } from '../aCase';
import { tenantId } from '../teamsPerson';
import { aWholeBot, type WholeBot } from '../wholeBot';
import { cast, day } from './cast';
import type { Place } from './places';

const NOW = `${day}T08:00:00.000Z`;

const [somebody] = cast;
const context = (): Context => ({
  now: NOW,
  today: day,
  actor: somebody?.person ?? { id: 'x', name: 'Sample', roles: [] },
  calendar,
  settings: defaultSettings,
  trust: defaultTrust,
  registers: emptyRegisters,
});

/** Keeps something in the store beside a running program, as if its events had happened there. */
export async function keepIn(
  database: Database,
  { kind, id, events }: Pick<Place, 'kind' | 'id' | 'events'>,
): Promise<void> {
  const { stream } = findTarget(kind);
  const state = events.reduce((before, event) => stream.evolve(before, event), stream.initial(id));
  const { wakeAt: _none, ...promoted } = stream.promoted(state, context());
  const committed = await sqliteCaseStore(database).commit({
    stream: { kind, id },
    expectedVersion: 0,
    events,
    state,
    shape: shapeOf(stream),
    promoted,
    edition: editionOf(stream),
    operation: { key: 'kept', sentence: 'Kept.', version: events.length },
    access: { at: NOW, by: 'x', what: 'did' },
    messages: [],
    sendFrom: NOW,
    calendar: calendar.version,
  });
  if (committed !== 'committed') throw new Error(`${kind} ${id} was not kept: ${committed}.`);
}

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
  database.close();
  return bot;
}
