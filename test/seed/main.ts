import { runCommand } from '../../bot/jobs/command';
import { isLocal, ownEnvironment } from '../../bot/config';
import { openStores } from '../../bot/chosen/stores';
import { logToStandardError } from '../../bot/log';
import { NotSeeded, seedYear, type Seed } from './seeding';

const MOST_CASES = 100_000;
const now = (): string => new Date().toISOString();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const usage = 'Use: npm run seed -- [--cases 2600] [--year 2026] [--seed 1] [--more]';

function readArguments(args: readonly string[], until: string): Seed & { readonly more: boolean } {
  const given = new Map<string, number>();
  let more = false;
  for (let index = 0; index < args.length; index += 1) {
    const name = args[index] ?? '';
    if (name === '--more') {
      more = true;
      continue;
    }
    if (!['--cases', '--year', '--seed'].includes(name))
      throw new NotSeeded(`There is no “${name}”. ${usage}`);
    index += 1;
    const value = args[index] ?? '';
    if (!/^\d{1,9}$/.test(value)) throw new NotSeeded(`${name} takes a whole number. ${usage}`);
    given.set(name, Number(value));
  }
  const {
    cases = 2_600,
    year = Number(until.slice(0, 4)),
    seed = 1,
  } = {
    cases: given.get('--cases'),
    year: given.get('--year'),
    seed: given.get('--seed'),
  };
  if (cases < 1 || cases > MOST_CASES) throw new NotSeeded(`--cases takes a number from 1 to ${MOST_CASES}.`);
  if (year < 2020) throw new NotSeeded('--year takes a year from 2020 on.');
  return { cases, year, seed, until, more };
}

/** A made-up year of a Trust’s work in the configured store, for trying out. Never where the bot is for real. */
async function main(args: readonly string[]): Promise<void> {
  const seed = readArguments(args, now());
  const environment = ownEnvironment();
  if (!isLocal(environment))
    throw new NotSeeded(
      'MICROSOFT_APP_ID is set: made-up cases are for trying out only, so nothing was written.',
    );
  const stores = await openStores(environment, { now, log: logToStandardError });
  try {
    const { rows } = await stores.store.list({ kind: 'case', pageSize: 1 });
    if (rows.length > 0 && !seed.more)
      throw new NotSeeded(
        'The store holds cases already, so nothing was written. To add to them, say --more.',
      );
    const began = performance.now();
    const cases = await seedYear(stores.store, seed, say);
    const seconds = (performance.now() - began) / 1000;
    say(
      `${cases} made-up cases are here, after ${Math.round(seconds)} seconds. “npm run verify” checks them.`,
    );
  } finally {
    await stores.close();
  }
}

runCommand(main);
