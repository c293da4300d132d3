import { caseStream } from '../policy/case';
import type { Stream } from '../policy/stream';
import { delegationsStream } from '../policy/streams/delegations';
import { equalityStream } from '../policy/streams/equality/equality';
import { partnerStream } from '../policy/streams/partnerDirectory';
import { restrictionStream } from '../policy/streams/restriction/restriction';
import { trainingStream } from '../policy/streams/training';

type AnyStream = Stream<unknown, unknown>;

/** Every kind of stream the store may hold, by its name: what `verify` and exports read it with. */
export const streams: ReadonlyMap<string, AnyStream> = new Map(
  [caseStream, delegationsStream, equalityStream, partnerStream, restrictionStream, trainingStream].map(
    (stream) => [stream.kind, stream as unknown as AnyStream] as const,
  ),
);
