import { anAgreedInvestigation, anInvestigationNaming } from '../../doors/anInvestigation';
import { doOn, textOf } from '../../doors/jobs';
import { people } from '../../doors/people';
import { seedCase } from '../../doors/seededCase';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

let bot: WholeBot;

beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-01-07' });
});
afterEach(() => bot.stop());

describe('a member of staff whom a case names', () => {
  it('sees what is about them, and not the case (R7.1a)', async () => {
    const reference = await seedCase(bot, anInvestigationNaming());

    const { card } = await bot.user(people.namedNurse).say(`case ${reference}`);

    expect(textOf(card)).toContain('You see only what is about you.');
    expect(textOf(card)).not.toMatch(/two hours|Sample person|Sample address|An explanation/);
  });

  it('is told nothing of it by its clocks or its history', async () => {
    const reference = await seedCase(bot, anInvestigationNaming());
    const nurse = bot.user(people.namedNurse);

    expect(textOf((await nurse.say(`history ${reference}`)).card)).toContain('cannot find a case');
    expect(textOf((await nurse.say(`why ${reference}`)).card)).toContain('cannot find a case');
  });
});

describe('the history of a case', () => {
  it('has steps about staff only for the few they are for (R6.6)', async () => {
    const reference = await seedCase(bot, anAgreedInvestigation());
    const steps = { person: people.namedNurse.id, steps: 'discipline', why: 'A pattern of lateness' };
    await doOn(bot.user(people.leadManager), reference, 'Record steps about staff', steps);

    const shownTo = async (person: (typeof people)[keyof typeof people]) =>
      textOf((await bot.user(person).say(`history ${reference}`)).card);

    expect(await shownTo(people.leadManager)).toContain('Considered steps about a member of staff');
    for (const person of [people.palsOfficer, people.investigator]) {
      expect(await shownTo(person)).toContain(`${reference}: history`);
      expect(await shownTo(person)).not.toContain('Considered steps');
    }
  });
});
