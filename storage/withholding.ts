import type { Recorded, Stream } from '../policy/machine/stream';
import { leftOf } from './integrity/chain';
import { fold } from './lifting';
import { sourcesIn, type Sources } from './longWords';
import type { CaseStore, LeftEvent } from './ports/caseStore';
import { isRemoved } from './removed';

/** A text without the words that are withheld. */
export type Rid = (text: string) => string;

/** How many events one decision may change, and the characters of them: a transaction holds no more. What is left over is for another. */
const MOST_EVENTS = 40;
const MOST_CHARACTERS = 1_000_000;

type Readable<S, E> = Pick<Stream<S, E>, 'kind' | 'inText'>;

/** An event without the words; undefined where it holds none of them, or nothing of it any more. */
function ridOf<S, E>(stream: Readable<S, E>, recorded: Recorded, rid: Rid): Recorded | undefined {
  if (isRemoved(recorded) || !stream.inText) return undefined;
  // NB: in the shape it was written in, which its header proves.
  const event = stream.inText(recorded.event as E, rid);
  return JSON.stringify(event) === JSON.stringify(recorded.event) ? undefined : { ...recorded, event };
}

/** The events of a stream in which the words stand, by their numbers. */
export async function standingIn<S, E>(
  store: Pick<CaseStore, 'events'>,
  stream: Readable<S, E>,
  id: string,
  rid: Rid,
): Promise<readonly number[]> {
  const events = await store.events({ kind: stream.kind, id });
  return events.flatMap((each) => (ridOf(stream, each, rid) ? [each.meta.seq] : []));
}

export interface Ridden<S> {
  readonly state: S;
  readonly version: number;
  readonly sources: Sources;
  readonly left: readonly LeftEvent[];
}

/** A stream as it is without the words, and what is left of each event that held them. */
export async function loadRidden<S, E>(
  store: Pick<CaseStore, 'events'>,
  stream: Stream<S, E>,
  id: string,
  rid: Rid,
): Promise<Ridden<S> | undefined> {
  const events = await store.events({ kind: stream.kind, id });
  if (events.length === 0) return undefined;
  const left: LeftEvent[] = [];
  let characters = 0;
  const after = events.map((each) => {
    const isRoom = left.length < MOST_EVENTS && characters < MOST_CHARACTERS;
    const recorded = isRoom ? ridOf(stream, each, rid) : undefined;
    if (!recorded) return each;
    characters += JSON.stringify(recorded).length;
    left.push({ recorded, left: leftOf(recorded) });
    return recorded;
  });
  return { state: fold(stream, id, after), version: events.length, sources: sourcesIn(after), left };
}
