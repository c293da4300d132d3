import type { Stream } from '../policy/stream';
import { subjects } from '../policy/subjects';

/** Every kind of stream the store may hold, by its name: what `verify` and exports read it with. */
export const streams: ReadonlyMap<string, Stream<unknown, unknown>> = new Map(
  subjects.map(({ kind, stream }) => [kind, stream] as const),
);
