import { aMeeting, aMeetingHeld } from '../doors/aMeeting';
import { doOn, logOnCards, offers, referenceOn, textOf, triageInputs } from '../doors/jobs';
import { people } from '../doors/people';
import type { TeamsUser } from '../doors/teamsUser';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

let bot: WholeBot;
let reference: string;
let pals: TeamsUser;

beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-01-05' });
  pals = bot.user(people.palsOfficer);
  await pals.install();
  reference = referenceOn(await logOnCards(pals));
  await doOn(pals, reference, 'Triage', triageInputs('enquiry', { handler: people.palsOfficer.id }));
});
afterEach(() => bot.stop());

/** What the bot says to the last of these, on all its cards. */
async function said(user: TeamsUser, ...turns: readonly string[]): Promise<string> {
  let last = '';
  for (const words of turns) last = (await user.say(words)).cards.map(textOf).join('\n');
  return last;
}

const arrange = () => doOn(pals, reference, 'Arrange a meeting', aMeeting);

describe('a meeting, by card', () => {
  it('A1.7 is arranged, invited to, held, and its notes go; the file and the history have all of it', async () => {
    expect(textOf(await arrange())).toContain('Next, send the invitation');
    expect(await said(pals, `case ${reference}`)).toContain('Send the invitation to the meeting');
    expect(await said(pals, `letters for ${reference}`)).toContain('Invitation to a meeting');
    await doOn(pals, reference, 'Record invitation as sent', { on: '2026-01-05', how: 'letter' });

    const spoken = { on: '2026-01-05', how: 'phone', reassured: 'true', advocacy: 'true' };
    await doOn(pals, reference, 'Record acknowledgement', spoken);
    bot.setDay('2026-01-08', '09:30');
    await bot.deliver();
    expect(textOf(bot.connector.deliveries)).toContain('a meeting');

    bot.setDay('2026-01-12');
    expect(await said(pals, 'my day')).toContain('Hold the meeting');
    const held = await doOn(pals, reference, 'Record the meeting', {
      ...aMeetingHeld,
      action: 'Put the wait on the board',
      owner: people.wardSister.id,
      due: '2026-02-02',
    });
    expect(textOf(held)).toContain('The meeting is on record.');
    expect(textOf(held)).toContain('Send the person the notes of the meeting');
    expect(await said(pals, `letters for ${reference}`)).toContain('Notes of a meeting');
    await doOn(pals, reference, 'Record notes as sent', { on: '2026-01-12', how: 'letter' });
    for (const words of [`history of ${reference}`, `what was agreed on ${reference}`])
      expect(await said(pals, words)).toContain('The clinic writes to them.');
    expect(await said(pals, `history of ${reference}`)).toContain('Put the wait on the board');
    expect(await said(bot.user(people.stranger), `history of ${reference}`)).not.toContain(
      'The clinic writes',
    );
  });

  it('A1.7 that was not held says why, and is for nobody but those who have the case', async () => {
    await arrange();
    expect(
      offers((await bot.user(people.seniorManager).say(`case ${reference}`)).card, 'Change the meeting'),
    ).toBe(false);
    const missed = { because: 'theyCould', why: 'The bus did not come. We ring on Friday.' };
    await doOn(pals, reference, 'Record no meeting held', missed);
    expect(await said(pals, `history of ${reference}`)).toContain('The bus did not come.');
    expect(await said(pals, 'my day')).not.toContain('Hold the meeting');
  });
});

describe('a meeting, in words', () => {
  it.each([
    ['arrange a meeting with the family', 'Arrange a meeting'],
    ['book a face to face meeting', 'Arrange a meeting'],
    ['set up a meeting with her for §', 'Arrange a meeting'],
  ])('“%s” asks for what it needs', async (words, button) => {
    expect(await said(pals, `case ${reference}`, words.replace('§', reference))).toContain(
      `${button} · ${reference}`,
    );
  });

  it.each([
    ['move the meeting', 'Change the meeting'],
    ['postpone our meeting with them', 'Change the meeting'],
    ['invite the family to the meeting', 'Record invitation as sent'],
    ['we had the meeting yesterday', 'Record the meeting'],
    ['the meeting went ahead', 'Record the meeting'],
    ['they missed the meeting', 'Record no meeting held'],
    ['the meeting was cancelled', 'Record no meeting held'],
  ])('“%s” is of the one that is arranged', async (words, button) => {
    await arrange();
    expect(await said(pals, `case ${reference}`, words)).toContain(`${button} · ${reference}`);
  });
});
