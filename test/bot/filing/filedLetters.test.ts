import { aFakeBotFramework, type FakeBotFramework } from '../../doors/fakeBotFramework';
import { aFakeGraph, type FakeGraph } from '../../doors/fakeGraph';
import { doOn, logOnCards, fillIn, referenceOn, triageInputs } from '../../doors/jobs';
import { people } from '../../doors/people';
import { fill, graphSettings } from '../../doors/tenant';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

let framework: FakeBotFramework;
let graph: FakeGraph;
let bot: WholeBot;

beforeEach(async () => {
  framework = await aFakeBotFramework();
  graph = await aFakeGraph();
  fill(graph.tenant, Object.values(people));
  bot = await aWholeBot({ framework, graph, settings: { ...graphSettings, GRAPH_DRIVE_ID: 'b!drive' } });
});
afterEach(async () => {
  await bot.stop();
  await graph.stop();
  await framework.stop();
});

const toLibrary = ({ path }: { readonly path: string }): boolean => path.startsWith('/v1.0/drives/');
const tries = (): number => graph.requests.filter(toLibrary).length;

/** An acknowledgement is drawn up and recorded as sent; gives the case and the letter's hash. */
async function acknowledged(): Promise<{ reference: string; sha256: string }> {
  const officer = bot.user(people.palsOfficer);
  const reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
  await doOn(officer, reference, 'Triage', triageInputs('enquiry'));
  await officer.say(`letter acknowledgement ${reference}`);
  await bot.deliver();
  expect(tries()).toBe(0);
  const { card } = await officer.say(`case ${reference}`);
  const form = (await officer.click(card, 'Record acknowledgement')).card;
  await fillIn(officer, form, { how: 'letter' });
  const [sha256 = ''] = (await bot.eventsOf(reference)).at(-1)?.meta.letters ?? [];
  expect(sha256).not.toBe('');
  return { reference, sha256 };
}

const placeOf = ({ reference, sha256 }: { reference: string; sha256: string }): string =>
  `${reference}/${sha256} ${reference} acknowledgement.docx`;

describe('a letter that is recorded as sent', () => {
  it('is kept once in the Trust’s library, under the reference, and nobody waits for it', async () => {
    const sent = await acknowledged();
    expect(tries()).toBe(0);
    await bot.deliver();
    expect([...graph.tenant.files.keys()]).toEqual([placeOf(sent)]);
    expect(graph.tenant.files.get(placeOf(sent))?.subarray(0, 2).toString()).toBe('PK');
    bot.wait(600);
    await bot.deliver();
    expect(tries()).toBe(1);
  });

  it('is not lost while Graph is away and the bot is started anew, and Graph is not pressed', async () => {
    const sent = await acknowledged();
    graph.answerNext({ status: 503 }, { when: toLibrary, times: 2 });
    await bot.deliver();
    await bot.deliver();
    expect(tries()).toBe(1);
    bot.wait(2);
    await bot.restart();
    await bot.deliver();
    expect(graph.tenant.files.size).toBe(0);
    bot.wait(3);
    await bot.deliver();
    expect([...graph.tenant.files.keys()]).toEqual([placeOf(sent)]);
    expect(bot.logged.filter((line) => line.includes('letterWaits'))).toHaveLength(2);
  });
});
