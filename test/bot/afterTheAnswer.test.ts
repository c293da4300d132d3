import { addDays } from '../../policy/calendar/dates';
import { wordsOf } from '../../policy/machine/fields';
import { commandNamed } from '../../policy/machine/targets';
import { doOn, logOnCards, referenceOn, textOf } from '../doors/jobs';
import { complaintJourney } from '../doors/journeys';
import { people } from '../doors/people';
import type { TeamsUser } from '../doors/teamsUser';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

const today = '2026-01-05';
let bot: WholeBot;
let reference: string;
let officer: TeamsUser;

/** A complaint whose answer has gone. */
beforeAll(async () => {
  bot = await aWholeBot({ day: today });
  officer = bot.user(people.complaintsOfficer);
  reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
  for (const { by, command, entries = {}, tap } of complaintJourney(today, addDays(today, 80))) {
    const user = bot.user(people[by]);
    const inputs = Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, wordsOf(entry)]));
    if (tap) await user.click((await user.say(`case ${reference}`)).card, tap);
    else await doOn(user, reference, commandNamed(command)?.command.button ?? command, inputs);
  }
}, 120_000);
afterAll(() => bot.stop());

/** What the bot says to this, with the answered case open, and leaves whatever it began. */
async function heard(words: string): Promise<string> {
  await officer.say(`case ${reference}`);
  const said = (await officer.say(words)).cards.map(textOf).join('\n');
  await officer.say('stop');
  await officer.say('yes');
  return said;
}

describe('what is said once the answer has gone', () => {
  it.each([
    ['they are not happy with our answer', 'Open it again'],
    ['she disagrees with the outcome', 'Open it again'],
    ['the family want us to look again', 'Open it again'],
    ['they want to go to the ombudsman', 'Point to the Ombudsman'],
    ['told her about the ombudsman', 'Point to the Ombudsman'],
    ['the ombudsman has taken the case', 'Record it is with them'],
    ['enquiry from the phso', 'Record it is with them'],
    ['the ombudsman asked for the file', 'Record it is with them'],
    ['he thanked us for the letter', 'Add a note or contact'],
    ['they have a question about the letter', 'Add a note or contact'],
    ['nothing has changed since our response', 'Record news as told'],
    ['told them the actions are done', 'Record news as told'],
  ])('R8.34: “%s” leads to “%s”', async (words, button) => {
    expect(await heard(words)).toContain(`${button} · ${reference}`);
  });

  it('J6.3: what the Ombudsman asks for has its own day, is answered, and what they decide is kept', async () => {
    const theirs = { body: 'phso', on: today, theirReference: 'P-1' };
    await doOn(officer, reference, 'Record it is with them', theirs);
    expect(await heard('the ombudsman asks us for the papers')).toContain('Record what they ask for');
    const asked = { receivedOn: today, what: 'The file', due: '2026-01-19' };
    await doOn(officer, reference, 'Record what they ask for', asked);
    expect((await officer.say('my day')).cards.map(textOf).join()).toContain(reference);
    expect(await heard('we have answered the ombudsman')).toContain('Record Ombudsman answer');
    expect(await heard('the ombudsman has decided')).toContain('Record what they decided');
  });
});
