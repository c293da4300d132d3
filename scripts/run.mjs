// Builds quietly, then runs the TypeScript entry it is given, if any: `node scripts/run.mjs bot/jobs/due.ts`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const [entry, ...rest] = process.argv.slice(2);
if (entry && !existsSync(new URL(`../${entry}`, import.meta.url))) {
  process.stderr.write(`There is no ${entry} to run.\n`);
  process.exit(1);
}
await build({ withTests: entry?.startsWith('test/') });

if (entry) {
  const built = fileURLToPath(new URL(`../dist/${entry.replace(/\.ts$/, '.js')}`, import.meta.url));
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', built, ...rest], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
