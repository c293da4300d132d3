import { personalChatOf } from '../../doors/teamsPerson';
import { aFakeBotFramework, type FakeBotFramework } from '../../doors/fakeBotFramework';
import { aFakeGraph, type FakeGraph } from '../../doors/fakeGraph';
import { logToReview } from '../../doors/jobs';
import { people } from '../../doors/people';
import { fill, graphSettings } from '../../doors/tenant';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

const { safeguardingLead, wardSister } = people;

let framework: FakeBotFramework;
let graph: FakeGraph;
let bot: WholeBot;

async function start(settings: Readonly<Record<string, string>>): Promise<void> {
  bot = await aWholeBot({ framework, graph, settings: { ...graphSettings, ...settings } });
  bot.connector.answerNext(
    { status: 403 },
    {
      when: ({ path, body }) => {
        const [member] = (body as { members?: readonly { id: string }[] }).members ?? [];
        return path === '/v3/conversations' && !graph.tenant.installed.has(member?.id ?? '');
      },
      times: Infinity,
    },
  );
}

beforeEach(async () => {
  framework = await aFakeBotFramework();
  graph = await aFakeGraph();
  fill(graph.tenant, Object.values(people));
});
afterEach(async () => {
  await bot.stop();
  await graph.stop();
  await framework.stop();
});

/** A concern that the safeguarding lead, who never met the bot, has to hear of at once. */
async function anUrgentConcern(): Promise<void> {
  const sister = bot.user(wardSister);
  const review = await logToReview(sister, { flags: 'safeguarding' });
  await sister.click(review, 'Save this concern');
  await bot.deliver();
}

const heard = (): number => bot.connector.in(personalChatOf(safeguardingLead.id)).length;
const installing = () => graph.requests.filter(({ path }) => path.endsWith('/teamwork/installedApps'));

describe('a message for somebody who does not have the app', () => {
  const catalogue = { GRAPH_CATALOG_APP_ID: '00000000-0000-4000-8000-0000000000ca' };

  it('arrives, because they are given the app of the Trust’s catalogue first', async () => {
    await start(catalogue);
    await anUrgentConcern();
    expect(graph.tenant.installed.has(safeguardingLead.id)).toBe(true);
    expect(installing()[0]?.body['teamsApp@odata.bind']).toContain(catalogue.GRAPH_CATALOG_APP_ID);
    expect(heard()).toBe(1);
  });

  it('arrives later, when Graph did not answer at first', async () => {
    await start(catalogue);
    graph.answerNext({ status: 503 }, { when: ({ path }) => path.endsWith('/teamwork/installedApps') });
    await anUrgentConcern();
    expect(heard()).toBe(0);
    bot.wait(10);
    await bot.deliver();
    expect(heard()).toBe(1);
  });

  it('does not arrive where no setting says which app it is', async () => {
    await start({});
    await anUrgentConcern();
    expect(installing()).toEqual([]);
    expect(heard()).toBe(0);
  });
});
