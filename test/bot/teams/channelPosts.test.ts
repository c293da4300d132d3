import type { Person } from '../../../policy/roles';
import { doOn, logOnCards, referenceOn, textOf, triageInputs } from '../../doors/jobs';
import { people } from '../../doors/people';
import { aTeamsUser, type TeamsUser } from '../../doors/teamsUser';
import { cardsIn } from '../../doors/turn';
import { problemsOf } from '../../doors/validCard';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

const channel = '19:a-channel@thread.tacv2';
const guest: Person = { id: '99999999-0000-4000-8000-000000000009', name: 'Sample guest', roles: [] };

jest.setTimeout(30_000);

let bot: WholeBot;

beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-01-05', alsoInTeams: [{ ...guest, email: '' }] });
});
afterEach(() => bot.stop());

const inChannel = ({ id, name, email = '' }: Person, type: 'channel' | 'groupChat' = 'channel'): TeamsUser =>
  aTeamsUser({
    person: { id, name, email },
    botUrl: bot.endpoint,
    connector: bot.connector,
    conversationType: type,
  });

const posts = () =>
  bot.connector
    .in(channel)
    .filter(({ activity }) => activity.summary === 'This morning’s counts.')
    .flatMap(cardsIn);

async function onTheMorningOf(day: string, time = '09:00'): Promise<void> {
  bot.setDay(day, time);
  await bot.deliver();
}

async function logged(times: number): Promise<string> {
  let reference = '';
  for (let count = 0; count < times; count += 1)
    reference = referenceOn(
      await logOnCards(bot.user(people.wardSister), { happenedOn: '2026-01-01', receivedOn: '2026-01-02' }),
    );
  return reference;
}

const turnOn = () => inChannel(people.leadManager).say('post counts here');

describe('a team that the bot is taken out of', () => {
  it('takes nobody’s personal chat with it', async () => {
    const pals = bot.user(people.palsOfficer);
    await pals.say('hi');
    await inChannel(people.palsOfficer).send({ type: 'installationUpdate', action: 'remove' });
    await logged(1);
    await bot.deliver();
    const heard = bot.connector.in(pals.conversation).map(({ activity }) => activity.summary ?? '');
    expect(heard.some((summary) => summary.includes('waiting for triage'))).toBe(true);
  });
});

