import { regularPosts } from '../../../bot/delivery/regular';
import { onceOnly } from '../../../bot/delivery/onceOnly';
import { Database } from '../../../storage/sqlite/database';
import { sqliteDocuments } from '../../../storage/sqlite/sqliteDocuments';
import { fillIn, formFrom, logOnCards, referenceOn, textOf } from '../../doors/jobs';
import { aDesk } from '../../doors/aDesk';
import { people } from '../../doors/people';
import { cardsIn } from '../../doors/turn';
import { problemsOf } from '../../doors/validCard';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

jest.setTimeout(60_000);

const { seniorManager, leadManager, wardSister, palsOfficer } = people;

let bot: WholeBot;
let reference: string;
beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-03-02' });
  for (const person of [seniorManager, leadManager, palsOfficer]) await bot.user(person).say('hi');
  reference = referenceOn(
    await logOnCards(bot.user(wardSister), { happenedOn: '2026-02-27', receivedOn: '2026-03-02' }),
  );
});
afterEach(() => bot.stop());

async function at(day: string, time = '09:00'): Promise<void> {
  bot.setDay(day, time);
  await bot.deliver();
}
const heard = (person: typeof seniorManager, words: string) =>
  bot.connector
    .in(bot.user(person).conversation)
    .filter(({ activity }) => activity.summary?.includes(words) === true);
const PACK = 'The quarterly pack is ready';
const DIGEST = 'The monthly digest is ready';

describe('the quarterly pack (A1.5)', () => {
  it('A1.5: reaches Senior Managers once, in working hours, on the first working day, whatever restarts', async () => {
    await at('2026-04-01', '07:30');
    expect(heard(seniorManager, PACK)).toHaveLength(0);
    await at('2026-04-01', '08:00');
    await bot.deliver();
    await bot.restart();
    await at('2026-04-01', '08:20');
    await at('2026-04-02', '08:20');
    expect(heard(seniorManager, PACK)).toHaveLength(1);
    expect(heard(leadManager, PACK)).toHaveLength(0);
    const [card] = heard(seniorManager, PACK).flatMap(cardsIn);
    expect(problemsOf(card!)).toEqual([]);
    for (const secret of [reference, 'Sample Person', 'Community North'])
      expect(textOf(card)).not.toContain(secret);
    const opened = await bot.user(seniorManager).click(card!, 'Open the quarterly pack');
    expect(textOf(opened.cards)).toContain('Review by Senior Managers');
  });

  it('A1.5: a review that is recorded ends the asking; until then it is asked for', async () => {
    await at('2026-06-16', '08:10');
    expect(heard(seniorManager, 'still owed')).toHaveLength(1);
    await at('2026-07-01', '08:10');
    expect(heard(seniorManager, 'No quarterly review is recorded')).toHaveLength(1);
    expect(heard(leadManager, 'No quarterly review is recorded')).toHaveLength(1);
    await at('2026-09-16', '08:10');
    expect(heard(seniorManager, 'still owed')).toHaveLength(2);
    const [card] = heard(seniorManager, 'still owed').flatMap(cardsIn);
    const user = bot.user(seniorManager);
    const button = 'Record a held review';
    const form = await formFrom(user, card!, button);
    const done = await fillIn(user, form, {
      on: '2026-09-16',
      present: 'seniorManager',
      decided: 'Letters say who to ring.',
    });
    expect(textOf(done)).toContain('Letters say who to ring.');
    await at('2026-10-01', '08:10');
    expect(heard(seniorManager, 'No quarterly review is recorded')).toHaveLength(1);
    const pack = await user.say('quarterly pack from 1 July 2026 to 30 September 2026');
    const part = /"title":"Review by Senior Managers","value":"(\d+)"/.exec(textOf(pack.card))?.[1] ?? '';
    const shown = await user.click(pack.card, 'Show this part', { part });
    expect(textOf(shown.cards)).toContain('Letters say who to ring.');
    const reviews = await user.say('quarterly reviews');
    expect(textOf(reviews.cards)).toContain('Letters say who to ring.');
    expect(textOf((await bot.user(palsOfficer).say('quarterly reviews')).cards)).not.toContain('who to ring');
  });
});

describe('several processes on one store', () => {
  it('A1.5, R8.38: send each message once to each person between them', async () => {
    const world = aDesk();
    const database = new Database(':memory:');
    const now = () => '2026-04-01T08:10:00.000Z';
    await world.logs('C26-00001');
    const sent: string[] = [];
    const aProcess = () =>
      regularPosts({
        handling: { ...world.handling, now },
        directory: world.directory,
        messenger: {
          send: async (person, { summary = '' }) => {
            sent.push(`${person} ${summary}`);
            return { is: 'sent' };
          },
          change: async () => ({ is: 'sent' }),
          takeBack: async () => undefined,
        },
        deliveries: onceOnly(sqliteDocuments(database, now), now, () => undefined),
        oneChat: false,
        log: () => undefined,
      });
    await Promise.all([aProcess()(), aProcess()(), aProcess()()]);
    await aProcess()();
    expect(sent.length).toBeGreaterThan(1);
    expect(new Set(sent).size).toBe(sent.length);
    expect(sent.filter((each) => each === `${seniorManager.id} ${PACK}`)).toHaveLength(1);
    database.close();
    world.close();
  });
});

describe('the monthly digest (R8.38)', () => {
  it('R8.38: comes on one card once a month, without references, to nobody but Senior Managers', async () => {
    await at('2026-04-01', '08:00');
    await at('2026-04-02', '08:00');
    expect(heard(seniorManager, DIGEST)).toHaveLength(1);
    expect(heard(palsOfficer, DIGEST)).toHaveLength(0);
    const [card] = heard(seniorManager, DIGEST).flatMap(cardsIn);
    expect(problemsOf(card!)).toEqual([]);
    expect(textOf(card)).toContain('Complaints that reached us');
    expect(textOf(card)).toContain('not shown');
    expect(textOf(card)).not.toContain(reference);
    await at('2026-05-01', '08:00');
    expect(heard(seniorManager, DIGEST)).toHaveLength(2);
  });

  it('R8.38: nothing comes where nothing was logged by then', async () => {
    await at('2026-03-02', '10:00');
    expect(heard(seniorManager, DIGEST)).toHaveLength(0);
  });
});
