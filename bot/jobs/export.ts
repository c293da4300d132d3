import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ownEnvironment } from '../config';
import { logToStandardError } from '../log';
import { argumentsOf, runCommand } from './command';
import { exported, type Moved } from './moving';
import { openStores } from '../chosen/stores';

const now = (): string => new Date().toISOString();

function sayContents({ contents }: Moved): void {
  if (contents > 0)
    process.stderr.write(
      `What is in ${contents} documents is named here, and not held: copy the folder FILES_FOLDER as well.\n`,
    );
}

/** Writes everything there is to the file it is given, or to the output. */
async function main(given: readonly string[]): Promise<void> {
  const [file] = argumentsOf(given, 1, 'npm run -s export [-- <file>]');
  const stores = await openStores(ownEnvironment(), { now, log: logToStandardError });
  const lines = async function* () {
    for await (const line of exported(stores, now, sayContents)) yield `${line}\n`;
  };
  if (file) await pipeline(lines, createWriteStream(file));
  else await pipeline(lines, process.stdout, { end: false });
  await stores.close();
}

runCommand(main);
