import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manyCases } from './manyCases';
import type { Measure } from './result';
import { median } from './statistics';
import { sweepRounds } from './sweepRounds';

const SIZE = { open: 10_000, due: 1_000 } as const;
const WARM_UP_ROUNDS = 2;
const ROUNDS = 7;

/** Reminders decided, rendered and durably recorded, each as a card of its own, with a connector that answers at once. */
export const sweepRate: Measure = {
  name: 'sweep-rate',
  aim: '-',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const file = join(folder, 'cases.sqlite');
    await manyCases(file, SIZE);
    const sweeps = sweepRounds(file, SIZE);
    const seconds: number[] = [];
    for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) seconds.push(await sweeps.morning());
    await sweeps.close();
    rmSync(folder, { recursive: true, force: true });
    const value = SIZE.due / median(seconds.slice(WARM_UP_ROUNDS));
    return { name: 'sweep-rate', value, unit: 'reminders/s', also: { openCases: SIZE.open } };
  },
};
