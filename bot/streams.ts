import { caseStream } from '../policy/case';
import type { Stream } from '../policy/stream';

const all: readonly Stream<unknown, unknown>[] = [caseStream];

/** Every kind of stream the store may hold, by its name: what `verify` and exports read it with. */
export const streams: ReadonlyMap<string, Stream<unknown, unknown>> = new Map(all.map((stream) => [stream.kind, stream]));
