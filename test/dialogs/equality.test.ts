import { logOnCards, referenceOn, textOf } from '../doors/jobs';
import { people } from '../doors/people';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

let bot: WholeBot;
let reference: string;
beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-01-05' });
  reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
});
afterEach(() => bot.stop());

describe('the equality form (8.39)', () => {
  it('is found by its name and the reference of a case, by who asks the questions', async () => {
    for (const words of ['equality form for', 'equality', 'Equality questions on']) {
      const { cards } = await bot.user(people.complaintsOfficer).say(`${words} ${reference}`);
      expect(textOf(cards)).toContain('giveEqualityAnswers');
    }
    const { text, cards } = await bot.user(people.complaintsOfficer).say('equality');
    expect(`${text} ${textOf(cards)}`).toContain('belongs to a case');
  });

  it('is not there for who may not see the case, as with a case that is not there (L29)', async () => {
    const said = async (id: string) => {
      const { text, cards } = await bot.user(people.stranger).say(`equality form for ${id}`);
      return `${text} ${textOf(cards)}`;
    };
    expect(await said(reference)).not.toContain('giveEqualityAnswers');
    expect((await said(reference)).replaceAll(reference, '')).toBe(
      (await said('C26-ZZZZZ')).replaceAll('C26-ZZZZZ', ''),
    );
  });
});
