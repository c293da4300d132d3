import { limiter, type Limiter } from '../../../bot/teams/limiter';
import { Database } from '../../../storage/sqlite/database';
import { sqliteDocuments } from '../../../storage/sqlite/sqliteDocuments';
import { morning } from '../../doors/aCommit';

const PATIENT = 4_000_000;
const NOW = 1_000_000;

/** What Teams takes from a bot in one conversation: so many within so many milliseconds. */
const caps = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const;

/** The most of them that go within any stretch of so many milliseconds. */
const busiest = (sent: readonly number[], within: number): number =>
  Math.max(...sent.map((from) => sent.filter((at) => at >= from && at < from + within).length));

describe('the caps of Teams', () => {
  let database: Database;
  beforeEach(() => {
    database = new Database(':memory:');
  });
  afterEach(() => database.close());

  const aProcess = (): Limiter => {
    const now = () => morning;
    return limiter(sqliteDocuments(database, now), now);
  };

  /** When each message goes: so many of them side by side in each process, one asked for right after the other. */
  async function times(
    processes: readonly Limiter[],
    howMany: number,
    conversation: (process: number, index: number) => string,
    patience = PATIENT,
  ): Promise<readonly number[]> {
    const sent: number[] = [];
    const lane = async (each: Limiter, process: number): Promise<void> => {
      for (let index = 0; index < howMany; index += 1) {
        const { wait, taken } = await each.reserve(conversation(process, index), NOW, patience);
        if (taken) sent.push(NOW + wait);
      }
    };
    await Promise.all(processes.flatMap((each, process) => [lane(each, process), lane(each, process)]));
    return sent.sort((a, b) => a - b);
  }

  it.each([1, 3])('are kept in one conversation by %i processes together', async (howMany) => {
    const processes = Array.from({ length: howMany }, aProcess);
    const sent = await times(processes, Math.ceil(200 / (2 * howMany)), () => 'one');
    expect(sent.length).toBeGreaterThanOrEqual(200);
    for (const [most, within] of caps) expect(busiest(sent, within)).toBeLessThanOrEqual(most);
    // And no slower than they allow: 60 in 30 seconds.
    expect((sent.at(-1) ?? 0) - NOW).toBeLessThanOrEqual((sent.length / 60) * 30_000);
  });

  it.each([1, 4])('are kept in the tenant by %i processes together: 50 within a second', async (howMany) => {
    const processes = Array.from({ length: howMany }, aProcess);
    const each = 200 / (2 * howMany);
    const sent = await times(processes, each, (process, index) => `person ${process} ${index % 50}`);
    expect(sent).toHaveLength(200);
    expect(busiest(sent, 1_000)).toBeLessThanOrEqual(50);
    expect((sent.at(-1) ?? 0) - NOW).toBeLessThan(7_000);
  });

  it('leave the whole of what a tenant takes to the one process that has something to send', async () => {
    const [sending] = [aProcess(), aProcess(), aProcess()];
    const sent = await times([sending], 40, (_, index) => `person ${index}`);
    expect((sent.at(-1) ?? 0) - NOW).toBeLessThanOrEqual(2_000);
  });

  it('let the first seven go at once and none be asked to wait longer than it will', async () => {
    const one = aProcess();
    for (let count = 0; count < 7; count += 1)
      expect(await one.reserve('one', NOW, 500)).toEqual({ wait: 0, taken: true });
    expect(await one.reserve('one', NOW, 500)).toEqual({ wait: 1_000, taken: false });
    expect(await aProcess().reserve('one', NOW + 1_000, 500)).toEqual({ wait: 0, taken: true });
  });

  it.each(caps)(
    'take %i in one conversation, and one more only %i milliseconds after the first',
    async (most, within) => {
      const one = aProcess();
      let last = 0;
      for (let count = 0; count < most; count += 1) last = (await one.reserve('one', NOW, PATIENT)).wait;
      expect(last).toBeLessThan(within);
      const { wait } = await one.reserve('one', NOW, PATIENT);
      expect(wait).toBeGreaterThanOrEqual(within);
    },
  );

  it('hold nothing up once their time is over', async () => {
    await times([aProcess()], 30, () => 'one');
    expect(await aProcess().reserve('one', NOW + 3_700_000, 0)).toEqual({ wait: 0, taken: true });
  });
});
