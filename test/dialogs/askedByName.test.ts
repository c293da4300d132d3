import { logOnCards, referenceOn, textOf } from '../doors/jobs';
import { people } from '../doors/people';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

let bot: WholeBot;
let reference: string;

beforeAll(async () => {
  bot = await aWholeBot({ day: '2026-01-05' });
  reference = referenceOn(await logOnCards(bot.user(people.wardSister), { personName: 'Mrs Ada Okafor' }));
});
afterAll(() => bot.stop());

const story = 'lady rang, the nurse shouted at her on the ward and nobody said sorry to her';

describe('what is asked about somebody’s case while a concern is open', () => {
  it.each([
    ['who has the okafor one', 'Who has'],
    ['how long has okafor been waiting', 'reached us'],
    ['its about mrs okafor', 'Mrs Ada Okafor'],
    ['when is okafors due', 'acknowledge'],
  ])('“%s” is answered, and the concern waits as it was (R7.1a)', async (asks, shows) => {
    const officer = bot.user(people.palsOfficer);
    await officer.say(story);

    const { cards } = await officer.say(asks);

    expect(textOf(cards)).toContain(reference);
    expect(textOf(cards)).toContain(shows);
    expect(textOf(cards).split('Still under way').length).toBe(2);
    expect(textOf((await officer.say('continue')).cards)).toContain('Who is raising it?');
    await officer.say('it is not a concern');
  });

  it('is no question where their words or an answer are typed: nothing is looked up', async () => {
    const sister = bot.user(people.wardSister);
    await sister.say('log a concern');

    await sister.say('who has mrs okafor got looking after her at night, she asked, and nobody knew');

    expect(textOf((await sister.say('continue')).cards)).not.toContain(reference);
  });
});
