import { addDays } from '../../../policy/calendar/dates';
import type { ConnectorRequest } from '../../doors/connectorAnswers';
import { decisionsOn } from '../../doors/decisions';
import { aFakeGraph, type FakeGraph } from '../../doors/fakeGraph';
import { doOn, logOnCards, referenceOn, textOf } from '../../doors/jobs';
import { complaintJourney, restrictionJourney, type Deed } from '../../doors/journeys';
import { people } from '../../doors/people';
import { fill, groupOf, tenantUser } from '../../doors/tenant';
import { problemsOf } from '../../doors/validCard';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

const today = '2026-01-05';
const { investigator, seniorManager, complaintsOfficer, palsOfficer, leadManager } = people;

jest.setTimeout(60_000);

let bot: WholeBot;
let graph: FakeGraph;
let reference: string;

/** Two people check drafts in this Trust. */
beforeEach(async () => {
  graph = await aFakeGraph();
  fill(graph.tenant, Object.values(people));
  graph.tenant.groups.set(groupOf('complaintsTeam'), [complaintsOfficer.id, palsOfficer.id]);
  bot = await aWholeBot({ day: today, graph });
  const asked = [people.managingDirector, people.clinicalTeam, people.headOfCorporateAffairs, leadManager];
  for (const person of [investigator, seniorManager, complaintsOfficer, palsOfficer, ...asked])
    await bot.user(person).say('hi');
  reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
}, 60_000);
afterEach(async () => {
  await bot.stop();
  await graph.stop();
});

const on = () => decisionsOn(bot, reference);
const complaint = complaintJourney(today, addDays(today, 80));

async function upTo(command: string, journey: readonly Deed[] = complaint): Promise<void> {
  const end = journey.findIndex((deed) => deed.command === command);
  for (const deed of journey.slice(0, end)) await on().does(deed, 'click');
  await bot.deliver();
}

const extension = 'Approve';
const check = 'Pass it on';
const waits = 'your request is waiting for a decision';
const changes = ({ method }: ConnectorRequest): boolean => method === 'PUT';
const changed = (): number => bot.connector.requests.filter(changes).length;

/** Everything a person is shown that can be pressed, on what asked them. */
const canDecide = (card: unknown): boolean => /"verb":"(do|form)"/.test(textOf(card));

describe('when a decision that was asked for has been made', () => {
  it('every message that asked for it says what was decided, by whom and when, with no button to decide (R8.29a)', async () => {
    await upTo('approveDraft');
    const officer = await on().askedOf('complaintsOfficer', check);
    const pals = await on().askedOf('palsOfficer', check);
    bot.setDay(today, '10:40');
    await bot.user(complaintsOfficer).click(officer.card, check);
    await bot.deliver();
    for (const { message } of [officer, pals]) {
      const card = on().shownOn(message);
      expect(canDecide(card)).toBe(false);
      const words = textOf(card);
      expect(words).toContain('A check of the draft');
      expect(words).toContain(`${complaintsOfficer.name}, Complaints Team`);
      expect(words).toContain('5 January 2026, 10:40');
      expect(problemsOf(card)).toEqual([]);
      const opened = await bot.user(palsOfficer).click(card, `Open ${reference}`);
      expect(textOf(opened.card)).toContain(reference);
    }
  }, 60_000);

  it('whoever asked sees that it waits and with whom, then the answer on the same message (R8.24b)', async () => {
    await upTo('decideExtension');
    const [asked] = on().messagesTo('investigator', waits);
    const waiting = textOf(asked?.activity);
    expect(waiting).toContain('More time');
    expect(waiting).toContain(seniorManager.name);
    await on().tapped('seniorManager', extension, 'submit');
    await bot.deliver();
    const card = on().shownOn(asked!);
    expect(textOf(card)).toContain('"text":"Approved"');
    expect(textOf(card)).toContain(`${seniorManager.name}, Senior Manager`);
    expect(problemsOf(card)).toEqual([]);
  }, 60_000);

  it('whoever only passes a draft on is not told of every step', async () => {
    await upTo('signResponse');
    const told = (by: Deed['by']) => on().messagesTo(by, waits).length;
    expect(told('headOfCorporateAffairs')).toBe(0);
    // More time, and the check of the draft.
    expect(told('investigator')).toBe(2);
  }, 60_000);

  it('a draft that is sent back takes the question from the others who were asked', async () => {
    await upTo('approveDraft');
    const { message } = await on().askedOf('palsOfficer', check);
    await doOn(bot.user(complaintsOfficer), reference, 'Send it back', {
      to: 'investigator',
      reasons: 'The second issue has no answer.',
    });
    await bot.deliver();
    const card = textOf(on().shownOn(message));
    expect(canDecide(card)).toBe(false);
    expect(card).not.toContain('The second issue has no answer.');
  }, 60_000);

  it('of two who decide at once one does, and the other’s message then says so', async () => {
    await upTo('approveDraft');
    const asked = await Promise.all([
      on().askedOf('complaintsOfficer', check),
      on().askedOf('palsOfficer', check),
    ]);
    await Promise.all([
      bot.user(complaintsOfficer).click(asked[0].card, check),
      bot.user(palsOfficer).click(asked[1].card, check),
    ]);
    await bot.deliver();
    const events = (await bot.eventsOf(reference)).map(({ event }) => (event as { type: string }).type);
    expect(events.filter((type) => type === 'responseApproved')).toHaveLength(1);
    const [one, other] = asked.map(({ message }) => textOf(on().shownOn(message)));
    expect(one).toEqual(other);
    expect(canDecide(one)).toBe(false);
  }, 60_000);

  it('a proposal that is withdrawn takes the question from all who were asked (R9.3a)', async () => {
    await upTo('agreeAsManagingDirector', restrictionJourney(today, today, addDays(today, 200)));
    const asked = await Promise.all([
      on().askedOf('managingDirector', 'Agree as Managing Director'),
      on().askedOf('clinicalTeam', 'Agree as Clinical team'),
    ]);
    const lead = bot.user(leadManager);
    const record = (await lead.say(`restriction ${reference}`)).card;
    const form = (await lead.click(record, 'Withdraw the proposal')).card;
    await lead.click(form, 'do', { reasons: 'They have apologised.' });
    await bot.deliver();
    for (const { message } of asked) {
      expect(canDecide(on().shownOn(message))).toBe(false);
      expect(textOf(on().shownOn(message))).toContain('The proposal was withdrawn');
    }
  }, 60_000);

  it('who decides for somebody who is away is named as standing in, and the delegation is kept with it (R2.5)', async () => {
    await upTo('decideExtension');
    const [asked] = on().messagesTo('investigator', waits);
    const lead = bot.user(leadManager);
    const record = (await lead.say(`delegate to ${complaintsOfficer.name}`)).card;
    const form = (await lead.click(record, 'Delegate a function')).card;
    await lead.click(form, 'do', {
      does: 'decideTime',
      from: today,
      until: addDays(today, 5),
      reason: 'Annual leave',
    });
    const officer = bot.user(complaintsOfficer);
    await officer.click((await officer.say(`case ${reference}`)).card, extension);
    await bot.deliver();
    const words = textOf(on().shownOn(asked!));
    expect(words).toContain(`${complaintsOfficer.name}, for the Lead Manager for Complaints`);
    const decided = (await bot.eventsOf(reference)).at(-1);
    expect(decided?.event).toMatchObject({ type: 'extensionDecided', approved: true });
    expect(typeof decided?.meta.delegation).toBe('string');
  }, 60_000);

  it('a question asked of somebody else is taken from the first', async () => {
    await upTo('acceptAllocation');
    const { message } = await on().askedOf('investigator', 'Accept: I had no part in it');
    await doOn(bot.user(leadManager), reference, 'Choose an investigator', {
      investigator: people.secondInvestigator.id,
      involved: 'false',
      hours: '12',
      lineManager: seniorManager.id,
      support: 'The Complaints Team',
    });
    await bot.deliver();
    expect(canDecide(on().shownOn(message))).toBe(false);
  }, 60_000);
});

