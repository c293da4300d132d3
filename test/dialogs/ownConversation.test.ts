import { formOn, logOnCards, logToReview, referenceOn, textOf } from '../doors/jobs';
import { people } from '../doors/people';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

let bot: WholeBot;

beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-01-05' });
});
afterEach(() => bot.stop());

describe('a conversation', () => {
  it('is opened, changed and saved by nobody else, who has its card (R7.1a)', async () => {
    const sister = bot.user(people.wardSister);
    const review = await logToReview(sister);

    for (const button of ['Save this concern', 'Change it']) {
      const { cards } = await bot.user(people.stranger).click(review, button, { change: 'words' });
      expect(textOf(cards)).toContain('That card is no longer in use');
      expect(textOf(cards)).not.toContain('two hours');
    }
    expect(textOf((await bot.user(people.stranger).say('continue')).cards)).not.toContain('two hours');
    expect(textOf((await sister.click(review, 'Save this concern')).card)).toContain('Saved');
  });
});

describe('a long answer kept between tries', () => {
  const long = 'word '.repeat(3_900).trim();

  it('is put with the form of whoever wrote it, and with nobody else’s (R7.1a)', async () => {
    const reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
    const officer = bot.user(people.palsOfficer);
    const other = bot.user(people.complaintsOfficer);
    const form = await formOn(officer, reference, 'Say a part is not covered');
    const entries = { issue: '1', reason: '' };
    const { card: kept } = await officer.click(form, 'do', { ...entries, explanation: long });
    expect(textOf(kept)).toContain('Kept (');

    const { card: theirs } = await other.click(kept, 'do', {
      ...entries,
      explanation: '',
      reason: 'subjectAccess',
    });
    expect(textOf(theirs)).toContain('needs an answer');
    expect(textOf(await bot.eventsOf(reference))).not.toContain(long);

    await officer.click(kept, 'do', { ...entries, explanation: '', reason: 'subjectAccess' });
    expect(textOf(await bot.eventsOf(reference))).toContain(long);
  });
});
