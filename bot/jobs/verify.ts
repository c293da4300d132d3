import { existsSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { englandAndWales } from '../../policy/calendar/bankHolidays';
import { caseStream } from '../../policy/machine/case';
import type { CaseEvent } from '../../policy/machine/caseState';
import { emptyRegisters } from '../../policy/machine/registers';
import { standingAgainst, type Standing } from '../../policy/machine/standing';
import type { Recorded, Stream } from '../../policy/machine/stream';
import { defaultSettings } from '../../policy/settings';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { fold, lifted } from '../../storage/lifting';
import { isRemoved } from '../../storage/removed';
import { shapeOf, wholeOf } from '../../storage/loadState';
import { everyRow, type CaseStore, type Snapshot, type StreamId } from '../../storage/ports/caseStore';
import { ownEnvironment } from '../config';
import { logToStandardError } from '../log';
import { openStores } from '../chosen/stores';
import { argumentsOf, CannotBeDone, runCommand } from './command';
import { streams } from '../../policy/machine/streams';

/** A stream whose snapshot is not what its events give. `where` names parts of it, never what is in them. */
export interface Difference {
  readonly stream: StreamId;
  readonly where: readonly string[];
  /** Laws that it stands against, each with the number of an event. No name, and nothing of what was recorded. */
  readonly against: readonly Standing[];
}

const PAGE = 200;

/** Folds the events of every stream, and compares: yields each stream in turn, with where it differs. */
export async function* verified(store: CaseStore): AsyncGenerator<Difference> {
  const all = everyRow((continuation) => store.streams({ pageSize: PAGE, continuation }));
  for await (const stream of all) yield { stream, ...(await lookedAt(store, stream)) };
}

async function lookedAt(store: CaseStore, streamId: StreamId): Promise<Omit<Difference, 'stream'>> {
  const stream = streams.get(streamId.kind);
  if (!stream) return { where: ['kind'], against: [] };
  // NB: what cannot be read is one stream's difference, and the fault would quote what is in it.
  const read = await together(store, streamId).catch(() => undefined);
  if (!read) return { where: ['reading'], against: [] };
  const where = differences(stream, streamId, read);
  return { where, against: where.length === 0 ? againstLaws(streamId, read.events) : [] };
}

const surroundings = {
  calendar: englandAndWales,
  settings: defaultSettings,
  trust: defaultTrust,
  registers: emptyRegisters,
};

/** The laws that a case stands against. What cannot be worked out is none. */
function againstLaws({ kind, id }: StreamId, events: readonly Recorded[]): readonly Standing[] {
  if (kind !== caseStream.kind || events.some(isRemoved)) return [];
  try {
    return standingAgainst(
      id,
      events.map((each) => lifted<CaseEvent>(each, kind)),
      surroundings,
    );
  } catch {
    return [];
  }
}

function differences(
  stream: Stream<unknown, unknown>,
  streamId: StreamId,
  { snapshot, events }: { readonly snapshot?: Snapshot; readonly events: readonly Recorded[] },
): readonly string[] {
  const misnumbered = events.some(({ meta }, index) => meta.seq !== index + 1);
  const missing = snapshot ? [] : ['snapshot'];
  const version = snapshot && snapshot.version !== events.length ? ['version'] : [];
  return [
    ...missing,
    ...version,
    ...(misnumbered ? ['numbering'] : []),
    ...differentParts(stream, streamId.id, events, snapshot),
  ];
}

/** The snapshot and its events as of one moment, though the bot goes on writing. */
async function together(
  store: CaseStore,
  stream: StreamId,
): Promise<{ snapshot?: Snapshot; events: readonly Recorded[] }> {
  for (;;) {
    const snapshot = await store.load(stream);
    const events = await store.events(stream);
    if ((await store.load(stream))?.version === snapshot?.version) return { snapshot, events };
  }
}

function differentParts(
  stream: Stream<unknown, unknown>,
  id: string,
  events: readonly Recorded[],
  snapshot: Snapshot | undefined,
): readonly string[] {
  // One of an older shape is folded again by whoever reads it, so it need not be what the events give today.
  const current = snapshot?.shape === shapeOf(stream) ? snapshot : undefined;
  try {
    const folded = partsOf(fold(stream, id, events));
    const kept = partsOf(current && wholeOf(stream, current.state));
    const names = current ? new Set([...Object.keys(folded), ...Object.keys(kept)]) : [];
    return [...names].filter((name) => !isDeepStrictEqual(folded[name], kept[name]));
  } catch {
    return ['events'];
  }
}

/** A state as it is kept, by the names of its parts. */
const partsOf = (state: unknown): Readonly<Record<string, unknown>> =>
  (JSON.parse(JSON.stringify(state ?? {})) ?? {}) as Record<string, unknown>;

/** Verifies all there is. Says which streams differ, how many, and which laws what is recorded stands against; true when none differs. */
export async function verify(store: CaseStore, say: (line: string) => void): Promise<boolean> {
  const cases = { verified: 0, differ: 0 };
  const others = { verified: 0, differ: 0 };
  let standing = 0;
  for await (const { stream, where, against } of verified(store)) {
    const count = stream.kind === caseStream.kind ? cases : others;
    count.verified += 1;
    standing += against.length;
    for (const { laws, event } of against)
      say(`${stream.kind} ${stream.id} stands against ${laws.join(', ')} (event ${event})`);
    if (where.length === 0) continue;
    count.differ += 1;
    say(`${stream.kind} ${stream.id} differs in: ${where.join(', ')}`);
  }
  if (others.verified > 0) say(`${others.verified} other records verified, ${others.differ} differ`);
  if (standing > 0) say(`Laws broken already, which hold back no work: ${standing}`);
  say(`${cases.verified} cases verified, ${cases.differ} differ`);
  return cases.differ + others.differ === 0;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(given: readonly string[]): Promise<void> {
  argumentsOf(given, 0, 'npm run -s verify');
  const environment = ownEnvironment();
  const { STORE: store, DATA_FILE: file } = environment;
  if (store === 'sqlite' && !existsSync(file))
    throw new CannotBeDone(`There is nothing to verify: DATA_FILE is ${file}, and there is no such file.`);
  const stores = await openStores(environment, {
    now: () => new Date().toISOString(),
    log: logToStandardError,
  });
  const same = await verify(stores.store, say);
  if (same && stores.dropCopies() > 0)
    say('The copy that was made before this file was brought up to date has been removed.');
  await stores.close();
  process.exitCode = same ? 0 : 1;
}

if (require.main === module) runCommand(main);
