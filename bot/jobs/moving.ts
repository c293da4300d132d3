import { z } from 'zod';
import { everyRow, type AskedPage, type Page, type StreamId } from '../../storage/ports/caseStore';
import type { KeptDocument, KeptStream } from '../../storage/ports/moving';
import type { Stores } from '../chosen/chosenStores';
import { contentsNamed } from './contents';
import { inOrder } from './inOrder';

const PAGE = 200;
/** Enough to share one wait for the disk, or to fill the way to a store elsewhere. */
const SIDE_BY_SIDE = 64;
const FORMAT = 1;

/** Conversations under way, forms kept between tries, files that wait: they are begun again where the bot is then. */
const drafts: readonly string[] = ['conversation', 'form', 'tray'];

const head = z.object({ type: z.literal('export'), format: z.literal(FORMAT), at: z.string() });
/** What is in a document is named alone: it is copied with the folder or the library it is in. */
const content = z.object({
  type: z.literal('content'),
  of: z.string(),
  sha256: z.string(),
  ending: z.string(),
});
const end = z.object({ type: z.literal('end'), streams: z.number(), documents: z.number() });
const streamId = z.object({ kind: z.string(), id: z.string() });
const stream = z.looseObject({ type: z.literal('stream'), stream: streamId, events: z.array(z.unknown()) });
const document = z.looseObject({ type: z.literal('document'), kind: z.string(), id: z.string() });
const line = z.discriminatedUnion('type', [head, stream, content, document, end]);

export interface Moved {
  readonly streams: number;
  readonly documents: number;
  /** How many documents of cases have content that no export holds. */
  readonly contents: number;
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
export async function* exported(
  stores: Stores,
  now: () => string,
  counted: (moved: Moved) => void = () => undefined,
): AsyncGenerator<string> {
  const moved = { streams: 0, documents: 0, contents: 0 };
  yield lineOf({ type: 'export', format: FORMAT, at: now() });
  const streams = inOrder(SIDE_BY_SIDE, everything(stores), async (found) => {
    await stores.store.recordAccess(found, [
      { at: now(), by: 'operator', what: 'exported', command: 'export' },
    ]);
    return stores.moving.read(found);
  });
  for await (const kept of streams) {
    yield lineOf({ type: 'stream', ...kept });
    moved.streams += 1;
    for (const { key, size } of contentsNamed(kept.stream, kept.events)) {
      yield lineOf({ type: 'content', ...key, size });
      moved.contents += 1;
    }
  }
  for await (const found of each((page) => stores.moving.documents(page))) {
    if (drafts.includes(found.kind)) continue;
    yield lineOf({ type: 'document', ...found });
    moved.documents += 1;
  }
  counted(moved);
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
  let moved: Moved = { streams: 0, documents: 0, contents: 0 };
  let contents = 0;
  for await (const read of inOrder(SIDE_BY_SIDE, readLines(lines), (line) => write(stores, line))) {
    if (read.type === 'content') contents += 1;
    if (read.type === 'end') moved = { streams: read.streams, documents: read.documents, contents };
  }
  const record = { at: now(), by: 'operator', what: 'exported', command: 'import' } as const;
  await stores.store.recordAccess({ kind: 'moving', id: 'import' }, [record]);
  return moved;
}

type Line = z.infer<typeof line>;

async function write({ moving }: Stores, read: Line): Promise<Line> {
  if (read.type === 'stream') await moving.write(read as unknown as KeptStream);
  if (read.type === 'document') await moving.writeDocument(read as unknown as KeptDocument);
  return read;
}

/** The lines of an export, each in its place, up to its end. Throws `NotAnExport`. */
async function* readLines(lines: AsyncIterable<string>): AsyncGenerator<Line> {
  const counted = { streams: 0, documents: 0 };
  let stage: 'before' | 'within' | 'after' = 'before';
  let number = 0;
  for await (const text of lines) {
    number += 1;
    const read = readLine(text, number);
    if ((read.type === 'export') !== (stage === 'before') || stage === 'after')
      throw new NotAnExport(`Line ${number}: the lines of this export are not in their order.`);
    stage = read.type === 'end' ? 'after' : 'within';
    if (read.type === 'stream') counted.streams += 1;
    if (read.type === 'document') counted.documents += 1;
    if (read.type === 'end' && (read.streams !== counted.streams || read.documents !== counted.documents))
      throw new NotAnExport('Something is missing from this export.');
    yield read;
  }
  if (stage !== 'after')
    throw new NotAnExport('This export ends too soon. What it has was written; get the rest.');
}

function readLine(text: string, number: number): Line {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    throw new NotAnExport(`Line ${number} is not one of an export.`);
  }
}
