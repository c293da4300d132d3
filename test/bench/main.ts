import { commitVsStore } from './commitVsStore';
import { decide } from './decide';
import { hearing } from './hearing';
import { lists, lists1M } from './lists';
import { logVsEcho } from './logVsEcho';
import { memory } from './memory';
import { plus35Days } from './plus35Days';
import { heading, lineOf, rowOf, type Measure } from './result';
import { reportAnnual } from './reportAnnual';
import { simulatedYear } from './simulatedYear';
import { slowSockets } from './slowSockets';
import { start } from './start';
import { sweep10kVs1M } from './sweep10kVs1M';
import { sweepRate } from './sweepRate';
import { turnVsEcho } from './turnVsEcho';

/** The last two take minutes, and the last one ten gigabytes beside the machine's other temporary files. */
const measures: readonly Measure[] = [
  turnVsEcho,
  logVsEcho,
  memory,
  start,
  plus35Days,
  decide,
  hearing,
  commitVsStore,
  simulatedYear,
  lists,
  lists1M,
  reportAnnual,
  sweepRate,
  slowSockets,
  sweep10kVs1M,
];

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function chosen(names: readonly string[]): readonly Measure[] {
  const unknown = names.filter((name) => !measures.some((measure) => measure.name === name));
  if (unknown.length > 0)
    throw new Error(
      `There is no measure ${unknown.join(', ')}. There are: ${measures.map(({ name }) => name).join(', ')}.`,
    );
  return measures.filter(({ name, byName }) => (names.length === 0 ? !byName : names.includes(name)));
}

/** `npm run bench [-- --json] [-- names…]`: a table, or a line of JSON for each measure. */
async function main(args: readonly string[]): Promise<void> {
  const json = args.includes('--json');
  const toRun = chosen(args.filter((arg) => arg !== '--json'));
  if (!json) say(heading());
  for (const measure of toRun) {
    const result = await measure.run();
    say(json ? lineOf(result) : rowOf(result, measure.aim));
  }
}

main(process.argv.slice(2)).then(
  () => process.exit(),
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exit(1);
  },
);
