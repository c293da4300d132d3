import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { ownEnvironment } from '../config';
import { logToStandardError } from '../log';
import { imported } from './moving';
import { openStores } from '../chosen/stores';
import { verify } from './verify';

const now = (): string => new Date().toISOString();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Reads an export from the file it is given, or from the input, and verifies what there is then. */
async function main(): Promise<void> {
  const [file] = process.argv.slice(2);
  const stores = await openStores(ownEnvironment(), { now, log: logToStandardError });
  try {
    const lines = createInterface({ input: file ? createReadStream(file) : process.stdin });
    const { streams, documents } = await imported(stores, lines, now);
    say(`${streams} records and ${documents} documents are here.`);
    if (!(await verify(stores.store, say))) process.exitCode = 1;
  } finally {
    await stores.close();
  }
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
