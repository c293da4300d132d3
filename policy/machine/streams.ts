import type { Stream } from './stream';
import { targets } from './targets';

/** Every kind of stream the store may hold, by its name: what `verify` and exports read it with. */
export const streams: ReadonlyMap<string, Stream<unknown, unknown>> = new Map(
  targets.map(({ kind, stream }) => [kind, stream] as const),
);
