import { CardFactory, TeamsInfo } from 'botbuilder';
import { anEchoBot, type EchoBot } from './echoBot';
import { aFakeConnector, type FakeConnector } from './fakeConnector';
import { aTeamsUser } from './teamsUser';

const person = {
  id: '11111111-0000-4000-8000-000000000001',
  name: 'Sample officer',
  email: 'officer@sample.test',
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
    bot = await anEchoBot(async (context) => {
      await context.sendActivity('lost').catch((fault: { statusCode?: number }) => {
        refusals.push(fault.statusCode);
      });
    });
    const refusals: (number | undefined)[] = [];
    connector.answerNext({ status: 403 });

    const turn = await aTeamsUser({ person, botUrl: bot.url, connector }).say('hello');

    expect(refusals).toEqual([403]);
    expect(turn.deliveries).toEqual([]);
  });

  it('can deliver a message and leave the bot not knowing', async () => {
    const faults: unknown[] = [];
    bot = await anEchoBot(async (context) => {
      await context.sendActivity('delivered').catch((fault: unknown) => faults.push(fault));
    });
    connector.answerNext({ drop: 'afterDelivery' }, { times: 100 });

    const turn = await aTeamsUser({ person, botUrl: bot.url, connector }).say('hello');

    expect(faults).toHaveLength(1);
    expect(turn.text).toContain('delivered');
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

  it('shows a card, and the message it is on when it is pressed', async () => {
    const card = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [],
      actions: [{ type: 'Action.Submit', title: 'Go', data: { verb: 'go' } }],
    };
    const values: unknown[] = [];
    bot = await anEchoBot(async (context) => {
      values.push([context.activity.replyToId, context.activity.value]);
      await context.sendActivity({ attachments: [CardFactory.adaptiveCard(card)] });
    });
    const user = aTeamsUser({ person, botUrl: bot.url, connector });

    const shown = await user.say('card');
    await user.submit(shown.card, 'Go', { name: 'value' });

    expect(values[1]).toEqual([shown.deliveries[0]?.id, { verb: 'go', name: 'value' }]);
  });
});
