import { existsSync, readFileSync } from 'node:fs';
import type { Person } from '../../policy/roles';
import { aCase } from '../doors/aCase';
import { doOn, forgedCard, textOf } from '../doors/jobs';
import { people } from '../doors/people';
import { seedCase } from '../doors/seededCase';
import { Database } from '../../storage/sqlite/database';
import { sqliteDocuments } from '../../storage/sqlite/sqliteDocuments';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

const personName = 'Zephyrine Quillfeather';
const words = 'The lift smelled of marzipan and nobody came.';
const evidence = 'Shouted about marmalade on the stairs.';
const aClosedCase = () =>
  aCase({ personName, words, wantsResponse: false })
    .as(people.palsOfficer)
    .does('closeLoggedInError', { why: 'Typed by the team itself to try the bot out.' });

const kept = [personName, 'quillfeather', 'marzipan', 'marmalade'];

let bot: WholeBot;
beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-02-09', settings: { STORE: 'sqlite' } });
});
afterEach(() => bot.stop());

const forge = (person: Person, verb: string, data: object, entries: Record<string, string> = {}) =>
  bot.user(person).click(forgedCard(verb, data), verb, entries);

/** Which of these words stand anywhere in the files of the store, freed pages and log included. */
function leftIn(file: string): readonly string[] {
  const bytes = [file, `${file}-wal`]
    .filter(existsSync)
    .map((name) => readFileSync(name, 'latin1').toLowerCase());
  return kept.filter((each) => bytes.some((all) => all.includes(each.toLowerCase())));
}

describe('disposal', () => {
  it('leaves nothing of a case in the store, beside it or in its files, but its tombstone (L34)', async () => {
    const reference = await seedCase(bot, aClosedCase());
    await forge(
      people.palsOfficer,
      'do',
      { command: 'recordBehaviour', case: reference, card: 'one' },
      { kind: 'abuse', happenedOn: '2026-02-02', evidence },
    );
    expect(leftIn(bot.dataFile).length).toBe(kept.length);

    bot.setDay('2036-02-11');
    const done = await doOn(bot.user(people.leadManager), reference, 'Dispose of it', {
      checked: 'true',
      reason: 'Its time is over.',
    });

    expect(textOf(done)).toContain('has been disposed of');
    await bot.deliver();
    expect(leftIn(bot.dataFile)).toEqual([]);
    const events = await bot.eventsOf(reference);
    expect(new Set(events.slice(0, -1).map(({ event }) => (event as { type: string }).type))).toEqual(
      new Set(['removed']),
    );
    const history = await bot.user(people.leadManager).say(`history ${reference}`);
    expect(textOf(history.cards)).toContain('Disposed of the case');
  });

  it('is finished after a crash between the decision and the removal (L34)', async () => {
    const disposed = aClosedCase()
      .on('2036-02-11')
      .as(people.leadManager)
      .does('disposeOfCase', { checked: true, reason: 'Its time is over.' });
    const reference = await seedCase(bot, disposed);
    // As a process that died leaves it: decided, owed, and not yet removed.
    const database = new Database(bot.dataFile);
    const at = '2026-02-09T09:00:00.000Z';
    const owed = { stream: { kind: 'case', id: reference }, sha256: 'everything', since: at };
    await sqliteDocuments(database, () => at).write(
      'owedRemovals',
      'all',
      [{ ...owed, attempts: 0, notBefore: at }],
      {},
    );
    database.close();
    expect(leftIn(bot.dataFile)).not.toEqual([]);
    await bot.restart();
    await bot.deliver();
    expect(leftIn(bot.dataFile)).toEqual([]);
  });
});
