import { z } from 'zod';
import type { DocumentLibrary, KeptDocument } from '../ports/letterPost';
import type { Graph } from './graph';
import { faultOf, GraphFault } from './graphFault';

/** Larger than this it goes in parts. */
const MOST_AT_ONCE = 4 * 1024 * 1024;
/** Bytes; Graph wants a multiple of 320 KiB. */
const PART = 16 * 320 * 1024;
const PART_WITHIN = 30_000;

const item = z.object({ webUrl: z.url() });
const session = z.object({ uploadUrl: z.url() });

/** A name in the library may not begin or end with a dot. */
function withoutDots(name: string): string {
  let [from, to] = [0, name.length];
  while (name[from] === '.') from += 1;
  while (to > from && name[to - 1] === '.') to -= 1;
  return name.slice(from, to);
}

/** The key is in the name, so that the same document always has the same place. */
const placeOf = ({ key, folder, name }: KeptDocument): string =>
  [...folder, `${key} ${name}`]
    .map((part) => encodeURIComponent(withoutDots(part.replace(/["*:<>?/\\|]/g, '-'))))
    .join('/');

/** NB: the address of an upload carries its own permission, and must not be sent the token. */
async function sendParts(uploadUrl: string, content: Buffer): Promise<string> {
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
    if (last) return item.parse(JSON.parse(text)).webUrl;
  }
}

/** Documents in a SharePoint library, given by the id of its drive. */
export function graphLibrary(graph: Graph, driveId: string): DocumentLibrary {
  return {
    async keep(document) {
      const path = `/drives/${encodeURIComponent(driveId)}/root:/${placeOf(document)}:`;
      const { content } = document;
      if (content.length <= MOST_AT_ONCE) {
        const headers = { 'Content-Type': 'application/octet-stream' };
        const kept = {
          method: 'put',
          path: `${path}/content`,
          headers,
          body: content,
          answer: item,
        } as const;
        return (await graph.ask(kept)).webUrl;
      }
      const { uploadUrl } = await graph.ask({
        method: 'post',
        path: `${path}/createUploadSession`,
        body: { item: { '@microsoft.graph.conflictBehavior': 'replace' } },
        answer: session,
      });
      return sendParts(uploadUrl, content);
    },
  };
}
