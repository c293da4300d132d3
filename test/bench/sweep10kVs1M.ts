import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manyCases } from './manyCases';
import type { Measure } from './result';
import { median, secondsSince } from './statistics';
import { sweepRounds } from './sweepRounds';

const DUE = 1_000;
const FEW = { open: 10_000, due: DUE } as const;
const MANY = { open: 1_000_000, due: DUE } as const;
const WARM_UP_ROUNDS = 2;
const ROUNDS = 9;
const MEBIBYTE = 2 ** 20;

/** What it costs to remind of what is due, among many open cases and among few: it ought not to matter how many there are. */
export const sweep10kVs1M: Measure = {
  name: 'sweep-10k-vs-1M',
  aim: 'ratio 1.3 or less',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const [few, many] = [join(folder, 'few.sqlite'), join(folder, 'many.sqlite')];
    const began = performance.now();
    await manyCases(few, FEW);
    await manyCases(many, MANY);
    const buildSeconds = secondsSince(began);
    const [fewSweeps, manySweeps] = [sweepRounds(few, FEW), sweepRounds(many, MANY)];
    const rounds: { few: number; many: number }[] = [];
    for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1)
      rounds.push({ few: await fewSweeps.morning(), many: await manySweeps.morning() });
    await Promise.all([fewSweeps.close(), manySweeps.close()]);
    const manyMiB = statSync(many).size / MEBIBYTE;
    rmSync(folder, { recursive: true, force: true });
    const warm = rounds.slice(WARM_UP_ROUNDS);
    const [first] = rounds;
    return {
      name: 'sweep-10k-vs-1M',
      value: median(warm.map((round) => round.many)),
      unit: 's',
      ratio: median(warm.map((round) => round.many / round.few)),
      also: {
        secondsAmong10k: median(warm.map((round) => round.few)),
        ratioOfFirst: first ? first.many / first.few : 0,
        buildSeconds,
        manyMiB,
      },
    };
  },
};
