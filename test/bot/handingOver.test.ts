import type { TeamsUser } from '../doors/teamsUser';
import { doOn, logOnCards, offers, referenceOn, textOf, triageInputs } from '../doors/jobs';
import { people } from '../doors/people';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

let bot: WholeBot;
let pals: TeamsUser;

beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-01-05' });
  pals = bot.user(people.palsOfficer);
});
afterEach(() => bot.stop());

const note = 'He was rung twice. The ward answers on Friday.';
const given = { to: people.complaintsOfficer.id, why: 'leave', note };

/** An enquiry that this person handles. */
async function anEnquiryOf(handler: string): Promise<string> {
  const reference = referenceOn(await logOnCards(pals));
  await doOn(pals, reference, 'Triage', triageInputs('enquiry', { handler }));
  return reference;
}

async function said(user: TeamsUser, words: string): Promise<string> {
  return (await user.say(words)).cards.map(textOf).join('\n');
}

/** All that the bot ever sent into their chat. */
const messagesTo = (user: TeamsUser): string =>
  textOf(bot.connector.deliveries.filter(({ conversation }) => conversation === user.conversation));

describe('handing over one case', () => {
  it('R2.5: by card: the new one has it with the note and what is due, the old one no longer', async () => {
    const reference = await anEnquiryOf(people.palsOfficer.id);
    const officer = bot.user(people.complaintsOfficer);
    await officer.install();
    const done = textOf(await doOn(pals, reference, 'Hand it over', given));
    expect(done).toContain('It is handed over.');
    await bot.deliver();

    const told = messagesTo(officer);
    expect(told).toContain(`${reference} was handed over to you`);
    expect(told).toContain(note);
    expect(told).toMatch(/Due: [a-z]/);
    expect(await said(pals, `history of ${reference}`)).toContain('Handed over');
    expect(
      (await bot.accessTo(reference)).some(({ command, what }) => command === 'handOver' && what === 'did'),
    ).toBe(true);
    expect(await said(officer, `who has ${reference}`)).toContain(people.complaintsOfficer.name);
  });

  it('R2.4: is refused to those who may not, whatever they send', async () => {
    const reference = await anEnquiryOf(people.palsOfficer.id);
    for (const who of [people.investigator, people.stranger]) {
      const user = bot.user(who);
      expect(offers((await user.say(`case ${reference}`)).card, 'Hand it over')).toBe(false);
      expect(await said(user, `hand over ${reference} to me`)).not.toContain('Hand it over');
    }
    expect(
      (await bot.eventsOf(reference)).some(
        ({ event }) => (event as { type: string }).type === 'caseHandedOver',
      ),
    ).toBe(false);
  });
});
