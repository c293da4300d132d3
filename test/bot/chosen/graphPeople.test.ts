import { aFakeGraph, type FakeGraph } from '../../doors/fakeGraph';
import { fill, tenantUser } from '../../doors/tenant';
import { doOn, formOn, logOnCards, referenceOn, textOf, triageInputs } from '../../doors/jobs';
import { people } from '../../doors/people';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

const { wardSister, palsOfficer, complaintsOfficer, leadManager, investigator } = people;

let bot: WholeBot;
let graph: FakeGraph;

beforeEach(async () => {
  graph = await aFakeGraph();
  fill(graph.tenant, Object.values(people));
  bot = await aWholeBot({ day: '2026-01-05', graph });
});
afterEach(async () => {
  await bot.stop();
  await graph.stop();
});

const logged = async (): Promise<string> => referenceOn(await logOnCards(bot.user(wardSister)));

describe('with people and roles from the Trust’s own directory', () => {
  it('a concern is logged by anybody and triaged by somebody in the group, and by nobody else', async () => {
    const reference = await logged();
    const refused = await bot.user(people.stranger).say(`triage ${reference}`);
    expect(textOf(refused.card)).not.toContain('How should it be handled');
    const card = await doOn(bot.user(palsOfficer), reference, 'Triage', triageInputs('enquiry'));
    expect(textOf(card)).toContain('PALS enquiry');
  });

  it('the list for an investigator has their training, load and absence, whoever is there first (R8.19a)', async () => {
    graph.tenant.replies.set(investigator.id, {
      status: 'scheduled',
      scheduledStartDateTime: { dateTime: '2026-01-02T00:00:00.0000000', timeZone: 'UTC' },
      scheduledEndDateTime: { dateTime: '2026-01-12T09:00:00.0000000', timeZone: 'UTC' },
    });
    const reference = await logged();
    await doOn(bot.user(complaintsOfficer), reference, 'Triage', triageInputs('closerLook'));
    const card = textOf(await formOn(bot.user(leadManager), reference, 'Choose an investigator'));
    const [there, away] = [
      'Sample investigator, Crisis · trained, 0 open cases',
      'Sample investigator, Community North · trained, 0 open cases · out of office until Mon 12 Jan 2026',
    ].map((title) => card.indexOf(title));

    expect(there).toBeGreaterThan(0);
    expect(away).toBeGreaterThan(there ?? 0);
  });

  it.each([
    ['a guest', { userType: 'Guest' }],
    ['somebody who has left', { accountEnabled: false }],
  ])('%s can do nothing, by word or by card', async (_, more) => {
    graph.tenant.users.set(palsOfficer.id, { ...tenantUser(palsOfficer), ...more });
    const reference = await logged();
    const outsider = bot.user(palsOfficer);
    expect(textOf((await outsider.say(`case ${reference}`)).card)).toContain('Trust’s own staff');
    const { card } = await bot.user(complaintsOfficer).say(`case ${reference}`);
    expect(textOf((await outsider.click(card, 'Triage')).card)).toContain('Trust’s own staff');
    const asked = async (name: string, value: object) =>
      textOf((await outsider.send({ type: 'invoke', name, value })).body ?? '');
    const search = { commandId: 'findCase', parameters: [{ name: 'words', value: reference }] };
    expect(await asked('composeExtension/query', search)).toContain('Trust’s own staff');
    const message = {
      commandId: 'logConcern',
      messagePayload: { id: '1', body: { content: 'Sample words' } },
    };
    expect(await asked('composeExtension/fetchTask', message)).toContain('Trust’s own staff');
    const form = { commandId: 'logConcern', data: { bot: { verb: 'message.log', draft: '1' } } };
    expect(await asked('composeExtension/submitAction', form)).toContain('Trust’s own staff');
    const edit = await outsider.send({
      type: 'messageUpdate',
      text: 'x',
      channelData: { eventType: 'editMessage' },
    });
    expect(edit.deliveries).toEqual([]);
    expect((await outsider.install()).deliveries).toEqual([]);
    expect((await bot.accessTo(reference)).some(({ by }) => by === palsOfficer.id)).toBe(false);
  });

  it('somebody who was never in it can do nothing', async () => {
    graph.tenant.users.delete(wardSister.id);
    expect(textOf((await bot.user(wardSister).say('log a concern')).card)).toContain('Trust’s own staff');
  });
});

