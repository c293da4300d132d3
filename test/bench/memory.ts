import { drive } from './lanes';
import type { Measure } from './result';
import { aConversation, myCases } from './sayings';
import { withBothBots, type Side } from './sideBySide';

const HALF = 5_000;
const MEBIBYTE = 2 ** 20;

async function afterTurns({ bot, lanes }: Side): Promise<{ half: number; all: number }> {
  await drive(lanes, { turns: HALF });
  const half = await bot.memory();
  await drive(lanes, { turns: HALF });
  return { half, all: await bot.memory() };
}

/** Resident memory after 10,000 turns of logging and listing, and how much of it the last 5,000 added. */
export const memory: Measure = {
  name: 'memory',
  aim: 'ratio 1.35 or less',
  run: () =>
    withBothBots([...aConversation, ...myCases], async (ours, echo) => {
      const [our, other] = await Promise.all([afterTurns(ours), afterTurns(echo)]);
      return {
        name: 'memory',
        value: our.all / MEBIBYTE,
        unit: 'MiB',
        ratio: our.all / other.all,
        also: {
          growthMiB: (our.all - our.half) / MEBIBYTE,
          echoMiB: other.all / MEBIBYTE,
          echoGrowthMiB: (other.all - other.half) / MEBIBYTE,
        },
      };
    }),
};
