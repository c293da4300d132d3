import { z } from 'zod';
import { nameOf, placeOf, proveContent } from '../files/fileKey';
import type { FileKey, Files } from '../ports/files';
import type { Graph } from './graph';
import { faultOf, GraphFault, isGraphFault } from './graphFault';
import { pathIn, putInLibrary } from './graphLibrary';

const FOLDER = 'documents';
/** Milliseconds. */
const FETCHED_WITHIN = 30_000;

const where = z.object({ '@microsoft.graph.downloadUrl': z.url() });

/** NB: the address of a download carries its own permission, and must not be sent the token. */
async function download(address: string): Promise<Uint8Array> {
  const response = await fetch(address, {
    redirect: 'error',
    signal: AbortSignal.timeout(FETCHED_WITHIN),
  }).catch(() => {
    throw new GraphFault('unavailable');
  });
  if (!response.ok) throw faultOf(response, Date.now());
  return new Uint8Array(await response.arrayBuffer());
}

const isNotThere = (fault: unknown): undefined => {
  if (isGraphFault(fault, 'notThere')) return undefined;
  throw fault;
};

/** Files in a SharePoint library, given by the id of its drive: beside the letters of their case, in a folder of their own. */
export function graphFiles(graph: Graph, driveId: string): Files {
  const folderOf = (of: string): readonly string[] => [placeOf(of), FOLDER];
  const pathOf = (key: FileKey): string => pathIn(driveId, [...folderOf(key.of), nameOf(key)]);
  const takeAway = async (path: string): Promise<void> => {
    await graph.ask({ method: 'delete', path, answer: z.unknown() }).catch(isNotThere);
  };

  return {
    async keep(key, content) {
      proveContent(key, content);
      await putInLibrary(graph, pathOf(key), Buffer.from(content));
    },
    async read(key) {
      const found = await graph.ask({ method: 'get', path: pathOf(key), answer: where }).catch(isNotThere);
      return found && download(found['@microsoft.graph.downloadUrl']);
    },
    remove: (key) => takeAway(pathOf(key)),
    forget: (of) => takeAway(pathIn(driveId, folderOf(of))),
  };
}
