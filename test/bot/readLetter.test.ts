import { aCheckedCase, aSignedCase, aSubmittedCase, letter } from '../doors/aResponse';
import { happened } from '../doors/happened';
import type { Card } from '../doors/cardActions';
import { forgedCard, formOn, offers, textOf } from '../doors/jobs';
import { people } from '../doors/people';
import { seedCase } from '../doors/seededCase';
import type { TeamsUser } from '../doors/teamsUser';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

let bot: WholeBot;
beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-02-05' });
}, 60_000);
afterEach(() => bot.stop());

const sentences = Array.from({ length: 900 }, (_, at) => `Sentence number ${at} of what we found.`);
const long = { type: 'draftWritten', parts: { ...letter.findings, findings: sentences.join(' ') } } as const;

/** Every page of the letter, from its card on. */
async function readPages(user: TeamsUser, first: Card): Promise<readonly Card[]> {
  const pages = [first];
  for (let card = first; offers(card, 'More') && pages.length < 30;) {
    ({ card } = await user.click(card, 'More'));
    pages.push(card);
  }
  return pages;
}

describe('the letter that somebody checks or signs (8.29, D51)', () => {
  it('is read whole, page by page, with the answers at its end', async () => {
    const reference = await seedCase(bot, happened(aSubmittedCase(), long));
    const officer = bot.user(people.complaintsOfficer);
    const { card } = await officer.say(`case ${reference}`);
    expect(textOf(card)).not.toMatch(/[a-z]…"/);
    const pages = await readPages(officer, (await officer.click(card, 'Read the letter')).card);
    expect(pages.length).toBeGreaterThan(3);
    const whole = pages.map(textOf).join('');
    expect(sentences.filter((each) => !whole.includes(each.slice(0, 18)))).toEqual([]);
    expect(whole).toContain('Yours sincerely');
    expect(offers(pages.at(-1)!, 'Pass it on')).toBe(true);
    expect(offers(pages.at(-1)!, 'Send it back')).toBe(true);
    expect(offers(pages[0]!, 'Pass it on')).toBe(false);
    for (const page of pages) expect(Buffer.byteLength(textOf(page))).toBeLessThan(28_000);
  }, 60_000);

  it('is signed with one tap where it was asked for in words, with what is signed in sight', async () => {
    const reference = await seedCase(bot, aCheckedCase());
    const chief = bot.user(people.chiefExecutive);
    const { card } = await chief.say(`sign ${reference}`);
    expect(textOf(card)).not.toContain('Check this before it is saved');
    expect(textOf(card)).toContain('1. Issue number 1');
    expect(offers(card, 'Read the letter')).toBe(true);
    expect(textOf((await chief.say('my day')).card)).not.toContain('Still under way');
    expect(textOf((await chief.click(card, 'Sign')).card)).toContain('Signed. The Complaints Team');
  }, 60_000);

  it('is signed below its last page, and its document says what the signer does with it', async () => {
    const reference = await seedCase(bot, aCheckedCase());
    const chief = bot.user(people.chiefExecutive);
    const { card } = await chief.say(`case ${reference}`);
    expect(textOf(card)).toContain('1. Issue number 1');
    expect(textOf(card)).toContain('The answer is due Monday 23 February 2026');
    const pages = await readPages(chief, (await chief.click(card, 'Read the letter')).card);
    const last = pages.at(-1)!;

    const { card: document } = await chief.click(last, 'Get the document: response');
    expect(textOf(document)).toContain('You do not send it.');
    expect(textOf(document)).not.toContain('send it yourself');

    const { card: signed } = await chief.click(last, 'Sign');
    expect(textOf(signed)).toContain('Signed. The Complaints Team now sends both letters.');
  }, 60_000);

  it('says what changed since this person decided last', async () => {
    const changed = happened(aCheckedCase(), {
      type: 'responseReturned',
      from: 'signature',
      to: 'complaintsTeam',
      reasons: 'Say sorry first.',
    });
    const again = changed
      .as(people.investigator)
      .does('writeFindings', { ...letter.findings, method: 'We read the diary.' });
    const reference = await seedCase(bot, again);
    const { card } = await bot.user(people.complaintsOfficer).say(`case ${reference}`);
    expect(textOf(card)).toContain('Changed since you decided last');
    expect(textOf(card)).toContain('2. How we looked into it');
    expect(textOf(card)).not.toContain('3. What we looked at');
  }, 60_000);

  it('is whole for whoever records that it went', async () => {
    const reference = await seedCase(bot, aSignedCase());
    const officer = bot.user(people.complaintsOfficer);
    const form = await formOn(officer, reference, 'Record letters as sent');
    expect(offers(form, 'Read the letter')).toBe(true);
    const about = forgedCard('letter.read', { case: reference, command: 'recordSent', page: 0 });
    const pages = await readPages(officer, (await officer.click(about, 'letter.read')).card);
    expect(pages.map(textOf).join('')).toContain('Yours sincerely');
  }, 60_000);
});
