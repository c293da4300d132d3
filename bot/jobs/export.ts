import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ownEnvironment } from '../config';
import { logToStandardError } from '../log';
import { exported } from './moving';
import { openStores } from '../chosen/stores';

const now = (): string => new Date().toISOString();

/** Writes everything there is to the file it is given, or to the output. */
async function main(): Promise<void> {
  const [file] = process.argv.slice(2);
  const stores = await openStores(ownEnvironment(), { now, log: logToStandardError });
  const lines = async function* () {
    for await (const line of exported(stores, now)) yield `${line}\n`;
  };
  if (file) await pipeline(lines, createWriteStream(file));
  else await pipeline(lines, process.stdout, { end: false });
  await stores.close();
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
