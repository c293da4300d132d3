import type { Person } from '../../policy/roles';
import { forgedCard, logOnCards, referenceOn, textOf } from '../doors/jobs';
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

  it('is offered by help and by “More” of the case to those who may, and to nobody else', async () => {
    const helpOn = async (person: Person) =>
      textOf((await bot.user(person).click(forgedCard('help', { group: 'act' }), 'help')).card);
    const moreOn = async (person: Person) =>
      textOf((await bot.user(person).click(forgedCard('more', { case: reference }), 'more')).card);
    expect(await helpOn(people.palsOfficer)).toContain('equality form for C26-…');
    expect(await helpOn(people.wardSister)).not.toContain('equality');
    expect(await moreOn(people.palsOfficer)).toContain('giveEqualityAnswers');
    expect(await moreOn(people.wardSister)).not.toContain('giveEqualityAnswers');
  });
});

describe('equality figures (8.39, section 12)', () => {
  it('are offered by help to the two leads who may see them', async () => {
    const team = async (person: Person) =>
      textOf((await bot.user(person).click(forgedCard('help', { group: 'team' }), 'help')).card);
    for (const person of [people.leadManager, people.inclusionLead])
      expect(await team(person)).toContain('equality figures');
    expect(await team(people.palsOfficer)).not.toContain('equality figures');
    const { cards } = await bot.user(people.inclusionLead).say('equality figures');
    expect(textOf(cards)).toContain('From quarter 1 of 2025 to quarter 4 of 2025.');
  });
});
