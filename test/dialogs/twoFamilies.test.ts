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

const offered = 'nurse shouted at a lady in the day room and nobody said sorry to her';

describe('one family’s words never go to another’s record', () => {
  it.each(['note on ada okafor: spoke to her son, rings again', 'add a note to mrs okafor: she rang'])(
    'a note with a name is a note on their case: “%s” (R7.1a)',
    async (says) => {
      const { card } = await bot.user(people.palsOfficer).say(says);
      expect(textOf(card)).toContain('Add it to which case?');
      expect(textOf(card)).toContain(reference);
    },
  );

  it.each(['no its a note', 'no, it’s an update on a case'])(
    'what was offered to be logged, and is a note, is asked on which case: “%s”',
    async (says) => {
      const officer = bot.user(people.palsOfficer);
      await officer.say(offered);
      expect(textOf((await officer.say(says)).card)).toContain('Add it to which case?');
    },
  );

  it('“no, cancel. note” stops what nobody asked for', async () => {
    const officer = bot.user(people.palsOfficer);
    await officer.say(offered);
    await officer.say('no, cancel. note');
    expect(textOf((await officer.say('continue')).cards)).not.toContain('Who is raising it?');
  });

  it('somebody who comes next with their own story is asked about, danger first', async () => {
    const officer = bot.user(people.palsOfficer);
    await officer.say(offered);
    const { card } = await officer.say(
      'man on the phone mr pritchard, its about his brother gareth on rehab, a nurse hit him on saturday',
    );
    expect(textOf(card)).toContain('another concern');
    expect(textOf(card)).toContain('act first');
  });
});
