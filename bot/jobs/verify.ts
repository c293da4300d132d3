import { existsSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { englandAndWales } from '../../policy/calendar/bankHolidays';
import { londonDateOf } from '../../policy/calendar/dates';
import type { Trust } from '../../policy/trust/trust';
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
import { withWords, type Parts } from '../../storage/longWords';
import { everyRow, type CaseStore, type Snapshot, type StreamId } from '../../storage/ports/caseStore';
import { ownEnvironment } from '../config';
import { logToStandardError } from '../log';
import type { Stores } from '../chosen/chosenStores';
import { openOwnFiles } from '../chosen/files';
import { openStores } from '../chosen/stores';
import { trustOf } from '../chosen/trustFile';
import type { Movable } from '../../storage/ports/moving';
import type { Files } from '../../storage/ports/files';
import { argumentsOf, CannotBeDone, runCommand } from './command';
import { faultsOfCounted } from './countedRows';
import { faultsOfContents } from './contents';
import { faultsOf, nameOf, readSeals, type Sealed } from './proving';
import { streams } from '../../policy/machine/streams';

/** What a stream differs in from what was written, or its snapshot from its events: parts of it, never what is in them. */
export interface Difference {
  readonly stream: StreamId;
  readonly where: readonly string[];
  /** Laws that it stands against, each with the number of an event. No name, and nothing of what was recorded. */
  readonly against: readonly Standing[];
}

const PAGE = 200;

interface Verifiable extends Pick<Stores, 'store' | 'moving' | 'proving'> {
  /** What is in documents, where that is to be verified as well. */
  readonly files?: Pick<Files, 'read'>;
  /** What is the Trust’s own, which the dates that reports count rest on. */
  readonly trust?: Trust;
}

/** Folds the events of every stream, compares, and looks at what proves them: yields each stream in turn, with where it differs. */
async function* verified(
  { store, moving, proving, files, trust = defaultTrust }: Verifiable,
  sealed: Sealed,
): AsyncGenerator<Difference> {
  const unproven = async (stream: StreamId): Promise<readonly string[]> => {
    const known = sealed.heads.get(nameOf(stream));
    const look = async () => faultsOf(stream, await proving.proof(stream), known);
    const faults = await look();
    // The bot goes on writing while this reads: what does not hold together is read once more.
    return faults.length === 0 ? faults : look();
  };
  const seen = new Set<string>();
  for await (const stream of everyRow((continuation) => store.streams({ pageSize: PAGE, continuation }))) {
    const { where, against } = await lookedAt(store, stream, files);
    seen.add(nameOf(stream));
    const counted = where.length > 0 ? [] : await miscounted(moving, stream, trust);
    const unproved = await unproven(stream).catch(() => unreadable(where));
    yield { stream, where: [...where, ...counted, ...unproved], against };
  }
  // What was only ever looked at or asked for, and what was sealed and is there no more.
  const others = everyRow((continuation) => moving.audited({ pageSize: PAGE, continuation }));
  for await (const stream of join(others, [...sealed.heads.values()])) {
    if (seen.has(nameOf(stream))) continue;
    seen.add(nameOf(stream));
    const where = await unproven(stream);
    if (where.length > 0) yield { stream, where, against: [] };
  }
}

/** What differs in what reports count of it, read once more where the bot may have written it meanwhile. */
async function miscounted(moving: Movable, stream: StreamId, trust: Trust): Promise<readonly string[]> {
  const today = londonDateOf(new Date());
  const look = () =>
    faultsOfCounted(moving, stream, { ...surroundings, trust, today }).catch(() => [
      'what reports count of it cannot be read',
    ]);
  return (await look()).length === 0 ? [] : look();
}

/** A stream that nothing could be read of is named for that already. */
const unreadable = (where: readonly string[]): readonly string[] =>
  where.length > 0 ? [] : ['what proves it cannot be read'];

async function* join<T>(first: AsyncIterable<T>, then: Iterable<T>): AsyncGenerator<T> {
  yield* first;
  yield* then;
}

async function lookedAt(
  store: CaseStore,
  streamId: StreamId,
  files?: Pick<Files, 'read'>,
): Promise<Omit<Difference, 'stream'>> {
  const stream = streams.get(streamId.kind);
  if (!stream) return { where: ['kind'], against: [] };
  // NB: what cannot be read is one stream's difference, and the fault would quote what is in it.
  const read = await together(store, streamId).catch(() => undefined);
  if (!read) return { where: ['reading'], against: [] };
  const contents = files ? await faultsOfContents(files, streamId, read.events) : [];
  const where = [...(await differences(stream, streamId, read)), ...contents];
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

async function differences(
  stream: Stream<unknown, unknown>,
  streamId: StreamId,
  { snapshot, events }: { readonly snapshot?: Snapshot; readonly events: readonly Recorded[] },
): Promise<readonly string[]> {
  const misnumbered = events.some(({ meta }, index) => meta.seq !== index + 1);
  const missing = snapshot ? [] : ['snapshot'];
  const version = snapshot && snapshot.version !== events.length ? ['version'] : [];
  return [
    ...missing,
    ...version,
    ...(misnumbered ? ['numbering'] : []),
    ...(await differentParts(stream, streamId.id, events, snapshot)),
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

async function differentParts(
  stream: Stream<unknown, unknown>,
  id: string,
  events: readonly Recorded[],
  snapshot: Snapshot | undefined,
): Promise<readonly string[]> {
  // One of an older shape is folded again by whoever reads it, so it need not be what the events give today.
  const current = snapshot?.shape === shapeOf(stream) ? snapshot : undefined;
  try {
    const folded = partsOf(fold(stream, id, events));
    const filled = current && (await withWords(current.state as Parts, async () => events));
    if (current && !filled) return ['words'];
    const kept = partsOf(filled && wholeOf(stream, filled.kept));
    const names = current ? new Set([...Object.keys(folded), ...Object.keys(kept)]) : [];
    return [...names].filter((name) => !isDeepStrictEqual(folded[name], kept[name]));
  } catch {
    return ['events'];
  }
}

/** A state as it is kept, by the names of its parts. */
const partsOf = (state: unknown): Readonly<Record<string, unknown>> =>
  (JSON.parse(JSON.stringify(state ?? {})) ?? {}) as Record<string, unknown>;

/**
 * Verifies all there is. Says which streams differ, how many, and which laws what is recorded stands against; true when
 * none differs. `expected` is a seal that was written down elsewhere.
 */
export async function verify(
  stores: Verifiable,
  say: (line: string) => void,
  expected?: string,
): Promise<boolean> {
  const sealed = await readSeals(stores.proving);
  const cases = { verified: 0, differ: 0 };
  const others = { verified: 0, differ: 0 };
  let standing = 0;
  for await (const { stream, where, against } of verified(stores, sealed)) {
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
  const faults = [...sealed.faults, ...faultsAgainst(sealed, expected)];
  for (const fault of faults) say(fault);
  return cases.differ + others.differ + faults.length === 0;
}

/** A seal as the log gives it, “17:3f2a9c…”, is compared with what stands here: whoever may write here cannot write there. */
function faultsAgainst({ links }: Sealed, expected: string | undefined): readonly string[] {
  if (expected === undefined) return [];
  const [number = '', link = ''] = expected.split(':');
  const here = links[Number(number) - 1];
  return link !== '' && here?.startsWith(link) === true
    ? []
    : [`Seal ${number} is not the one that was given`];
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(given: readonly string[]): Promise<void> {
  const [expected] = argumentsOf(given, 1, 'npm run -s verify [-- <a seal, as the log gives it>]');
  const environment = ownEnvironment();
  const { STORE: store, DATA_FILE: file } = environment;
  if (store === 'sqlite' && !existsSync(file))
    throw new CannotBeDone(`There is nothing to verify: DATA_FILE is ${file}, and there is no such file.`);
  const stores = await openStores(environment, {
    now: () => new Date().toISOString(),
    log: logToStandardError,
  });
  const { files } = await openOwnFiles(environment);
  const same = await verify({ ...stores, files, trust: trustOf(environment) }, say, expected);
  if (same && stores.dropCopies() > 0)
    say('The copy that was made before this file was brought up to date has been removed.');
  await stores.close();
  process.exitCode = same ? 0 : 1;
}

if (require.main === module) runCommand(main);
