import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argumentsOf, runCommand } from '../../bot/jobs/command';
import { addingLaws, refusingLaws } from '../../policy/laws/laws';
import { rules } from '../../policy/rules/register';
import {
  idsIn,
  lawIdsIn,
  printed,
  printedLaws,
  standingOf,
  summary,
  unknownIds,
  unnamedLaws,
  type NamedBy,
} from './coverage';
import { titlesIn } from './titles';

/** The register's own tests name ids that prove nothing. */
const itself = join('test', 'register');

/** Which test files name which rules, under a folder of the working directory. */
function namedByTestsUnder(folder: string, idsIn: (title: string) => string[]): NamedBy {
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

/** Lists every rule and every law with the tests that name it. With `--strict`, one that is not covered is a failure. */
function main(strict: boolean): void {
  const named = namedByTestsUnder('test', idsIn);
  const laws = [...addingLaws, ...refusingLaws];
  const lawsNamed = namedByTestsUnder('test', lawIdsIn);
  const lines = rules.map((rule) => standingOf(rule, named));
  const unknown = unknownIds(rules, named);
  console.log(printed(lines));
  console.log(`\n${printedLaws(laws, lawsNamed)}`);
  console.log(`\n${summary(lines)}`);
  if (unknown.length > 0) console.log(`Named by tests, but no rule has this id: ${unknown.join(', ')}`);
  const failing =
    unknown.length > 0 ||
    unnamedLaws(laws, lawsNamed).length > 0 ||
    lines.some(({ standing }) => standing === 'NOT COVERED');
  if (strict && failing) process.exitCode = 1;
}

runCommand((given) => {
  const isStrict = given[0] === '--strict';
  argumentsOf(isStrict ? given.slice(1) : given, 0, 'npm run -s rules [-- --strict]');
  main(isStrict);
});
