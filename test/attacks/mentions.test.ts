import type { Activity } from 'botbuilder';
import { withoutOwnMention } from '../../bot/teams/mentions';
import { people } from '../doors/people';
import { botAccount } from '../doors/teamsPerson';
import { aTeamsUser } from '../doors/teamsUser';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

const own = `<at>${botAccount.name}</at>`;
const ownMention = { type: 'mention', mentioned: botAccount, text: own };
const said = (text: string, entities: unknown = [ownMention]): string =>
  withoutOwnMention({ text, recipient: botAccount, entities } as Partial<Activity>).trim();

describe('a mention in a channel', () => {
  it('of the bot is left out, wherever it stands', () => {
    expect(said(`${own} post counts here`)).toBe('post counts here');
    expect(said(`post counts here ${own}`)).toBe('post counts here');
  });

  it.each([
    ['typed by hand', '<at>Jean Cole</at> stop posting', []],
    [
      'of somebody else',
      '<at>Jean Cole</at> stop posting',
      [{ ...ownMention, mentioned: { id: '29:1' }, text: '<at>Jean Cole</at>' }],
    ],
    ['with brackets and quotes', '<at>Jean "<b>Cole</b>" O’Hara</at> stop posting', [ownMention]],
    ['that is said to stand for words', 'stop posting', [{ ...ownMention, text: 'stop posting' }]],
    ['of nothing', 'stop posting', [{ ...ownMention, text: '' }]],
    ['that is none', 'stop posting', { length: 3 }],
  ])('%s is words, and takes none away', (_, text, entities) => {
    expect(said(text, entities)).toBe(text);
  });

  it('is not looked for in more than is ever asked there, and takes no time', () => {
    const began = performance.now();
    for (const text of ['<at'.repeat(330_000), `${'<at>'.repeat(240_000)}x`, `<at${' '.repeat(990_000)}`])
      expect(said(text)).toBe('');
    expect(performance.now() - began).toBeLessThan(50);
  });
});

describe('a name that looks like a mention', () => {
  let bot: WholeBot;
  beforeEach(async () => {
    bot = await aWholeBot({ day: '2026-01-05' });
  });
  afterEach(() => bot.stop());

  it('turns no counts on: it is not what was asked', async () => {
    const { id, name, email = '' } = people.leadManager;
    const user = aTeamsUser({
      person: { id, name, email },
      botUrl: bot.endpoint,
      connector: bot.connector,
      conversationType: 'channel',
    });
    const { text } = await user.say('<at>Jean Cole</at> post counts here');
    expect(text).toContain('Concerns are private');
    expect((await user.say('post counts here')).text).toContain('at 09:00');
  });

  it('stays what it is in a personal chat', async () => {
    const turn = await bot.user(people.palsOfficer).say('find <at>Jean Cole</at>');
    expect(turn.status).toBe(200);
    expect(JSON.stringify(turn.cards)).not.toContain('Concerns are private');
  });
});
