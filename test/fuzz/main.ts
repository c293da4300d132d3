import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBot } from '../bench/botProcess';
import { aConnector } from '../bench/connector';
import { people } from '../doors/people';
import { fuzz } from './fuzz';

const COUNT = 100_000;
const SEED = 20_260_105;
const ROUNDS = 10;
const MEBIBYTE = 2 ** 20;
/** Memory of one process goes up and down by as much as this without anything being kept. */
const MOST_GROWTH = 40 * MEBIBYTE;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const numberAfter = (args: readonly string[], name: string, usual: number): number =>
  args.includes(name) ? Number(args[args.indexOf(name) + 1]) : usual;

/** `npm run fuzz [-- --count 100000 --seed 20260105]`: exits with 1 when an answer was a 5xx, the bot ended, or it grew. */
async function main(args: readonly string[]): Promise<boolean> {
  const [count, seed] = [numberAfter(args, '--count', COUNT), numberAfter(args, '--seed', SEED)];
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const connector = await aConnector();
  const agent = new Agent({ keepAlive: true });
  const environment = { PORT: '0', DATA_FILE: join(folder, 'cases.sqlite'), MICROSOFT_APP_ID: '' };
  const bot = await startBot('our', environment);
  const everybody = Object.values(people).map(({ id, name, email = '' }) => ({ id, name, email }));
  const memory: number[] = [];
  const broke: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { statuses, broke: these } = await fuzz({
      url: bot.url,
      serviceUrl: connector.serviceUrl,
      people: everybody,
      seed: seed + round,
      count: Math.ceil(count / ROUNDS),
      agent,
    });
    memory.push(await bot.memory());
    broke.push(...these);
    say(
      `${round + 1}/${ROUNDS} ${JSON.stringify(statuses)} ${Math.round((memory.at(-1) ?? 0) / MEBIBYTE)} MiB`,
    );
  }
  await bot.stop();
  agent.destroy();
  await connector.stop();
  rmSync(folder, { recursive: true, force: true });
  const growth = (memory.at(-1) ?? 0) - (memory[Math.floor(ROUNDS / 2)] ?? 0);
  for (const body of broke.slice(0, 10)) say(`5xx: ${body.slice(0, 1_000)}`);
  say(
    `${count} sent, ${broke.length} answered with 5xx, ${Math.round(growth / MEBIBYTE)} MiB more in the second half.`,
  );
  return broke.length === 0 && growth < MOST_GROWTH;
}

main(process.argv.slice(2)).then(
  (passed) => process.exit(passed ? 0 : 1),
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exit(1);
  },
);
