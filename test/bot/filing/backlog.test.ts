import { backlog } from '../../../bot/filing/backlog';
import { Database } from '../../../storage/sqlite/database';
import { sqliteDocuments } from '../../../storage/sqlite/sqliteDocuments';

const cases = ['C26-00001', 'C26-00002'].map((id) => ({ kind: 'case', id }));

let database: Database;
let now: string;
let tried: string[];
let works: boolean;
beforeEach(() => {
  database = new Database(':memory:');
  now = '2026-01-05T10:00:00.000Z';
  tried = [];
  works = true;
});
afterEach(() => database.close());

const aBacklog = () =>
  backlog(
    {
      documents: sqliteDocuments(database, () => now),
      now: () => now,
      random: () => 0,
      log: () => undefined,
    },
    {
      kind: 'sample',
      firstRetry: 60_000,
      attempt: async ({ stream }) => {
        tried.push(stream.id);
        return works;
      },
    },
  );

describe('what is owed with letters', () => {
  it('is done once for each, though two cases owe the same letter at the same time', async () => {
    const { owe, work } = aBacklog();
    for (const stream of cases) await owe(stream, ['hash']);
    await work();
    await work();
    expect(tried).toEqual(['C26-00001', 'C26-00002']);
  });

  it('is owed once though it is said twice, and apart from the other letters of its case', async () => {
    const { owe, work } = aBacklog();
    const [stream] = cases;
    await owe(stream!, ['one', 'two']);
    await owe(stream!, ['two']);
    await work();
    expect(tried).toHaveLength(2);
  });

  it('waits twice as long each time it could not be done', async () => {
    const { owe, work } = aBacklog();
    works = false;
    await owe(cases[0]!, ['hash']);
    const triedAt = async (minutes: number): Promise<number> => {
      now = new Date(Date.UTC(2026, 0, 5, 10, minutes)).toISOString();
      await work();
      return tried.length;
    };
    expect([
      await triedAt(0),
      await triedAt(0),
      await triedAt(1),
      await triedAt(2),
      await triedAt(3),
    ]).toEqual([1, 1, 2, 2, 3]);
  });
});
