import { anInvestigationNaming } from '../doors/anInvestigation';
import { aCheckedCase, aSubmittedCase } from '../doors/aResponse';
import type { Card } from '../doors/cardActions';
import { forgedCard, textOf } from '../doors/jobs';
import { people } from '../doors/people';
import { seedCase } from '../doors/seededCase';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

let bot: WholeBot;

beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-02-05' });
});
afterEach(() => bot.stop());

type Somebody = (typeof people)[keyof typeof people];

const say = async (person: Somebody, words: string): Promise<Card> =>
  (await bot.user(person).say(words)).card;

const click = async (person: Somebody, card: Card, button: string): Promise<Card> =>
  (await bot.user(person).click(card, button)).card;

const account = `I told people at two. ${'It went on like that. '.repeat(400)}The end of it.`;

const withAccount = () =>
  anInvestigationNaming()
    .does('requestStatement', { staff: '1', questions: 'What did you tell them?', dueOn: '2026-01-14' })
    .on('2026-01-08')
    .as(people.namedNurse)
    .does('giveStatement', { gives: true, account });

describe('the history of a case', () => {
  it('has the account that a nurse gave, to the last word, for the investigator (R8.32)', async () => {
    const reference = await seedCase(bot, withAccount());

    const history = await say(people.investigator, `history ${reference}`);
    expect(textOf(history)).toContain('Gave an account');
    expect(textOf(history)).toContain('What did you tell them?');
    expect(textOf(history)).not.toContain('The end of it.');

    let page = await click(people.investigator, history, 'Read in full');
    expect(textOf(page)).toContain('I told people at two.');
    while (textOf(page).includes('"title":"More"')) page = await click(people.investigator, page, 'More');
    expect(textOf(page)).toContain('The end of it.');
  });

  it('goes back page by page to the day it was logged', async () => {
    const reference = await seedCase(bot, withAccount());
    let page = await say(people.leadManager, `history ${reference}`);
    expect(textOf(page)).not.toContain('Logged the concern');
    while (textOf(page).includes('"title":"More"')) page = await click(people.leadManager, page, 'More');
    expect(textOf(page)).toContain('Logged the concern');
    expect(textOf(page)).toContain('I waited two hours past my appointment');
  });

  it('says how many records are for others, and nothing of them (R7.1a)', async () => {
    const reference = await seedCase(bot, withAccount());
    const history = textOf(await say(people.palsOfficer, `history ${reference}`));
    expect(history).toMatch(/\d other records?, for other people to read/);
    expect(history).not.toMatch(/account|member of staff|What did you tell them/);
  });

  it('says why a draft came back, and who sent it back in which role (R8.29a)', async () => {
    const returned = aSubmittedCase()
      .on('2026-02-03')
      .as(people.complaintsOfficer)
      .does('returnDraft', { to: 'investigator', reasons: 'Say when the clinic was told.' });
    const reference = await seedCase(bot, returned);
    const history = textOf(await say(people.investigator, `history ${reference}`));
    expect(history).toContain('Say when the clinic was told.');
    expect(history).toContain(people.complaintsOfficer.name);
  });

  it('names the role that somebody did it in', async () => {
    const reference = await seedCase(bot, aCheckedCase());
    const chief = bot.user(people.chiefExecutive);
    await chief.click((await chief.say(`case ${reference}`)).card, 'Sign');
    const history = textOf(await say(people.leadManager, `history ${reference}`));
    expect(history).toContain(`${people.chiefExecutive.name}, Chief Executive (Responsible Person)`);
  });

  it('says what somebody without a role for it was to the case', async () => {
    const reference = await seedCase(bot, aSubmittedCase());
    const history = textOf(await say(people.leadManager, `history ${reference}`));
    expect(history).toContain(`${people.investigator.name}, who is its investigator`);
  });

  it('is written down as a reading of the case (R7.1b)', async () => {
    const reference = await seedCase(bot, withAccount());
    await say(people.palsOfficer, `history ${reference}`);
    await say(people.stranger, `history ${reference}`);
    const looked = (await bot.accessTo(reference)).map(({ by, what }) => `${by} ${what}`);
    expect(looked).toContain(`${people.palsOfficer.id} read`);
    expect(looked).toContain(`${people.stranger.id} refused`);
  });

  it('opens no entry to somebody whom it is not for, whatever the card says (R7.1a)', async () => {
    const reference = await seedCase(bot, withAccount());
    const [{ meta: { seq } } = { meta: { seq: 0 } }] = (await bot.eventsOf(reference)).slice(-1);
    const card = forgedCard('file.entry', { case: reference, seq });
    const theirs = await bot.user(people.investigator).click(card, 'file.entry');
    expect(textOf(theirs.card)).toContain('I told people at two.');
    const { card: shown } = await bot.user(people.palsOfficer).click(card, 'file.entry');
    expect(textOf(shown)).toContain('cannot find a case');
  });
});

