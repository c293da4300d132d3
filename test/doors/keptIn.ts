import type { Context } from '../../policy/machine/command';
import { emptyRegisters } from '../../policy/machine/registers';
import type { Recorded } from '../../policy/machine/stream';
import { findTarget } from '../../policy/machine/targets';
import { defaultSettings } from '../../policy/settings';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { editionOf, shapeOf } from '../../storage/loadState';
import type { Database } from '../../storage/sqlite/database';
import { sqliteCaseStore } from '../../storage/sqlite/sqliteCaseStore';
import { calendar } from './aCase';
import { people } from './people';
import { day } from './permissions/cast';

interface Kept {
  readonly kind: string;
  readonly id: string;
  readonly events: readonly Recorded[];
}

const NOW = `${day}T08:00:00.000Z`;

const context = (): Context => ({
  now: NOW,
  today: day,
  actor: people.wardSister,
  calendar,
  settings: defaultSettings,
  trust: defaultTrust,
  registers: emptyRegisters,
});

/** Keeps something in the store beside a running program, as if its events had happened there. */
export async function keepIn(database: Database, { kind, id, events }: Kept): Promise<void> {
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
