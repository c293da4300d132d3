import type { Recorded, Stream } from '../policy/machine/stream';

/** Brings the events of one kind of stream from one version of their shape to the next. */
export type Lift = (event: unknown, kind: string) => unknown;

/** What brings an event from each version of its shape to the next, the first of them from 1 to 2. Only ever added to. */
const lifts: readonly Lift[] = [];

/** The version of the shape that events are written in, by this program or by one that knows these lifts. */
export const eventVersion = (by: readonly Lift[] = lifts): number => 1 + by.length;

/** An event in today's shape, whenever it was written. Throws when a newer program wrote it. */
export function lifted<E>({ v, event, meta }: Recorded, kind: string, by = lifts): Recorded<E> {
  if (v > eventVersion(by))
    throw new Error(
      `An event was written by a newer version of this program (its version is ${v}, this program knows ${eventVersion(by)}).`,
    );
  const today = by.slice(v - 1).reduce((before, lift) => lift(before, kind), event);
  return { v: eventVersion(by), event: today as E, meta };
}

/** The state that the events of a stream give, as they are kept. */
export const fold = <S, E>(
  stream: Pick<Stream<S, E>, 'kind' | 'initial' | 'evolve'>,
  id: string,
  events: readonly Recorded[],
  by = lifts,
): S =>
  events.reduce(
    (before, each) => stream.evolve(before, lifted<E>(each, stream.kind, by)),
    stream.initial(id),
  );
