import { squareOfTries, triesOnNoCase, triesOnRecords } from '../doors/permissions/asked';
import { swept } from '../doors/permissions/sweep';

it('R7.1a: each command by each person in each stage is answered as the table says, with every relation between them', async () => {
  const sent = [...squareOfTries(), ...triesOnNoCase('everybody'), ...triesOnRecords()];
  const { wrong, naming, tables, audited, refused } = await swept(sent);
  expect(wrong).toEqual([]);
  expect(naming).toEqual([]);
  expect(tables.after).toEqual(tables.before);
  expect(audited).toEqual(refused);
}, 3_600_000);
