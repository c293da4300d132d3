import { CardFactory, TeamsInfo } from 'botbuilder';
import { anEchoBot, type EchoBot } from './echoBot';
import { aFakeConnector, type FakeConnector } from './fakeConnector';
import { aTeamsUser } from './teamsUser';

const person = {
  id: '11111111-0000-4000-8000-000000000001',
  name: 'Sample officer',
  email: 'officer@sample.test',
};

const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [],
  actions: [
    {
      type: 'Action.Execute',
      title: 'Go',
      verb: 'go',
      data: { how: 'executed' },
      fallback: { type: 'Action.Submit', title: 'Go', data: { how: 'submitted' } },
    },
  ],
};

describe('the fake Bot Connector, talked to by a real bot', () => {
  let connector: FakeConnector;
  let bot: EchoBot;

  beforeEach(async () => {
    connector = await aFakeConnector([person]);
  });

  afterEach(async () => {
    await bot.stop();
    await connector.stop();
  });

  it('gives a user what the bot answered in that turn', async () => {
    bot = await anEchoBot();
    const user = aTeamsUser({ person, botUrl: bot.url, connector });

    const turn = await user.say('hello');

    expect(turn).toMatchObject({ status: 200, text: 'hello' });
    expect(connector.in(user.conversation)).toHaveLength(1);
  });

  it('answers the roster', async () => {
    bot = await anEchoBot(async (context) => {
      const [member] = (await TeamsInfo.getPagedMembers(context)).members;
      const same = await TeamsInfo.getMember(context, context.activity.from.id);
      await context.sendActivity(`${member?.email ?? ''} ${same.name}`);
    });

    const turn = await aTeamsUser({ person, botUrl: bot.url, connector }).say('who?');

    expect(turn.text).toBe('officer@sample.test Sample officer');
  });

  it('tells the bot of a refusal and delivers nothing', async () => {
    const faults: unknown[] = [];
    bot = await anEchoBot(async (context) => {
      await context.sendActivity('lost').catch((fault: unknown) => faults.push(fault));
    });
    connector.answerNext({ status: 403 });

    const turn = await aTeamsUser({ person, botUrl: bot.url, connector }).say('hello');

    expect(faults).toMatchObject([{ statusCode: 403 }]);
    expect(turn.deliveries).toEqual([]);
  });

  it('can deliver a message without saying so, and the SDK sends it again', async () => {
    bot = await anEchoBot();
    connector.answerNext({ drop: 'afterDelivery' });

    const turn = await aTeamsUser({ person, botUrl: bot.url, connector }).say('twice');

    expect(turn.text).toBe('twice\ntwice');
  });

  it('waits for a message that comes later', async () => {
    bot = await anEchoBot();
    const user = aTeamsUser({ person, botUrl: bot.url, connector });
    let release = (): void => undefined;
    connector.answerNext({ until: new Promise<void>((resolve) => (release = resolve)) });

    const saying = user.say('held back');
    release();
    const delivery = await connector.waitFor(({ activity }) => activity.text === 'held back');

    expect(delivery).toMatchObject({ how: 'sent', conversation: user.conversation });
    await saying;
  });

  it('shows a card, and the message it is on when it is submitted', async () => {
    const values: unknown[] = [];
    bot = await anEchoBot(async (context) => {
      values.push([context.activity.replyToId, context.activity.value]);
      await context.sendActivity({ attachments: [CardFactory.adaptiveCard(card)] });
    });
    const user = aTeamsUser({ person, botUrl: bot.url, connector });

    const shown = await user.say('card');
    await user.submit(shown.card, 'Go', { name: 'value' });

    expect(values[1]).toEqual([shown.deliveries[0]?.id, { how: 'submitted', name: 'value' }]);
  });

  it('shows the card that replaces a pressed one, on the same message', async () => {
    const presses: unknown[] = [];
    bot = await anEchoBot(async (context) => {
      if (context.activity.type !== 'invoke')
        return context.sendActivity({ attachments: [CardFactory.adaptiveCard(card)] });
      presses.push([context.activity.replyToId, context.activity.value]);
      const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
      return context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
    });
    const user = aTeamsUser({ person, botUrl: bot.url, connector });

    const shown = await user.say('card');
    const replaced = await user.click(shown.card, 'go', { name: 'value' });
    await user.click(replaced.card, 'Go');

    const [message] = shown.deliveries;
    const action = { type: 'Action.Execute', verb: 'go' };
    expect(replaced.card).toEqual(card);
    expect(presses).toEqual([
      [message?.id, { action: { ...action, data: { how: 'executed', name: 'value' } }, trigger: 'manual' }],
      [message?.id, { action: { ...action, data: { how: 'executed' } }, trigger: 'manual' }],
    ]);
  });
});
