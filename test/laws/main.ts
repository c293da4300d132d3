import { sayBroken } from './said';
import type { Law } from './oracles';
import { shortened, walk } from './walk';

const HISTORIES = 20_000;
const STEPS = 60;
const SEED = 20_260_105;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const numberAfter = (args: readonly string[], name: string, usual: number): number =>
  args.includes(name) ? Number(args[args.indexOf(name) + 1]) : usual;

const shares = (counts: Readonly<Record<string, number>>, of: number): string =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${((100 * count) / of).toFixed(1)}%`)
    .join(', ');

/** `npm run laws [-- --histories 20000 --steps 60 --seed 20260105]`: each law, with the shortest history that breaks it. Exits with 1 when one is broken. */
function main(args: readonly string[]): boolean {
  const histories = numberAfter(args, '--histories', HISTORIES);
  const walked = walk(histories, numberAfter(args, '--steps', STEPS), numberAfter(args, '--seed', SEED));
  let held = true;
  for (const [law, { broken, shortest }] of Object.entries(walked.verdicts)) {
    say(broken === 0 ? `${law} held` : `${law} BROKEN by ${broken} of ${histories}`);
    if (!shortest) continue;
    held = false;
    say(`  ${sayBroken(shortened(law as Law, shortest))}`);
  }
  say(`${histories} histories, ${walked.deeds} deeds.`);
  say(`Stages: ${shares(walked.stages, histories)}.`);
  say(`Endings: ${shares(walked.endings, histories)}.`);
  return held;
}

process.exitCode = main(process.argv.slice(2)) ? 0 : 1;
