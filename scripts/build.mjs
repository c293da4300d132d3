import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const product = ['policy', 'storage', 'cards', 'dialogs', 'bot', 'manifest'];
const isSource = /(?<!\.d)\.ts$/;
const isAsset = /\.(json|html|css|png|svg)$/;

/**
 * Brings `dist/` up to date: compiles or copies what is newer than its output, removes what has lost its source.
 * Says nothing when all is well, so that a command's output stays its own.
 */
export async function build({ withTests = false } = {}) {
  const settings = await changedAt(join(root, '.swcrc'));
  for (const room of withTests ? [...product, 'test'] : product) {
    const outputs = new Set();
    const stale = [];
    for (const file of await filesUnder(room)) {
      if (!isSource.test(file) && !isAsset.test(file)) continue;
      const output = join('dist', file.replace(isSource, '.js'));
      outputs.add(output).add(`${output}.map`);
      const madeAt = await changedAt(join(root, output));
      if (madeAt <= Math.max(settings, await changedAt(join(root, file)))) stale.push([file, output]);
    }
    await Promise.all(stale.map(([file, output]) => make(file, output)));
    for (const file of await filesUnder(join('dist', room))) {
      if (!outputs.has(file)) await rm(join(root, file));
    }
  }
}

async function make(file, output) {
  const to = join(root, output);
  await mkdir(dirname(to), { recursive: true });
  if (!isSource.test(file)) return copyFile(join(root, file), to);
  // Loaded only when there is something to compile: a built tree starts without the compiler.
  const { default: swc } = await import('@swc/core');
  const sourceFileName = relative(dirname(output), file);
  const { code, map } = await swc.transformFile(join(root, file), { cwd: root, sourceFileName });
  await writeWhole(`${to}.map`, map ?? '');
  await writeWhole(to, `${code}//# sourceMappingURL=${basename(output)}.map\n`);
}

/** A program that is started meanwhile, from another build beside this one, finds all of a file or its predecessor. */
async function writeWhole(to, text) {
  const unfinished = join(root, 'dist', randomUUID());
  await writeFile(unfinished, text);
  await rename(unfinished, to);
}

async function filesUnder(folder) {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}

async function changedAt(path) {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
