import { z } from 'zod';
import type { DocumentLibrary, KeptDocument } from '../ports/letterPost';
import type { Graph } from './graph';
import { faultOf, GraphFault } from './graphFault';

/** Larger than this it goes in parts. */
const MOST_AT_ONCE = 4 * 1024 * 1024;
/** Bytes; Graph wants a multiple of 320 KiB. */
const PART = 16 * 320 * 1024;
const PART_WITHIN = 30_000;

const item = z.object({ webUrl: z.url(), size: z.number().optional() });
type Item = z.infer<typeof item>;
const session = z.object({ uploadUrl: z.url() });

/** A name in the library may not begin or end with a dot. */
function withoutDots(name: string): string {
  let [from, to] = [0, name.length];
  while (name[from] === '.') from += 1;
  while (to > from && name[to - 1] === '.') to -= 1;
  return name.slice(from, to);
}

/** A place in the library, from its top, as it stands in an address. */
export const pathIn = (driveId: string, parts: readonly string[]): string => {
  const names = parts.map((part) => encodeURIComponent(withoutDots(part.replace(/["*:<>?/\\|]/g, '-'))));
  return `/drives/${encodeURIComponent(driveId)}/root:/${names.join('/')}:`;
};

/** NB: the address of an upload carries its own permission, and must not be sent the token. */
async function sendParts(uploadUrl: string, content: Buffer): Promise<Item> {
  for (let from = 0; ; from += PART) {
    const part = content.subarray(from, from + PART);
    const last = from + part.length >= content.length;
    const response = await fetch(uploadUrl, {
      method: 'PUT',
      headers: { 'Content-Range': `bytes ${from}-${from + part.length - 1}/${content.length}` },
      body: new Uint8Array(part),
      redirect: 'error',
      signal: AbortSignal.timeout(PART_WITHIN),
    }).catch(() => {
      throw new GraphFault('unavailable');
    });
    const text = await response.text();
    if (!response.ok) throw faultOf(response, Date.now());
    if (last) return item.parse(JSON.parse(text));
  }
}

/** Puts this content there, over what stood there. Throws when it is not known to be there whole. */
export async function putInLibrary(graph: Graph, path: string, content: Buffer): Promise<Item> {
  const kept = content.length <= MOST_AT_ONCE ? putAtOnce : putInParts;
  const put = await kept(graph, path, content);
  if (put.size !== undefined && put.size !== content.length) throw new GraphFault('unreadable');
  return put;
}

const putAtOnce = (graph: Graph, path: string, content: Buffer): Promise<Item> =>
  graph.ask({
    method: 'put',
    path: `${path}/content`,
    headers: { 'Content-Type': 'application/octet-stream' },
    body: content,
    answer: item,
  });

async function putInParts(graph: Graph, path: string, content: Buffer): Promise<Item> {
  const { uploadUrl } = await graph.ask({
    method: 'post',
    path: `${path}/createUploadSession`,
    body: { item: { '@microsoft.graph.conflictBehavior': 'replace' } },
    answer: session,
  });
  return sendParts(uploadUrl, content);
}

/** Documents in a SharePoint library, given by the id of its drive. The key is in the name, so that the same one always has the same place. */
export const graphLibrary = (graph: Graph, driveId: string): DocumentLibrary => ({
  keep: async ({ key, folder, name, content }: KeptDocument) =>
    (await putInLibrary(graph, pathIn(driveId, [...folder, `${key} ${name}`]), content)).webUrl,
});
