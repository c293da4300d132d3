import { aFakeBotFramework, type FakeBotFramework } from '../../doors/fakeBotFramework';
import { aFakeGraph, type FakeGraph } from '../../doors/fakeGraph';
import type { Card } from '../../doors/cardActions';
import { doOn, logToReview, fillIn, referenceOn, textOf, triageInputs } from '../../doors/jobs';
import { people } from '../../doors/people';
import { fill, graphSettings } from '../../doors/tenant';
import { problemsOf } from '../../doors/validCard';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

const mailbox = 'complaints@sample.invalid';
const address = 'person@sample.invalid';

let framework: FakeBotFramework;
let graph: FakeGraph;
let bot: WholeBot;

async function start(settings: Readonly<Record<string, string>> = { GRAPH_MAILBOX: mailbox }): Promise<void> {
  bot = await aWholeBot({ framework, graph, settings: { ...graphSettings, ...settings } });
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

const officer = () => bot.user(people.palsOfficer);

/** An acknowledgement to somebody who gave this as how to reach them, drawn up. */
async function drawnUp(email = address): Promise<{ reference: string; card: Card }> {
  const sister = bot.user(people.wardSister);
  const review = await logToReview(sister, { phone: email });
  const reference = referenceOn((await sister.click(review, 'Save this concern')).card);
  await doOn(officer(), reference, 'Triage', triageInputs('enquiry'));
  return { reference, card: (await officer().say(`letter acknowledgement ${reference}`)).card };
}

async function agreed(card: Card): Promise<Card> {
  const form = (await officer().click(card, 'Send by email')).card;
  return (await officer().click(form, 'Send it', { agreed: 'true' })).card;
}

describe('a letter to somebody who gave an email address', () => {
  beforeEach(() => start());

  it('goes from the Trust’s mailbox once they have agreed to that, and once only', async () => {
    const { reference, card } = await drawnUp();
    const form = (await officer().click(card, 'Send by email')).card;
    expect(problemsOf(form)).toEqual([]);
    expect(textOf(form)).toContain(address);
    expect(textOf(await agreed(card))).toContain('on its way');
    await agreed(card);
    await bot.deliver();
    bot.wait(600);
    await bot.deliver();
    expect(graph.tenant.sent).toMatchObject([
      {
        mailbox,
        message: {
          subject: `Our reference ${reference}`,
          toRecipients: [{ emailAddress: { address } }],
          attachments: [{ name: `${reference} acknowledgement.docx` }],
        },
      },
    ]);
    const recorded = (await bot.eventsOf(reference)).map(({ event }) => (event as { type: string }).type);
    expect(recorded).not.toContain('acknowledged');
    expect((await bot.accessTo(reference)).some(({ what }) => what === 'exported')).toBe(true);
  });

  it('does not go when they have not agreed', async () => {
    const { card } = await drawnUp();
    const form = (await officer().click(card, 'Send by email')).card;
    const answer = await officer().click(form, 'Send it', { agreed: 'false' });
    expect(textOf(answer.card)).toContain('It was not sent');
    await bot.deliver();
    expect(graph.tenant.sent).toEqual([]);
  });

  it('goes once although Graph was away, and took it without an answer', async () => {
    const { card } = await drawnUp();
    await agreed(card);
    graph.down = true;
    await bot.deliver();
    await bot.restart();
    graph.down = false;
    const sending = ({ path }: { readonly path: string }): boolean => path.endsWith('/sendMail');
    graph.answerNext({ drop: 'afterDelivery' }, { when: sending });
    bot.wait(7);
    await bot.deliver();
    expect(graph.tenant.sent).toHaveLength(1);
    bot.wait(15);
    await bot.deliver();
    bot.wait(600);
    await bot.deliver();
    expect(graph.requests.filter(sending)).toHaveLength(1);
    expect(graph.tenant.sent).toHaveLength(1);
  });

  it('cannot be sent by a card from before the case moved on, nor by somebody else’s', async () => {
    const { reference, card } = await drawnUp();
    const form = (await officer().click(card, 'Send by email')).card;
    const byStranger = await bot.user(people.stranger).click(form, 'Send it', { agreed: 'true' });
    expect(textOf(byStranger.card)).toContain('no longer here');
    const record = (
      await officer().click((await officer().say(`case ${reference}`)).card, 'Record acknowledgement')
    ).card;
    await fillIn(officer(), record, { how: 'letter' });
    expect(textOf((await officer().click(form, 'Send it', { agreed: 'true' })).card)).toContain(
      'no longer here',
    );
    await bot.deliver();
    expect(graph.tenant.sent).toEqual([]);
  });

  it('is not offered by email to somebody who gave a telephone number', async () => {
    expect(textOf((await drawnUp('01632 960001')).card)).not.toContain('Send by email');
  });
});

it('is not offered by email where there is no mailbox', async () => {
  await start({});
  expect(textOf((await drawnUp()).card)).not.toContain('Send by email');
});
