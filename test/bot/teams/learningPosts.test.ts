import { Database } from '../../../storage/sqlite/database';
import { sqliteCaseStore } from '../../../storage/sqlite/sqliteCaseStore';
import { aTriagedCase } from '../../doors/aCase';
import { fillIn, textOf } from '../../doors/jobs';
import { people } from '../../doors/people';
import { seedCase } from '../../doors/seededCase';
import { aTeamsUser } from '../../doors/teamsUser';
import { cardsIn } from '../../doors/turn';
import { problemsOf } from '../../doors/validCard';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

const channel = '19:a-channel@thread.tacv2';
const SECRET = 'Tell Mrs Pemberton sooner';
const KEPT_BACK = 'Open the ward office at eight';
const learnt = [SECRET, KEPT_BACK, 'Ring back the same day', 'Say who decides', 'Use plain words'];

jest.setTimeout(60_000);

let bot: WholeBot;
beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-01-12' });
  for (const [at, learning] of learnt.entries())
    await seedCase(bot, aTriagedCase('feedback').does('closeFeedback', { learning }), `C26-0000${at + 1}`);
  const { id, name, email = '' } = people.leadManager;
  await aTeamsUser({
    person: { id, name, email },
    botUrl: bot.endpoint,
    connector: bot.connector,
    conversationType: 'channel',
  }).say('post counts here');
});
afterEach(() => bot.stop());

const inChannel = () =>
  bot.connector.in(channel).filter(({ activity }) => activity.summary?.includes('What we learnt'));
async function at(day: string, time = '09:00'): Promise<void> {
  bot.setDay(day, time);
  await bot.deliver();
}

async function accessToLearning() {
  const database = new Database(bot.dataFile);
  const records = await sqliteCaseStore(database).accessRecords({ kind: 'learningDigest', id: 'all' });
  database.close();
  return records;
}

describe('learning in a team’s channel (R7.2)', () => {
  it('R7.2: is posted as the Lead Manager released it, once in a channel, and recorded as an export', async () => {
    const lead = bot.user(people.leadManager);
    const asked = await lead.say('learning digest from 1 January 2026 to 12 January 2026');
    expect(textOf(asked.cards)).toContain('1 line left out');
    expect(textOf(asked.cards)).not.toContain('Pemberton');
    const form = asked.cards.at(-1)!;
    expect(problemsOf(form)).toEqual([]);
    expect(textOf(form)).toContain(KEPT_BACK);
    expect(textOf(form)).not.toContain('C26-0000');

    // What was only drafted goes nowhere.
    await at('2026-01-13');
    expect(inChannel()).toHaveLength(0);

    const text = 'Ring back the same day\nSay who decides, and when';
    await fillIn(lead, form, { from: '2026-01-01', to: '2026-01-12', text, checked: 'true' });
    await at('2026-01-13', '09:30');
    await bot.restart();
    await at('2026-01-13', '14:00');
    await at('2026-01-14');
    expect(inChannel()).toHaveLength(1);
    const [card] = inChannel().flatMap(cardsIn);
    expect(problemsOf(card!)).toEqual([]);
    for (const line of text.split('\n')) expect(textOf(card)).toContain(line);
    expect(card).not.toHaveProperty('actions.0');
    for (const never of ['Pemberton', KEPT_BACK, 'Use plain words', 'C26-0000', 'Community North'])
      expect(textOf(bot.connector.in(channel))).not.toContain(never);
    const exported = (await accessToLearning()).filter(({ what }) => what === 'exported');
    expect(exported).toMatchObject([{ by: people.leadManager.id, command: 'channelPost' }]);
    const opened = await bot.user(people.leadManager).say('what was shared');
    expect(textOf(opened.cards)).toContain('Say who decides, and when');
  });

  it.each(['seniorManager', 'palsOfficer', 'wardSister'] as const)(
    'R7.2: is not drafted for the %s, by words or by a card',
    async (who) => {
      const user = bot.user(people[who]);
      const said = await user.say('learning digest from 1 January 2026 to 12 January 2026');
      expect(textOf(said.cards)).toContain('The Lead Manager decides what is shared');
      expect(textOf(said.cards)).not.toContain('Ring back');
      const lists = (await bot.listsOf(people[who])).map(({ what, command = '' }) => `${what} ${command}`);
      expect(lists).toContain('refused learning');
      await at('2026-01-13');
      expect(inChannel()).toHaveLength(0);
    },
  );

  it('R7.2: of fewer than five cases is not drafted at all', async () => {
    const said = await bot
      .user(people.leadManager)
      .say('learning digest from 1 December 2025 to 4 January 2026');
    expect(textOf(said.cards)).toContain('Too few to share');
  });
});
