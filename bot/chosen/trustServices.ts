import { readFileSync } from 'node:fs';
import { directoryFile, localDirectory, type DirectoryFile } from '../../storage/localDirectory';
import type { Environment } from '../config';
import sampleDirectory from './sampleDirectory.json';
import type { ServiceWorld, TrustServices } from './services';

/** The staff directory's file that the configuration names, or the sample one. Throws when it cannot be read. */
export function directoryFileOf({ DIRECTORY_FILE: file }: Environment): DirectoryFile {
  return directoryFile.parse(file ? JSON.parse(readFileSync(file, 'utf8')) : sampleDirectory);
}

/** The services that the configuration chooses. What Graph needs is loaded only for it: that takes a while. */
export const trustServicesOf = async (
  environment: Environment,
  world: ServiceWorld,
): Promise<TrustServices> =>
  environment.DIRECTORY === 'graph'
    ? (await import('./fromGraph.js')).fromGraph(environment, world)
    : { directory: localDirectory(directoryFileOf(environment)) };
