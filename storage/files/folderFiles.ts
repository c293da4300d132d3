import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileKey, Files } from '../ports/files';
import { nameOf, placeOf, proveContent } from './fileKey';

const UNFINISHED = '.part';

export interface FolderFiles extends Files {
  /** Takes away what was written before this instant, in milliseconds since the epoch, of what is meant. */
  dropOlder(before: number, isMeant: (place: string, name: string) => boolean): Promise<void>;
}

/** Half written: whoever writes it gives it its name when it is whole. */
export const isUnfinished = (name: string): boolean => name.endsWith(UNFINISHED);

const isCode = (fault: unknown, code: string): boolean =>
  (Object(fault) as { readonly code?: unknown }).code === code;

const orNothing = (fault: unknown): undefined => {
  if (isCode(fault, 'ENOENT')) return undefined;
  throw fault;
};

/** A name in a folder outlives a crash once the folder is on disk. */
async function settle(folder: string): Promise<void> {
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

/** A folder that its owner alone can open, with a folder in it for each case. */
export function folderFiles(root: string): FolderFiles {
  const folderOf = (of: string): string => join(root, placeOf(of));
  const pathOf = (key: FileKey): string => join(folderOf(key.of), nameOf(key));

  async function makeFolder(folder: string): Promise<void> {
    const first = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (first === undefined) return;
    await settle(root);
    await settle(dirname(root));
  }

  async function write(path: string, content: Uint8Array): Promise<void> {
    const unfinished = `${path}.${randomBytes(8).toString('hex')}${UNFINISHED}`;
    const opened = await open(unfinished, 'wx', 0o600);
    try {
      await opened.writeFile(content);
      await opened.sync();
    } finally {
      await opened.close();
    }
    await rename(unfinished, path);
  }

  return {
    async keep(key, content) {
      proveContent(key, content);
      const folder = folderOf(key.of);
      await makeFolder(folder);
      await write(pathOf(key), content);
      await settle(folder);
    },
    read: (key) => readFile(pathOf(key)).catch(orNothing),
    async remove(key) {
      await rm(pathOf(key), { force: true });
      await settle(folderOf(key.of)).catch(orNothing);
    },
    async forget(of) {
      await rm(folderOf(of), { recursive: true, force: true });
      await settle(root).catch(orNothing);
    },
    async dropOlder(before, isMeant) {
      for (const place of (await readdir(root).catch(orNothing)) ?? [])
        for (const name of (await readdir(join(root, place)).catch(() => undefined)) ?? []) {
          const path = join(root, place, name);
          const written = isMeant(place, name) ? await stat(path).catch(orNothing) : undefined;
          if (written && written.mtimeMs < before) await rm(path, { force: true });
        }
    },
  };
}
