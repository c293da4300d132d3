import { z } from 'zod';
import { everyRow, type AskedPage, type Page, type StreamId } from '../../storage/ports/caseStore';
import type { KeptDocument, KeptStream } from '../../storage/ports/moving';
import type { Stores } from '../chosen/chosenStores';

const PAGE = 200;
const FORMAT = 1;

/** Conversations under way and forms kept between tries: they are begun again where the bot is then. */
const drafts: readonly string[] = ['conversation', 'form'];

const head = z.object({ type: z.literal('export'), format: z.literal(FORMAT), at: z.string() });
const end = z.object({ type: z.literal('end'), streams: z.number(), documents: z.number() });
const streamId = z.object({ kind: z.string(), id: z.string() });
const stream = z.looseObject({ type: z.literal('stream'), stream: streamId, events: z.array(z.unknown()) });
const document = z.looseObject({ type: z.literal('document'), kind: z.string(), id: z.string() });
const line = z.discriminatedUnion('type', [head, stream, document, end]);

export interface Moved {
  readonly streams: number;
  readonly documents: number;
}

/** An export that is not one, or not all of one. */
export class NotAnExport extends Error {}

/** One line of JSON. NB: readers of lines end one at two characters that JSON leaves as they are. */
const lineOf = (value: object): string =>
  JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

const each = <T>(ask: (page: AskedPage) => Promise<Page<T>>): AsyncGenerator<T> =>
  everyRow((continuation) => ask({ pageSize: PAGE, continuation }));

/** Every stream, then what else there are access records of. */
async function* everything({ store, moving }: Stores): AsyncGenerator<StreamId> {
  const seen = new Set<string>();
  for (const ask of [(page: AskedPage) => store.streams(page), (page: AskedPage) => moving.audited(page)])
    for await (const found of each(ask)) {
      const name = JSON.stringify([found.kind, found.id]);
      if (!seen.has(name)) yield found;
      seen.add(name);
    }
}

/** Everything there is, a line of JSON each: what it was, in the middle, and how much of it, at the end. Each stream says that it was exported (7.1). */
export async function* exported(stores: Stores, now: () => string): AsyncGenerator<string> {
  const moved = { streams: 0, documents: 0 };
  yield lineOf({ type: 'export', format: FORMAT, at: now() });
  for await (const found of everything(stores)) {
    await stores.store.recordAccess(found, [
      { at: now(), by: 'operator', what: 'exported', command: 'export' },
    ]);
    yield lineOf({ type: 'stream', ...(await stores.moving.read(found)) });
    moved.streams += 1;
  }
  for await (const found of each((page) => stores.moving.documents(page))) {
    if (drafts.includes(found.kind)) continue;
    yield lineOf({ type: 'document', ...found });
    moved.documents += 1;
  }
  yield lineOf({ type: 'end', ...moved });
}

/**
 * Writes what an export has, leaving what is there already: one that was interrupted is run again. Throws `NotAnExport`
 * for lines that are none, and when the end is missing.
 */
export async function imported(
  stores: Stores,
  lines: AsyncIterable<string>,
  now: () => string,
): Promise<Moved> {
  const moved = { streams: 0, documents: 0 };
  let stage: 'before' | 'within' | 'after' = 'before';
  let number = 0;
  for await (const text of lines) {
    number += 1;
    const read = readLine(text, number);
    if ((read.type === 'export') !== (stage === 'before') || stage === 'after')
      throw new NotAnExport(`Line ${number}: the lines of this export are not in their order.`);
    stage = read.type === 'end' ? 'after' : 'within';
    if (read.type === 'stream') {
      await stores.moving.write(read as unknown as KeptStream);
      moved.streams += 1;
    }
    if (read.type === 'document') {
      await stores.moving.writeDocument(read as unknown as KeptDocument);
      moved.documents += 1;
    }
    if (read.type === 'end' && (read.streams !== moved.streams || read.documents !== moved.documents))
      throw new NotAnExport('Something is missing from this export.');
  }
  if (stage !== 'after')
    throw new NotAnExport('This export ends too soon. What it has was written; get the rest.');
  const record = { at: now(), by: 'operator', what: 'exported', command: 'import' } as const;
  await stores.store.recordAccess({ kind: 'moving', id: 'import' }, [record]);
  return moved;
}

function readLine(text: string, number: number): z.infer<typeof line> {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    throw new NotAnExport(`Line ${number} is not one of an export.`);
  }
}
