import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { people } from '../doors/people';
import { fromTeams } from '../doors/teamsActivity';
import type { TeamsPerson } from '../doors/teamsPerson';
import { startBot, type BotProcess } from './botProcess';
import { aConnector, type Connector } from './connector';
import { aLane, drive, post, type Driven, type Lane, type Saying } from './lanes';
import type { Result } from './result';
import { echoed } from './sayings';
import { everybody, seeded } from './seeding';
import { median, percentile } from './statistics';

const CONNECTIONS = 32;
const CASES_EACH = 10;

export interface Side {
  readonly bot: BotProcess;
  readonly lanes: readonly Lane[];
}

/** Our bot and the echo bot hearing the same words, each in its own process. */
export async function withBothBots<T>(
  sayings: readonly Saying[],
  work: (ours: Side, echo: Side) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const connector = await aConnector();
  const bots: BotProcess[] = [];
  try {
    const [staff, others] = [everybody(CONNECTIONS, '0001'), everybody(CONNECTIONS, '0002')];
    const file = join(folder, 'cases.sqlite');
    await seeded(file, staff, CASES_EACH);
    const our = await startBot('our', { PORT: '0', DATA_FILE: file, MICROSOFT_APP_ID: '' });
    bots.push(our);
    const echo = await startBot('echo');
    bots.push(echo);
    await meetEverybody(our.url, connector);
    const lanes = (url: string, persons: readonly TeamsPerson[], said: readonly Saying[]) =>
      persons.map((person) => aLane({ url, connector, person, sayings: said }));
    return await work(
      { bot: our, lanes: lanes(our.url, staff, sayings) },
      { bot: echo, lanes: lanes(echo.url, others, echoed(sayings)) },
    );
  } finally {
    for (const bot of bots) await bot.stop();
    await connector.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The directory's people have the bot, so that what is owed to them is delivered while it is measured. */
async function meetEverybody(url: string, { serviceUrl }: Connector): Promise<void> {
  for (const { id, name, email = '' } of Object.values(people)) {
    const place = { person: { id, name, email }, serviceUrl, type: 'personal' } as const;
    await post(url, undefined, fromTeams(place, new Date(), { type: 'installationUpdate', action: 'add' }));
  }
}

const WARM_UP_TURNS = 1_000;
const WARM_UP_SECONDS = 10;
const ROUNDS = 5;
const ROUND_SECONDS = 1.5;

interface Round extends Driven {
  /** Milliseconds of the bot's own processor time for each turn. */
  readonly processor: number;
}

async function round({ bot, lanes }: Side, seconds: number): Promise<Round> {
  const before = await bot.processor();
  const driven = await drive(lanes, { seconds });
  const after = await bot.processor();
  return { ...driven, processor: ((after - before) * 1000) / driven.turns };
}

const perSecond = ({ turns, seconds }: Driven): number => turns / seconds;
const p99 = (rounds: readonly Driven[]): number =>
  percentile(
    rounds.flatMap(({ latencies }) => latencies),
    0.99,
  );

/** Turns a second of our bot beside the echo bot's, in alternating rounds: what else the machine does meets both. */
export function turnsBesideEcho(name: string, sayings: readonly Saying[]): Promise<Result> {
  return withBothBots(sayings, async (ours, echo) => {
    for (const { lanes } of [ours, echo])
      await drive(lanes, { turns: WARM_UP_TURNS, seconds: WARM_UP_SECONDS });
    const our: Round[] = [];
    const other: Round[] = [];
    for (let times = 0; times < ROUNDS; times += 1) {
      our.push(await round(ours, ROUND_SECONDS));
      other.push(await round(echo, ROUND_SECONDS));
    }
    return {
      name,
      value: median(our.map(perSecond)),
      unit: 'turns/s',
      ratio: median(our.map((each, index) => perSecond(each) / perSecond(other[index] as Round))),
      also: {
        p99Ms: p99(our),
        echoPerSecond: median(other.map(perSecond)),
        echoP99Ms: p99(other),
        processorMs: median(our.map(({ processor }) => processor)),
        echoProcessorMs: median(other.map(({ processor }) => processor)),
      },
    };
  });
}
