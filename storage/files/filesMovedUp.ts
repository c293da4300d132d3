import type { FileKey, Files } from '../ports/files';
import { proveContent } from './fileKey';

/** Files that are kept near at once, and moved to where the Trust keeps its records when that answers. */
export interface FilesMovedUp extends Files {
  /** Moves it there; nothing where it has been moved, or is gone. Throws when it is not known to be there: then it stays near. */
  moveUp(key: FileKey): Promise<void>;
}

export function filesMovedUp(near: Files, far: Files): FilesMovedUp {
  return {
    keep: (key, content) => near.keep(key, content),
    read: async (key) => (await near.read(key)) ?? far.read(key),
    async remove(key) {
      await near.remove(key);
      await far.remove(key);
    },
    async forget(of) {
      await near.forget(of);
      await far.forget(of);
    },
    async moveUp(key) {
      const content = await near.read(key);
      if (!content) return;
      proveContent(key, content);
      await far.keep(key, content);
      await near.remove(key);
    },
  };
}
