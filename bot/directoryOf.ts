import { readFileSync } from 'node:fs';
import { directoryFile, type DirectoryFile } from '../storage/localDirectory';
import type { Environment } from './config';
import sampleDirectory from './data/sampleDirectory.json';

/** The staff directory's file that the configuration names, or the sample one. Throws when it cannot be read. */
export function directoryOf({ DIRECTORY_FILE: file }: Environment): DirectoryFile {
  return directoryFile.parse(file ? JSON.parse(readFileSync(file, 'utf8')) : sampleDirectory);
}
