import { forgedCard, textOf } from '../doors/jobs';
import { people } from '../doors/people';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

let bot: WholeBot;

beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-01-05' });
});
afterEach(() => bot.stop());

describe('a sum that leaves the bank-holiday list', () => {
  it.each(['check a date', 'at risk', 'my day'])(
    'is said kindly, whatever asked for it: “%s”',
    async (words) => {
      bot.setDay('2055-01-05');
      const turn = await bot.user(people.palsOfficer).say(words);
      expect(textOf(turn.card)).toContain('bank-holiday list');
    },
  );

  it('is said to a tap as well', async () => {
    bot.setDay('2055-01-05');
    const { card } = await bot.user(people.palsOfficer).click(forgedCard('risk', {}), 'risk');
    expect(textOf(card)).toContain('bank-holiday list');
  });
});
