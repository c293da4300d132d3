import { dirname, join } from 'node:path';
import { filesMovedUp } from '../../storage/files/filesMovedUp';
import { folderFiles } from '../../storage/files/folderFiles';
import type { Files } from '../../storage/ports/files';
import type { Environment } from '../config';
import { logToStandardError } from '../log';
import { trustServicesOf } from './trustServices';
import type { KeptFiles } from '../../storage/files/keptFiles';

/** Where what is in documents is kept: a folder, beside the data file unless told, and the Trust’s library behind it where there is one. */
export function openFiles(
  { FILES_FOLDER: wanted, DATA_FILE: file }: Pick<Environment, 'FILES_FOLDER' | 'DATA_FILE'>,
  library?: Files,
): KeptFiles {
  const folder = folderFiles(wanted ?? join(dirname(file), 'files'));
  if (!library) return { files: folder, folder };
  const files = filesMovedUp(folder, library);
  return { files, folder, moveUp: (key) => files.moveUp(key) };
}

/** The same as this configuration has it, for a command line. */
export async function openOwnFiles(environment: Environment): Promise<KeptFiles> {
  const { libraryFiles } = await trustServicesOf(environment, { log: logToStandardError, now: Date.now });
  return openFiles(environment, libraryFiles);
}