describe('while the directory does not answer', () => {
  it('a role goes on for 15 minutes, then reads and is told what to do, and acts again afterwards', async () => {
    const reference = await logged();
    const officer = bot.user(palsOfficer);
    const form = await formOn(officer, reference, 'Raise a red flag');
    graph.down = true;
    bot.wait(14);
    expect(textOf((await officer.say(`case ${reference}`)).card)).toContain('"Triage"');

    bot.wait(1);
    const read = textOf((await officer.say(`case ${reference}`)).card);
    expect(read).toContain('I waited two hours');
    expect(read).toContain('cannot check your role just now');
    expect(read).not.toContain('"title":"Triage"');
    expect(textOf((await officer.say('team queue')).card)).toContain(reference);
    const tried = await officer.click(form, 'do', {
      flags: 'legal',
      danger: 'notKnown',
      note: 'They have a solicitor.',
    });
    expect(textOf(tried.card)).toContain('cannot check your role just now');
    const done = (await bot.eventsOf(reference)) as readonly { readonly event: { readonly type: string } }[];
    expect(done.map(({ event }) => event.type)).not.toContain('redFlagsRaised');

    graph.down = false;
    bot.wait(6);
    const card = await doOn(officer, reference, 'Triage', triageInputs('enquiry'));
    expect(textOf(card)).toContain('PALS enquiry');
  });

  it('nothing typed is lost by the refusal', async () => {
    const reference = await logged();
    const officer = bot.user(complaintsOfficer);
    await doOn(officer, reference, 'Triage', triageInputs('closerLook'));
    const card = await formOn(officer, reference, 'Record acknowledgement');
    graph.down = true;
    bot.wait(15);
    const entries = { on: '2026-01-05', how: 'letter', reassured: 'true', advocacy: 'true' };
    const refused = (await officer.click(card, 'do', entries)).card;
    expect(textOf(refused)).toContain('cannot check your role just now');
    expect(textOf(refused)).toContain('"value":"letter"');

    graph.down = false;
    bot.wait(6);
    expect(textOf((await officer.click(refused, 'do', entries)).card)).toContain(
      'Written acknowledgement (Mon 5 Jan 2026)',
    );
  });

  it('a typed name finds those met before, and for anybody else it says what to do', async () => {
    await bot.user(people.namedNurse).say('help');
    const reference = await logged();
    const officer = bot.user(complaintsOfficer);
    await doOn(officer, reference, 'Triage', triageInputs('closerLook'));
    const card = await formOn(officer, reference, 'Add an action');
    graph.down = true;
    bot.wait(10);
    const action = { what: 'Sample action', due: '2026-02-02', because: 'learning' };
    const refused = await officer.click(card, 'do', { ...action, 'owner.typed': 'sample clerk' });
    expect(textOf(refused.card)).toContain('staff directory does not answer');
    await officer.click(refused.card, 'do', { ...action, 'owner.typed': 'sample nurse' });
    const [last] = (await bot.eventsOf(reference)).slice(-1);
    expect(last?.event).toMatchObject({ type: 'actionAdded', owner: people.namedNurse.id });
  });

  it('anybody still logs a concern, even one whom the bot has never met', async () => {
    graph.down = true;
    const card = await logOnCards(bot.user(wardSister));
    expect(textOf(card)).toContain('Waiting for triage');
    expect(bot.logged.join()).toContain('graphFault');
  });
});
