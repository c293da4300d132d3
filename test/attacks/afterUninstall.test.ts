import { aFakeBotFramework, type FakeBotFramework } from '../doors/fakeBotFramework';
import { logOnCards, referenceOn, textOf } from '../doors/jobs';
import { people } from '../doors/people';
import { storedIn } from '../doors/stored';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

const nurse = people.wardSister;

let framework: FakeBotFramework;
let bot: WholeBot;

beforeEach(async () => {
  framework = await aFakeBotFramework();
  bot = await aWholeBot({ day: '2026-01-05', framework });
});
afterEach(async () => {
  await bot.stop();
  await framework.stop();
});

const user = () => bot.user(nurse);
const faults = () => bot.logged.filter((line) => line.includes('"fault"'));
const placeOf = (id: string) =>
  (storedIn(bot.dataFile).documents as { kind: string; id: string }[]).some(
    (one) => one.kind === 'place' && one.id === id,
  );
const takeOut = () => user().send({ type: 'installationUpdate', action: 'remove' });
const toActivities = ({ method, path }: { method: string; path: string }): boolean =>
  method === 'POST' && path.includes('/activities');

describe('what comes after the bot was taken out', () => {
  it('typed words are answered, and the place is kept again', async () => {
    await user().say('hello');
    await takeOut();
    expect(placeOf(nurse.id)).toBe(false);
    const turn = await user().say('help');
    expect([turn.status, turn.cards.length > 0]).toEqual([200, true]);
    expect(placeOf(nurse.id)).toBe(true);
  });

  it.each([403, 404])('words that Teams lets nobody answer (%i) end in no fault', async (status) => {
    await user().say('hello');
    await takeOut();
    bot.connector.answerNext({ status }, { times: 99 });
    const turn = await user().say('help');
    expect(turn.status).toBe(200);
    expect(faults()).toEqual([]);
    expect(bot.logged.some((line) => line.includes('"notAnswered"'))).toBe(true);
    expect(placeOf(nurse.id)).toBe(true);
  });

  it.each([403, 404])('a tap is answered in its place, though nothing can be sent (%i)', async (status) => {
    const card = await logOnCards(user());
    await takeOut();
    bot.connector.answerNext({ status }, { times: 99, when: toActivities });
    const turn = await user().click(card, 'Why these dates?');
    expect(turn.status).toBe(200);
    expect(textOf(turn.card)).toContain(referenceOn(card));
    expect(faults()).toEqual([]);
    expect(placeOf(nurse.id)).toBe(true);
  });

  it('a search of the message box is answered', async () => {
    const reference = referenceOn(await logOnCards(user()));
    await takeOut();
    const turn = await user().send({
      type: 'invoke',
      name: 'composeExtension/query',
      value: { commandId: 'findCase', parameters: [{ name: 'words', value: reference }] },
    });
    expect([turn.status, JSON.stringify(turn.body).includes(reference)]).toEqual([200, true]);
  });

  it('a form sent from a message logs its concern once, though its chat is gone', async () => {
    const open = { type: 'invoke', name: 'composeExtension/fetchTask', value: { commandId: 'logConcern' } };
    await user().say('hello');
    await takeOut();
    bot.connector.answerNext({ status: 404 }, { times: 99, when: toActivities });
    const turn = await user().send(open);
    expect(turn.status).toBe(200);
    expect(faults()).toEqual([]);
  });
});

describe('a chat that Teams says is gone, once', () => {
  it('has its answer in a new one', async () => {
    await user().say('hello');
    bot.connector.answerNext({ status: 404 }, { when: toActivities });
    const turn = await user().say('help');
    expect([turn.status, turn.cards.length]).toEqual([200, 1]);
    expect(
      bot.connector.requests.some(({ path, method }) => method === 'POST' && path === '/v3/conversations'),
    ).toBe(true);
  });

  it('has the new card as a message where the one that was tapped is gone', async () => {
    const card = await logOnCards(user());
    bot.connector.answerNext({ status: 404 }, { when: ({ method }) => method === 'PUT' });
    const turn = await user().submit(card, 'Why these dates?');
    expect([turn.status, textOf(turn.cards).includes(referenceOn(card))]).toEqual([200, true]);
    expect(turn.deliveries.map(({ how }) => how)).toEqual(['sent']);
  });
});
