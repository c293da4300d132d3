import type { Card } from '../../doors/cardActions';
import { aFakeBotFramework, type FakeBotFramework } from '../../doors/fakeBotFramework';
import { aFakeGraph, type FakeGraph } from '../../doors/fakeGraph';
import { doOn, formOn, logOnCards, referenceOn, textOf, triageInputs } from '../../doors/jobs';
import { people } from '../../doors/people';
import { fill, graphSettings, tenantUser } from '../../doors/tenant';
import { problemsOf } from '../../doors/validCard';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

const { wardSister, palsOfficer, complaintsOfficer, leadManager, namedNurse } = people;
const guest = { id: '99999999-0000-4000-8000-000000000009', name: 'Sample guest' };
const dataset = 'graph.microsoft.com/users';

jest.setTimeout(30_000);

let bot: WholeBot;
let graph: FakeGraph;
let framework: FakeBotFramework;

async function start(forReal: boolean): Promise<void> {
  framework = await aFakeBotFramework();
  graph = await aFakeGraph();
  fill(graph.tenant, Object.values(people));
  graph.tenant.users.set(guest.id, { ...tenantUser(guest), userType: 'Guest' });
  bot = await aWholeBot(forReal ? { graph, framework, settings: graphSettings } : {});
}
afterEach(async () => {
  await bot.stop();
  await graph.stop();
  await framework.stop();
});

const inputOn = (card: Card, name: string) =>
  (card.body as readonly Readonly<Record<string, unknown>>[]).find(({ id }) => id === name);

async function anEnquiry(route = 'enquiry'): Promise<string> {
  const reference = referenceOn(await logOnCards(bot.user(wardSister)));
  const who = route === 'enquiry' ? palsOfficer : complaintsOfficer;
  await doOn(bot.user(who), reference, 'Triage', triageInputs(route));
  return reference;
}

const colleagueForm = (reference: string): Promise<Card> =>
  formOn(bot.user(palsOfficer), reference, 'Ask a colleague');

describe('in Teams, with the Trust’s own directory', () => {
  beforeEach(() => start(true));

  it('a form finds anybody with Teams’s picker, and takes who was picked', async () => {
    const reference = await anEnquiry();
    const form = await colleagueForm(reference);
    expect(inputOn(form, 'colleague')).toMatchObject({ choices: [], 'choices.data': { dataset } });
    expect(problemsOf(form)).toEqual([]);
    const picked = { colleague: namedNurse.id, question: 'What time did the clinic end?' };
    const done = await bot.user(palsOfficer).click(form, 'do', picked);
    expect(textOf(done.card)).toContain('"style":"good"');
    expect(textOf((await bot.eventsOf(reference)).at(-1))).toContain(namedNurse.id);
  });

  it('takes a typed name in its place', async () => {
    const reference = await anEnquiry();
    await bot.user(palsOfficer).click(await colleagueForm(reference), 'do', {
      colleague: '',
      'colleague.typed': 'sample nurse',
      question: 'What time did the clinic end?',
    });
    expect(textOf((await bot.eventsOf(reference)).at(-1))).toContain(namedNurse.id);
  });

  it.each([
    ['a guest', guest.id],
    ['nobody of this Trust', '77777777-0000-4000-8000-000000000007'],
    ['several at once', `${namedNurse.id},${leadManager.id}`],
    ['no id', '../users'],
  ])('refuses an answer that means %s, and keeps the rest of the form (R7.1a)', async (_, colleague) => {
    const reference = await anEnquiry();
    const before = (await bot.eventsOf(reference)).length;
    const again = await bot.user(palsOfficer).click(await colleagueForm(reference), 'do', {
      colleague,
      question: 'What time did the clinic end?',
    });
    expect(textOf(again.card)).toContain('I do not find anybody of that name');
    expect(textOf(again.card)).toContain('What time did the clinic end?');
    expect(inputOn(again.card, 'colleague')).toMatchObject({ value: '', 'choices.data': { dataset } });
    expect(await bot.eventsOf(reference)).toHaveLength(before);
  });

  it('a field that weighs people keeps its list, with training and load (R8.19a)', async () => {
    const reference = await anEnquiry('closerLook');
    const form = await formOn(bot.user(leadManager), reference, 'Choose an investigator');
    const list = inputOn(form, 'investigator');
    expect(list).not.toHaveProperty(['choices.data']);
    expect(textOf(list)).toContain('0 open cases');
  });

  it('a question in a conversation has the picker too', async () => {
    const reference = await anEnquiry();
    const { card } = await bot.user(palsOfficer).say(`Ask a colleague ${reference}`);
    expect(inputOn(card, 'colleague')).toMatchObject({ 'choices.data': { dataset } });
  });
});

describe('in trying out', () => {
  beforeEach(() => start(false));

  it('the Playground has no picker, so people are listed', async () => {
    const list = inputOn(await colleagueForm(await anEnquiry()), 'colleague');
    expect(list).not.toHaveProperty(['choices.data']);
    expect(list?.choices).toHaveProperty('5');
  });
});
