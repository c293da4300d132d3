import Sqlite from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { englandAndWales as calendar } from '../../policy/calendar/bankHolidays';
import { emptyRegisters } from '../../policy/machine/registers';
import { annual } from '../../policy/reports/annual';
import { financialYear } from '../../policy/reports/period';
import { defaultTrust as trust } from '../../policy/trust/defaultTrust';
import type { CaseStore } from '../../storage/ports/caseStore';
import { makeReport } from '../../storage/reporting';
import { Database } from '../../storage/sqlite/database';
import { sqliteCaseStore } from '../../storage/sqlite/sqliteCaseStore';
import { seedYear } from '../seed/seeding';
import type { Measure, Result } from './result';
import { secondsSince } from './statistics';

const SEEDED = 120;
const FEW = 10_000;
const MANY = 100_000;
const MILLION_BYTES = 1_000_000;
const UNTIL = '2026-11-30T09:30:00.000Z';

/** Report rows of a seeded Trust-year, again and again under references of their own, in the place of those there were. */
function multiplied(file: string, cases: number): void {
  const sqlite = new Sqlite(file);
  sqlite.exec(`CREATE TEMP TABLE template AS SELECT row_number() OVER (ORDER BY id) - 1 AS at, body FROM counted;
    DELETE FROM counted;
    INSERT INTO counted (kind, id, body)
      WITH RECURSIVE numbers (n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < ${cases})
      SELECT 'case', printf('C26-%05X', n), json_set(body, '$.reference', printf('C26-%05X', n))
      FROM numbers JOIN temp.template ON at = n % (SELECT count(*) FROM temp.template);
    DROP TABLE temp.template`);
  sqlite.close();
}

/** Makes the report once: seconds, the most memory above what there was before, and the longest time no turn was taken. */
async function made(store: CaseStore) {
  global.gc?.();
  const idle = process.memoryUsage().rss;
  let most = idle;
  const watched: Pick<CaseStore, 'counted'> = {
    counted(query) {
      most = Math.max(most, process.memoryUsage().rss);
      return store.counted(query);
    },
  };
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  const period = financialYear(2026);
  await makeReport(watched, annual, {
    period,
    asOf: '2026-11-30',
    calendar,
    trust,
    registers: emptyRegisters,
  });
  const seconds = secondsSince(began);
  delay.disable();
  return { seconds, above: (most - idle) / MILLION_BYTES, stopped: delay.max / 1e6 };
}

/** The annual report of 100,000 cases, and what each costs beside 10,000. */
export const reportAnnual: Measure = {
  name: 'report-annual',
  aim: '< 5 s, < 150 MB, < 50 ms',
  byName: true,
  async run(): Promise<Result> {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const file = join(folder, 'cases.sqlite');
    const seeded = sqliteCaseStore(new Database(file));
    await seedYear(seeded, { cases: SEEDED, year: 2026, seed: 1, until: UNTIL }, () => undefined);
    await seeded.close();
    const at = async (cases: number) => {
      multiplied(file, cases);
      const store = sqliteCaseStore(new Database(file));
      const [first, once] = [await made(store), await made(store)];
      await store.close();
      // The first one takes the memory, the second one the time.
      return { ...once, above: first.above };
    };
    const [small, large] = [await at(FEW), await at(MANY)];
    rmSync(folder, { recursive: true, force: true });
    return {
      name: 'report-annual',
      value: large.seconds,
      unit: 's',
      ratio: large.seconds / MANY / (small.seconds / FEW),
      also: {
        aboveIdleMB: large.above,
        longestStopMs: large.stopped,
        microsecondsACase: (1e6 * large.seconds) / MANY,
      },
    };
  },
};
