import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { ownEnvironment } from '../config';
import { logToStandardError } from '../log';
import { argumentsOf, runCommand } from './command';
import { imported } from './moving';
import { openOwnFiles } from '../chosen/files';
import { openStores } from '../chosen/stores';
import { verify } from './verify';

const now = (): string => new Date().toISOString();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Reads an export from the file it is given, or from the input, and verifies what there is then. */
async function main(given: readonly string[]): Promise<void> {
  const [file] = argumentsOf(given, 1, 'npm run -s import [-- <file>]');
  // Opened first: a file that is not there is told of before a store is made.
  const input = file ? (await open(file)).createReadStream() : process.stdin;
  const environment = ownEnvironment();
  const stores = await openStores(environment, { now, log: logToStandardError });
  try {
    const lines = createInterface({ input });
    const { streams, documents, contents } = await imported(stores, lines, now);
    say(`${streams} records and ${documents} documents are here.`);
    if (contents > 0)
      say(
        `What is in ${contents} documents of cases is not in an export: copy the folder FILES_FOLDER here as well.`,
      );
    const { files } = await openOwnFiles(environment);
    if (!(await verify({ ...stores, files }, say))) process.exitCode = 1;
  } finally {
    await stores.close();
  }
}

runCommand(main);
