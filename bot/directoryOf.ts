import { readFileSync } from 'node:fs';
import { directoryFile, localDirectory, type DirectoryFile } from '../storage/localDirectory';
import type { Directory } from '../storage/ports/directory';
import type { Environment } from './config';
import sampleDirectory from './data/sampleDirectory.json';
import type { GraphWorld } from './fromGraph';

/** The staff directory's file that the configuration names, or the sample one. Throws when it cannot be read. */
export function directoryFileOf({ DIRECTORY_FILE: file }: Environment): DirectoryFile {
  return directoryFile.parse(file ? JSON.parse(readFileSync(file, 'utf8')) : sampleDirectory);
}

/** The directory that the configuration chooses. What Graph needs is loaded only for it: that takes a while. */
export const directoryOf = async (environment: Environment, world: GraphWorld): Promise<Directory> =>
  environment.DIRECTORY === 'graph'
    ? (await import('./fromGraph.js')).fromGraph(environment, world)
    : localDirectory(directoryFileOf(environment));
