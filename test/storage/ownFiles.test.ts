import type { Instant } from '../../policy/calendar/dates';
import { ownFiles } from '../../storage/ownFiles';
import { Database } from '../../storage/sqlite/database';
import { sqliteDocuments } from '../../storage/sqlite/sqliteDocuments';

it('keeps a report as a file until the end of the next day, for its asker', async () => {
  let now: Instant = '2026-07-01T09:00:00.000Z';
  const database = new Database(':memory:');
  const files = ownFiles(sqliteDocuments(database, () => now));
  const file = { name: 'kpis.csv', type: 'text/csv', bytes: new Uint8Array([1, 2, 3]) };
  const sha256 = await files.keep('ada', file, '2026-07-01');
  now = '2026-07-02T23:00:00.000Z';
  expect(await files.read('ada', sha256)).toEqual(file);
  expect(await files.read('ben', sha256)).toBeUndefined();
  now = '2026-07-03T09:00:00.000Z';
  expect(await files.read('ada', sha256)).toBeUndefined();
  database.close();
});
