import type { Trust } from '../trust/trust';
import type { Meta } from './events';
import type { Recorded, Stream } from './stream';
import type { Told } from './telling';

/** An event as it tells itself, with who recorded it and when. */
export interface ToldEvent extends Told {
  readonly type: string;
  readonly meta: Meta;
}

/** Every event of one stream as it tells itself, oldest first. */
export function tellAll<S, E extends { readonly type: string }>(
  stream: Stream<S, E>,
  id: string,
  recorded: readonly Recorded<E>[],
  trust: Trust,
): readonly ToldEvent[] {
  let before = stream.initial(id, trust);
  return recorded.map((each) => {
    const after = stream.evolve(before, each);
    const told = stream.tell(each, { before, after, meta: each.meta, trust });
    before = after;
    return { ...told, type: each.event.type, meta: each.meta };
  });
}
