import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NamedBy } from './coverage';
import { titlesIn } from './titles';

/** The register's own tests name ids that prove nothing. */
const itself = join('test', 'register');

/** Which test files name which rules, under a folder of the working directory. */
export function namedByTestsUnder(folder: string, idsIn: (title: string) => string[]): NamedBy {
  const named = new Map<string, string[]>();
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((path) => path.endsWith('.test.ts') && !path.startsWith(itself));
  for (const path of paths.sort()) {
    const ids = titlesIn(readFileSync(path, 'utf8')).flatMap(idsIn);
    for (const id of new Set(ids)) named.set(id, [...(named.get(id) ?? []), path]);
  }
  return named;
}
