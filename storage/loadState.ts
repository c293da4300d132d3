import type { Recorded, Stream } from '../policy/machine/stream';
import { eventVersion, fold, lifted } from './lifting';
import { isRemoved } from './removed';
import { isLong, sourcesIn, withoutWords, withWords, type Parts, type Sources } from './longWords';
import type { CaseStore, StreamId } from './ports/caseStore';

type Shaped = Pick<Stream<unknown, never>, 'initial' | 'revision'>;

const known = new WeakMap<Shaped, number>();

/** The shape of a stream's state: another number when a section or field is added to it, its revision is raised or events are lifted. */
export function shapeOf(stream: Shaped): number {
  const revision = (stream.revision ?? 0) + eventVersion() - 1;
  const shape = known.get(stream) ?? checksum(JSON.stringify([revision, stream.initial('')]));
  known.set(stream, shape);
  return shape;
}

/** The edition of what lists and searches find a stream by. */
export const editionOf = ({ edition = 0 }: Pick<Stream<unknown, never>, 'edition'>): number => edition;

function checksum(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1)
    sum = (Math.imul(sum, 31) + text.charCodeAt(index)) | 0;
  return sum;
}

/** What is kept of a state: the parts that are not as a state without a name begins, which its shape is made of. */
export function keptOf(stream: Shaped, state: unknown): Parts {
  const initial = stream.initial('') as Parts;
  return Object.fromEntries(Object.entries(state as Parts).filter(([name, part]) => part !== initial[name]));
}

/** The state again, from what is kept of it in today's shape. */
export const wholeOf = <S>(stream: Pick<Stream<S, never>, 'initial'>, kept: unknown): S => ({
  ...stream.initial(''),
  ...(kept as Partial<S>),
});

/** What is kept of a state after these events, its long words left to the events that hold them once there are many. */
export async function boundedOf(
  store: Pick<CaseStore, 'events'>,
  stream: StreamId,
  kept: Parts,
  { events, sources }: { readonly events: readonly Recorded[]; readonly sources?: Sources | undefined },
): Promise<Parts> {
  if (!isLong(kept)) return kept;
  const before = sources ?? sourcesIn(await store.events(stream));
  return withoutWords(kept, before, sourcesIn(events));
}

/**
 * The state of a stream and its version, the number of its events; undefined when there is none. A state that was
 * kept in another shape than today's, or without the events it rests on, is folded again from those there are. Throws when the store cannot be reached.
 */
export async function loadState<S, E>(
  store: Pick<CaseStore, 'load' | 'events'>,
  stream: Stream<S, E>,
  id: string,
): Promise<{ readonly state: S; readonly version: number; readonly sources?: Sources } | undefined> {
  const streamId = { kind: stream.kind, id };
  const snapshot = await store.load(streamId);
  if (!snapshot) return undefined;
  const filled =
    snapshot.shape === shapeOf(stream) &&
    (await withWords(snapshot.state as Parts, (from) => store.events(streamId, from)));
  if (filled) {
    const { kept, sources } = filled;
    return { state: wholeOf(stream, kept), version: snapshot.version, ...(sources ? { sources } : {}) };
  }
  const events = await store.events(streamId);
  return { state: fold(stream, id, events), version: events.length };
}

/** What can still be told of a stream: its events in today's shape, without those whose content was removed. */
export async function readEvents<E>(
  store: Pick<CaseStore, 'events'>,
  { kind }: Pick<Stream<unknown, E>, 'kind'>,
  id: string,
): Promise<readonly Recorded<E>[]> {
  const kept = await store.events({ kind, id });
  return kept.filter((each) => !isRemoved(each)).map((each) => lifted<E>(each, kind));
}
