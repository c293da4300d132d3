import { anInvestigationNaming } from '../doors/anInvestigation';
import { textOf } from '../doors/jobs';
import { people } from '../doors/people';
import { seedCase } from '../doors/seededCase';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

const QUESTION = 'What did you tell people who waited?';
const USE = 'A nurse told us that the clinic ran late.';

const asked = () =>
  anInvestigationNaming().does('requestStatement', { staff: '1', questions: QUESTION, dueOn: '2026-01-14' });

const shown = () =>
  asked()
    .on('2026-01-13')
    .as(people.namedNurse)
    .does('giveStatement', { gives: true, account: 'I told them.' })
    .as(people.investigator)
    .does('showUse', { staff: '1', shown: true, use: USE, on: '2026-01-13', how: 'writing' });

let bot: WholeBot;
afterEach(() => bot.stop());

async function dayOf(day: string, given: ReturnType<typeof asked>): Promise<string> {
  bot = await aWholeBot({ day: '2026-01-13' });
  bot.setDay(day);
  await seedCase(bot, given);
  return textOf((await bot.user(people.namedNurse).say('my day')).card);
}

describe('the day of somebody whom a case is about (8.31 to 8.33, L30)', () => {
  it('has the account that is asked of them, with its day', async () => {
    const day = await dayOf('2026-01-13', asked());
    expect(day).toContain('Give your account');
    expect(day).toContain('14 Jan');
    expect(day).toContain('You are named in it');
    expect(day).not.toMatch(/Community North|Being looked into|Investigation/);
  });

  it('has the comment that they may make, until its day', async () => {
    expect(await dayOf('2026-01-20', shown())).toContain('Say if your account is used rightly');
    await bot.stop();
    const after = await dayOf('2026-01-21', shown());
    expect(after).not.toContain('used rightly');
    expect(after).toContain('About you (1)');
  });

  it('has nothing of it before they were told', async () => {
    bot = await aWholeBot({ day: '2026-01-13' });
    await seedCase(bot, anInvestigationNaming());
    expect(textOf((await bot.user(people.stranger).say('my day')).card)).toContain('Nothing waits for you');
  });
});