describe('counts in a team’s channel', () => {
  it('are posted nowhere until a Lead Manager turns them on there, and no longer once they end it', async () => {
    await inChannel(people.leadManager).say('hello');
    await onTheMorningOf('2026-01-06');
    expect(posts()).toHaveLength(0);
    expect((await turnOn()).text).toContain('at 09:00');
    await onTheMorningOf('2026-01-07');
    expect(posts()).toHaveLength(1);
    expect((await inChannel(people.leadManager).say('Stop posting.')).text).toContain('no counts here');
    await onTheMorningOf('2026-01-08');
    expect(posts()).toHaveLength(1);
  });

  it.each([
    ['the PALS officer', people.palsOfficer],
    ['the Chief Executive', people.chiefExecutive],
    ['a guest', guest],
  ])('are neither turned on nor ended by %s', async (_, person) => {
    expect((await inChannel(person).say('post counts here')).text).toContain('so nothing was changed');
    await onTheMorningOf('2026-01-06');
    expect(posts()).toHaveLength(0);
    await turnOn();
    await inChannel(person).say('stop posting');
    await onTheMorningOf('2026-01-07');
    expect(posts()).toHaveLength(1);
  });

  it.each([
    ['no words', { text: undefined }],
    ['no words and a mention of nobody', { text: undefined, entities: [{ type: 'mention' }] }],
  ])('are not asked for by a message with %s, which is answered like any other there', async (_, about) => {
    const turn = await inChannel(people.leadManager).send({ type: 'message', ...about });
    expect(turn.text).toContain('Concerns are private');
    expect(bot.logged.filter((line) => line.includes('"fault"'))).toEqual([]);
  });

  it('are not for a group chat or a personal one', async () => {
    const group = await inChannel(people.leadManager, 'groupChat').say('post counts here');
    expect(group.text).toContain('personal chat');
    await bot.user(people.leadManager).say('post counts here');
    await onTheMorningOf('2026-01-06');
    expect(bot.connector.deliveries.some(({ activity }) => activity.summary?.includes('counts'))).toBe(false);
  });

  it('hold nothing but counts, and no number below five (R7.1a)', async () => {
    bot.setDay('2026-01-02');
    const reference = await logged(5);
    await doOn(bot.user(people.palsOfficer), reference, 'Triage', triageInputs('earlyResolution'));
    bot.setDay('2026-01-05');
    await turnOn();
    await onTheMorningOf('2026-01-06');
    const [card] = posts();
    expect(problemsOf(card!)).toEqual([]);
    const said = textOf(card);
    for (const line of [
      'Open:',
      'Due this week:',
      'Overdue:',
      'New since',
      'Waiting for an acknowledgement:',
    ])
      expect(said).toContain(line);
    const body = card?.body as readonly { inlines?: readonly { text: string }[] }[] | undefined;
    const numbers = (body ?? []).flatMap(({ inlines }) => inlines?.[1]?.text ?? []);
    expect(numbers[0]).toBe('5');
    for (const number of numbers) expect(number).toMatch(/^(none|fewer than 5|[5-9]|\d{2,})$/);
    for (const secret of [reference, 'Sample Person', 'Community North', 'bus', '01632', 'upset'])
      expect(textOf(bot.connector.in(channel))).not.toContain(secret);
    expect(card).not.toHaveProperty('actions');
  }, 180_000);

  it('come once a morning at 09:00, whichever process posts them, and again the next working day', async () => {
    await turnOn();
    await onTheMorningOf('2026-01-06', '08:59');
    expect(posts()).toHaveLength(0);
    await onTheMorningOf('2026-01-06');
    await bot.restart();
    await onTheMorningOf('2026-01-06', '09:01');
    expect(posts()).toHaveLength(1);
    await onTheMorningOf('2026-01-07');
    expect(posts()).toHaveLength(2);
  });

  it('come at 09:00 in London when it is summer', async () => {
    bot.setDay('2026-06-01');
    await turnOn();
    await onTheMorningOf('2026-06-02', '07:59');
    expect(posts()).toHaveLength(0);
    await onTheMorningOf('2026-06-02', '08:00');
    expect(posts()).toHaveLength(1);
  });

  it.each([
    ['a Saturday', '2026-01-10'],
    ['a bank holiday', '2026-04-06'],
    ['an afternoon after a night without the bot', '2026-01-06'],
  ])('do not come on %s', async (_, day) => {
    await turnOn();
    await onTheMorningOf(day, day === '2026-01-06' ? '13:00' : '09:30');
    expect(posts()).toHaveLength(0);
  });

  it('turned on in one of its threads, stand in the channel itself', async () => {
    await inChannel(people.leadManager).send({
      type: 'message',
      text: 'post counts here',
      conversation: { id: `${channel};messageid=17`, isGroup: true, conversationType: 'channel', name: '' },
    });
    await onTheMorningOf('2026-01-06');
    expect(posts()).toHaveLength(1);
  });

  it('are tried again after a fault, and end where the bot was taken out', async () => {
    await turnOn();
    const here = { when: ({ path }: { path: string }) => path.includes(channel) };
    bot.connector.answerNext({ status: 502 }, here);
    await onTheMorningOf('2026-01-06');
    await onTheMorningOf('2026-01-06', '09:01');
    expect(posts()).toHaveLength(0);
    await onTheMorningOf('2026-01-06', '09:06');
    expect(posts()).toHaveLength(1);
    bot.connector.answerNext({ status: 403 }, here);
    await onTheMorningOf('2026-01-07');
    await onTheMorningOf('2026-01-08');
    expect(posts()).toHaveLength(1);
  });
});