describe('a message that cannot be changed just now', () => {
  it.each([[503], [429]])(
    'after %i is changed later, by whichever process comes next',
    async (status) => {
      await upTo('decideExtension');
      const { message } = await on().askedOf('seniorManager', extension);
      let unwell = true;
      bot.connector.answerNext({ status }, { when: (request) => unwell && changes(request), times: 50 });
      await on().tapped('seniorManager', extension, 'click');
      await bot.deliver();
      expect(canDecide(on().shownOn(message))).toBe(true);
      await bot.restart();
      unwell = false;
      bot.wait(60);
      await bot.deliver();
      expect(canDecide(on().shownOn(message))).toBe(false);
      const before = changed();
      bot.wait(600);
      await bot.deliver();
      expect(changed()).toBe(before);
    },
    60_000,
  );

  it.each([[403], [404]])(
    'because of %i is let be, and no one hears of it',
    async (status) => {
      await upTo('decideExtension');
      bot.connector.answerNext({ status }, { when: changes, times: 50 });
      await on().tapped('seniorManager', extension, 'click');
      await bot.deliver();
      const before = changed();
      expect(before).toBeGreaterThan(0);
      bot.wait(600);
      await bot.deliver();
      expect(changed()).toBe(before);
      expect(textOf((await bot.user(leadManager).say('delivery problems')).card)).toContain(
        'Every message has arrived',
      );
    },
    60_000,
  );
});

describe('somebody who was asked', () => {
  it('and is no longer staff is sent nothing (R7.1a)', async () => {
    await upTo('approveDraft');
    const { message } = await on().askedOf('palsOfficer', check);
    graph.tenant.users.set(palsOfficer.id, { ...tenantUser(palsOfficer), accountEnabled: false });
    bot.wait(60);
    await on().tapped('complaintsOfficer', check, 'click');
    await bot.deliver();
    expect(canDecide(on().shownOn(message))).toBe(true);
    expect(bot.connector.in(message.conversation).some(({ how }) => how === 'updated')).toBe(false);
  }, 60_000);

  it('and may no longer read it is shown that there is nothing to decide, and nothing else (R7.1a)', async () => {
    await upTo('approveDraft');
    const { message } = await on().askedOf('palsOfficer', check);
    for (const role of ['complaintsTeam', 'palsOfficer'] as const)
      graph.tenant.groups.set(
        groupOf(role),
        graph.tenant.within(groupOf(role)).filter((id) => id !== palsOfficer.id),
      );
    bot.wait(60);
    await on().tapped('complaintsOfficer', check, 'click');
    await bot.deliver();
    const words = textOf(on().shownOn(message));
    expect(words).toContain('There is nothing to decide here any more.');
    expect(words).not.toContain(reference);
    expect(words).not.toContain(complaintsOfficer.name);
  }, 60_000);
});
