import { readFileSync } from 'node:fs';
import { directoryFile, localDirectory, type DirectoryFile } from '../storage/localDirectory';
import type { Directory } from '../storage/ports/directory';
import type { Installer } from '../storage/ports/installer';
import type { DocumentLibrary, LetterPost } from '../storage/ports/letterPost';
import type { Environment } from './config';
import sampleDirectory from './data/sampleDirectory.json';
import type { GraphWorld } from './fromGraph';

/** What the Trust’s own systems do for the bot. All but the directory are there only when a setting names them. */
export interface TrustServices {
  readonly directory: Directory;
  readonly installer?: Installer;
  readonly library?: DocumentLibrary;
  readonly post?: LetterPost;
}

/** The staff directory's file that the configuration names, or the sample one. Throws when it cannot be read. */
export function directoryFileOf({ DIRECTORY_FILE: file }: Environment): DirectoryFile {
  return directoryFile.parse(file ? JSON.parse(readFileSync(file, 'utf8')) : sampleDirectory);
}

/** The services that the configuration chooses. What Graph needs is loaded only for it: that takes a while. */
export const trustServicesOf = async (environment: Environment, world: GraphWorld): Promise<TrustServices> =>
  environment.DIRECTORY === 'graph'
    ? (await import('./fromGraph.js')).fromGraph(environment, world)
    : { directory: localDirectory(directoryFileOf(environment)) };
