import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesOf, letterFormats, type LetterFormat } from '../../cards/letters/letterFile';
import { drawnUp, letterKinds, type LetterKind } from '../../cards/letters/letterKinds';
import { aHardCase } from '../doors/aHardCase';
import { sourceOf } from '../doors/aLetter';
import { everyLetter } from '../doors/everyLetter';

/**
 * `npm run letters [folder]`: every kind of letter in every format, and the hard case, as files; then as pages, where
 * LibreOffice is installed. For eyes: nothing is tested here.
 */
async function main(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const hard = sourceOf(aHardCase());
  const letters = [
    ...(Object.keys(letterKinds) as LetterKind[]).map((kind) => {
      const { on, restriction } = everyLetter[kind];
      return { name: kind, letter: drawnUp(kind, sourceOf(on(), restriction?.())) };
    }),
    ...(['response', 'cover'] as const).map((kind) => ({
      name: `hard-${kind}`,
      letter: drawnUp(kind, hard),
    })),
  ];
  const files: string[] = [];
  for (const { name, letter } of letters)
    for (const format of Object.keys(letterFormats) as LetterFormat[]) {
      const file = join(folder, `${name}-${format}.${letterFormats[format].ending}`);
      writeFileSync(file, await bytesOf(letter, format));
      files.push(file);
    }
  process.stdout.write(`${files.length} files in ${folder}\n`);
  paginate(
    folder,
    files.filter((file) => file.endsWith('.docx')),
  );
}

/** All in one start of LibreOffice, with a profile of its own. Says how many pages each has. */
function paginate(folder: string, files: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const { error, status } = spawnSync(
    'soffice',
    ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...files],
    { stdio: 'ignore' },
  );
  if (error || status !== 0) {
    process.stdout.write('No pages: LibreOffice (soffice) is not here, or did not finish.\n');
    return;
  }
  for (const file of files) {
    const pdf = readFileSync(file.replace(/docx$/, 'pdf'), 'latin1');
    process.stdout.write(`${pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0} pages: ${file}\n`);
  }
}

void main(process.argv[2] ?? join(tmpdir(), 'letters'));
