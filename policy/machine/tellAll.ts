import type { Relation } from '../roles';
import type { Trust } from '../trust/trust';
import type { Meta } from './events';
import type { Recorded, Stream } from './stream';
import type { Told } from './telling';

/** An event as it tells itself, with who recorded it and when. */
export interface ToldEvent extends Told {
  readonly type: string;
  readonly meta: Meta;
  /** What whoever recorded it was to the case then. */
  readonly relations?: readonly Relation[];
}

/** Every event of one stream as it tells itself, oldest first. */
export function tellAll<S, E extends { readonly type: string }>(
  stream: Stream<S, E>,
  id: string,
  recorded: readonly Recorded<E>[],
  trust: Trust,
  relationsIn: (state: S, personId: string) => readonly Relation[] = () => [],
): readonly ToldEvent[] {
  let before = stream.initial(id, trust);
  return recorded.map((each) => {
    const after = stream.evolve(before, each);
    const told = stream.tell(each, { before, after, meta: each.meta, trust });
    // Whoever logs a case is nothing to it before that.
    const relations = relationsIn(each.meta.seq === 1 ? after : before, each.meta.by);
    before = after;
    return {
      ...told,
      type: each.event.type,
      meta: each.meta,
      ...(relations.length > 0 ? { relations } : {}),
    };
  });
}
