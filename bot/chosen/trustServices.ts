import { readFileSync } from 'node:fs';
import { directoryFile, localDirectory, type DirectoryFile } from '../../storage/localDirectory';
import { BadConfiguration, type Environment } from '../config';
import sampleDirectory from './sampleDirectory.json';
import type { ServiceWorld, TrustServices } from './services';

/** The staff directory's file that the configuration names, or the sample one. Throws when it cannot be read. */
export function directoryFileOf({ DIRECTORY_FILE: file }: Environment): DirectoryFile {
  if (!file) return directoryFile.parse(sampleDirectory);
  const read = directoryFile.safeParse(parsed(textOf(file)));
  if (read.success) return read.data;
  const places = read.error.issues.map(({ path }) => path.join('.') || 'the whole of it');
  throw new BadConfiguration([
    `DIRECTORY_FILE is ${file}, which is not a staff directory like bot/chosen/sampleDirectory.json. Look at: ${[...new Set(places)].join(', ')}.`,
  ]);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new BadConfiguration([`DIRECTORY_FILE is ${file}, and there is no such file to be read.`]);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The services that the configuration chooses. What Graph needs is loaded only for it: that takes a while. */
export const trustServicesOf = async (
  environment: Environment,
  world: ServiceWorld,
): Promise<TrustServices> =>
  environment.DIRECTORY === 'graph'
    ? (await import('./fromGraph.js')).fromGraph(environment, world)
    : { directory: localDirectory(directoryFileOf(environment)) };
