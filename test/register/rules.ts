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
} from './coverage';
import { namedByTestsUnder } from './namedBy';

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
