import type { Files } from '../ports/files';
import type { FilesMovedUp } from './filesMovedUp';
import type { FolderFiles } from './folderFiles';

/** Where what is in documents is kept. */
export interface KeptFiles {
  readonly files: Files;
  /** The folder on this machine that they come to first. */
  readonly folder: FolderFiles;
  /** Where they go on to a library. */
  readonly moveUp?: FilesMovedUp['moveUp'];
}