describe('the case file', () => {
  it('is read part by part, each from its row', async () => {
    const reference = await seedCase(bot, aCheckedCase());
    const file = await say(people.chiefExecutive, `file ${reference}`);
    expect(textOf(file)).toContain(`${reference}: the case file`);
    const response = textOf(await click(people.chiefExecutive, file, 'The response'));
    expect(response).toContain('The cover letter');
    const issues = textOf(await say(people.chiefExecutive, `issue matrix ${reference}`));
    expect(issues).toContain('What staff say of 1');
    expect(issues).toContain('Held against');
  });

  it('is a button on the case', async () => {
    const reference = await seedCase(bot, withAccount());
    const opened = await say(people.investigator, `case ${reference}`);
    const file = await click(people.investigator, opened, 'Read the case');
    expect(textOf(file)).toContain('Accounts of staff');
  });

  it('has no part for somebody whom it is not for, whatever the card says (R7.1a)', async () => {
    const reference = await seedCase(bot, withAccount());
    const forged = forgedCard('file.part', { case: reference, part: 'accounts' });
    const { card } = await bot.user(people.palsOfficer).click(forged, 'file.part');
    expect(textOf(card)).toContain('nothing of that yet');
    expect(textOf(card)).not.toContain('Accounts of staff');
  });

  it('is for somebody it names what is about them, to the last word, and nothing else (R7.1a)', async () => {
    const reference = await seedCase(bot, withAccount());
    const own = await say(people.namedNurse, `case ${reference}`);
    let page = await click(people.namedNurse, own, 'Read all of it');
    expect(textOf(page)).toContain('I told people at two.');
    while (textOf(page).includes('"title":"More"')) page = await click(people.namedNurse, page, 'More');
    expect(textOf(page)).toContain('Support for you');

    const file = textOf(await say(people.namedNurse, `file ${reference}`));
    expect(file).toContain('What is about you');
    for (const other of ['What was said', 'People', 'Time', 'Decisions'])
      expect(file).not.toContain(`"${other}"`);
    for (const part of ['words', 'people', 'time', 'accounts']) {
      const forged = forgedCard('file.part', { case: reference, part });
      const { card } = await bot.user(people.namedNurse).click(forged, 'file.part');
      expect(textOf(card)).not.toContain('I waited two hours past my appointment');
    }
    expect(textOf(await say(people.namedNurse, `history ${reference}`))).toContain('cannot find a case');
  });

  it('has no answers to the letter among its parts: those stand below the letter itself (R8.29b)', async () => {
    const reference = await seedCase(bot, aCheckedCase());
    for (const person of [people.chiefExecutive, people.investigator])
      expect(
        textOf(await click(person, await say(person, `file ${reference}`), 'The response')),
      ).not.toContain('"title":"Sign"');
  });

  it('comes as a document with what its reader may read, to them alone', async () => {
    const reference = await seedCase(bot, withAccount());
    const file = await say(people.investigator, `file ${reference}`);
    const given = textOf(await click(people.investigator, file, 'Get it as a document'));
    const [link = ''] = /http:\/\/[^"]+\/downloads\/[\w-]+/.exec(given) ?? [];
    const { status, headers } = await fetch(link);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain(`${reference} case file.docx`);
    const left = (await bot.accessTo(reference)).filter(({ what }) => what === 'exported');
    expect(left.map(({ by }) => by)).toEqual([people.investigator.id]);
  });
});

describe('who looked at a case', () => {
  it('is read by the Lead Manager, those who were refused first (R7.1b)', async () => {
    const reference = await seedCase(bot, aSubmittedCase());
    await say(people.stranger, `case ${reference}`);
    await say(people.investigator, `case ${reference}`);
    await say(people.investigator, `file ${reference}`);
    const shown = textOf(await say(people.leadManager, `who has looked at ${reference}`));
    expect(shown).toContain('Was turned away');
    expect(shown.indexOf(people.stranger.name)).toBeLessThan(shown.indexOf(people.investigator.name));
    expect(shown).toMatch(/"text":"2 times, last on Thu 5 Feb 2026, 10:00"/);
  });

  it.each(['investigator', 'complaintsOfficer', 'chiefExecutive', 'stranger'] as const)(
    'is not for the %s, and that they asked is written down (R7.1a)',
    async (who) => {
      const reference = await seedCase(bot, aCheckedCase());
      const answer = textOf(await say(people[who], `who viewed ${reference}`));
      expect(answer).toContain('cannot find a case');
      const records = await bot.accessTo(reference);
      expect(records.filter(({ by, what }) => by === people[who].id && what === 'refused')).not.toEqual([]);
    },
  );
});
