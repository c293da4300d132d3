import { logOnCards } from '../../doors/jobs';
import type { PlannedAnswer } from '../../doors/connectorAnswers';
import { aFakeBotFramework } from '../../doors/fakeBotFramework';
import { people } from '../../doors/people';
import { aWholeBot } from '../../doors/wholeBot';

const failures: readonly [string, PlannedAnswer][] = [
  ['429', { status: 429, headers: { 'retry-after': '1' } }],
  ['500', { status: 500 }],
  ['502', { status: 502 }],
  ['503', { status: 503 }],
  ['a connection that breaks', { drop: 'afterDelivery' }],
];

describe.each(['trying out', 'for real'])('%s, what may have arrived is not sent again by the SDK', (how) => {
  it.each(failures)('an answer that meets %s', async (_, failure) => {
    const framework = how === 'for real' ? await aFakeBotFramework() : undefined;
    const bot = await aWholeBot(framework ? { framework } : {});
    const sends = { when: ({ path }: { path: string }) => path.includes('/activities'), times: 20 };
    bot.connector.answerNext(failure, sends);
    expect((await bot.user(people.wardSister).say('help')).status).toBe(500);
    const asked = bot.connector.requests.filter(sends.when).map(({ body }) => body.attachments !== undefined);
    // The answer, and then the apology for it.
    expect(asked).toEqual([true, false]);
    await bot.stop();
    await framework?.stop();
  });

  it('a message that is owed', async () => {
    const framework = how === 'for real' ? await aFakeBotFramework() : undefined;
    const bot = await aWholeBot(framework ? { framework } : {});
    const officer = bot.user(people.palsOfficer);
    await officer.say('hi');
    const toOfficer = ({ path }: { path: string }) => path.includes(officer.conversation);
    const before = bot.connector.requests.filter(toOfficer).length;
    bot.connector.answerNext({ status: 503 }, { when: toOfficer, times: 20 });
    await logOnCards(bot.user(people.wardSister));
    await bot.deliver();
    expect(bot.connector.requests.filter(toOfficer)).toHaveLength(before + 1);
    // That it did not go stands in the log, the first time as every other.
    const said = bot.logged.map((line) => JSON.parse(line) as object);
    expect(said).toContainEqual(expect.objectContaining({ event: 'sending', again: false }));
    await bot.stop();
    await framework?.stop();
  });
});
