import { logByTyping, referenceOn, textOf } from '../doors/jobs';
import { people } from '../doors/people';
import type { TeamsUser } from '../doors/teamsUser';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

jest.setTimeout(300_000);

let bot: WholeBot;
let pals: TeamsUser;
let reference: string;

beforeAll(async () => {
  bot = await aWholeBot({ day: '2026-11-29' });
  pals = bot.user(people.palsOfficer);
  reference = referenceOn(await logByTyping(pals));
});
afterAll(() => bot.stop());

const dates = /acknowledgement/i;

describe('asked of a case', () => {
  it.each([
    'when is the answer to § due and why',
    'why is § late',
    'when is the response to § due',
    'what is the deadline on §',
    'is § overdue',
    'is anything overdue on §',
  ])('its dates are told: “%s”', async (words) => {
    const { card } = await pals.say(words.replace('§', reference));
    expect(textOf(card)).toContain(reference);
    expect(textOf(card)).toMatch(dates);
    expect(textOf(card)).not.toContain('nearest I have');
  });

  it.each([
    'why is it late',
    'when is it due',
    'when is this due',
    'how long have i got for it',
    'why is this overdue',
  ])('it is the one that was shown last: “%s”', async (words) => {
    await pals.say(reference);
    expect(textOf((await pals.say(words)).card)).toContain(reference);
  });

  it.each([
    'put the dates of § in my calendar',
    'add § to my outlook calendar please',
    'calendar file for §',
    'can i get an ics for §',
  ])('its dates come as a calendar file: “%s”', async (words) => {
    const { card } = await pals.say(words.replace('§', reference));
    expect(textOf(card)).toContain('dates for your calendar');
    expect(textOf(card)).not.toContain('nearest I have');
  });

  it('may go without the beginning of its reference, for whoever may see it', async () => {
    const bare = reference.slice(4);
    for (const words of /\d/.test(bare) ? [bare, bare.toLowerCase()] : [])
      expect(textOf((await pals.say(words)).card)).toContain(reference);
    const stranger = bot.user(people.seniorManager);
    expect(textOf((await stranger.say(bare)).card)).not.toContain(reference);
  });
});

describe('all cases', () => {
  it.each([
    'list all cases',
    'show all cases',
    'show me every case',
    'list all open complaints',
    'list all the open cases',
  ])('are a list: “%s”', async (words) => {
    expect(textOf((await pals.say(words)).card)).toContain(reference);
  });
});

describe('my day', () => {
  it('says whose case it is beside its reference, and not in what stands on a locked screen', async () => {
    const { card } = await pals.say('my day');
    expect(textOf(card)).toContain(`${reference} · Sample Person`);
    expect(textOf(card.fallbackText)).not.toContain('Sample Person');
    const other = await bot.user(people.seniorManager).say('my day');
    expect(textOf(other.card)).not.toContain('Sample Person');
  });
});
