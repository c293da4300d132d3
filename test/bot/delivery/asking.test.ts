import { closeQuestions } from '../../../bot/delivery/closing';
import { isSame } from '../../../bot/delivery/copies';
import { notifier } from '../../../bot/delivery/notifier';
import { addDays } from '../../../policy/calendar/dates';
import { aDelivery, type Who } from '../../doors/aDelivery';
import { complaintJourney } from '../../doors/journeys';
import { people } from '../../doors/people';

const today = '2026-01-05';
const complaint = complaintJourney(today, addDays(today, 80));
const accept = 'Accept: I had no part in it';
/** What whoever asked is told. */
const waits = 'your request is waiting for a decision';

let bot: ReturnType<typeof aDelivery>;
beforeEach(() => {
  bot = aDelivery();
});
afterEach(() => bot.close());

async function upTo(command: string): Promise<void> {
  await bot.logs();
  const end = complaint.findIndex((deed) => deed.command === command);
  for (const deed of complaint.slice(0, end)) await bot.does(deed);
}

const chooses = (investigator: Who) =>
  bot.does({
    by: 'leadManager',
    command: 'allocate',
    entries: {
      investigator: people[investigator].id,
      involved: false,
      hours: 12,
      lineManager: people.seniorManager.id,
      support: 'The Complaints Team',
    },
  });

const changedFor = (): readonly Who[] =>
  bot.arrived.flatMap(({ to, how }) => (how === 'changed' ? [to] : []));
const copies = async () => (await bot.world.copies.of({ kind: 'case', id: bot.reference })).copies;

describe('a question', () => {
  it('is asked of everybody who may decide, and each of their copies is kept', async () => {
    await upTo('approveDraft');
    await bot.deliver();
    const asked = bot.sentTo('Pass it on');
    expect([...asked].sort()).toEqual(['complaintsOfficer', 'palsOfficer']);
    const kept = (await copies()).filter(({ command }) => command === 'approveDraft');
    // And whoever asked is told how it stands.
    expect(bot.sentTo(waits)).toContain('investigator');
    const theirs = [...asked, 'investigator' as const].map((who) => people[who].id);
    expect(kept.map(({ person }) => person).sort()).toEqual(theirs.sort());
  });

  it('is asked of whoever stands in as well, who may decide it from the message (R2.5)', async () => {
    bot.passesOn('signResponse', 'deputyChiefExecutive');
    await upTo('signResponse');
    await bot.deliver();
    expect([...bot.sentTo('"Sign"')].sort()).toEqual(['chiefExecutive', 'deputyChiefExecutive']);
    expect(bot.sentTo('For the Chief Executive')).toEqual(['deputyChiefExecutive']);
    await bot.does({ by: 'chiefExecutive', command: 'signResponse', tap: 'Sign' });
    await bot.deliver();
    expect(changedFor()).toContain('deputyChiefExecutive');
  });

  it('is not asked of a stand-in for something else, nor of one who may not decide on this case (R2.5, L32)', async () => {
    bot.passesOn('decideTime', 'deputyChiefExecutive');
    bot.passesOn('signResponse', 'investigator');
    await upTo('signResponse');
    await bot.deliver();
    expect(bot.sentTo('"Sign"')).toEqual(['chiefExecutive']);
  });

  it('is not asked of a stand-in who is not of the Trust (any more) (R2.5)', async () => {
    bot.passesOn('signResponse', 'deputyChiefExecutive');
    bot.outsiders.add('deputyChiefExecutive');
    await upTo('signResponse');
    await bot.deliver();
    expect(bot.sentTo('"Sign"')).toEqual(['chiefExecutive']);
  });

  it('that arrived is not asked again where its copy could not be kept', async () => {
    await upTo('acceptAllocation');
    const copies = { ...bot.world.copies, change: () => Promise.reject(new Error('Not now.')) };
    const logged: string[] = [];
    const log = (event: string) => void logged.push(event);
    await notifier({ ...bot.world, copies, log }).deliver();
    expect(logged).toContain('copyLost');
    bot.clock.now = `${today}T12:00:00.000Z`;
    await bot.deliver();
    expect(bot.sentTo(accept)).toEqual(['investigator']);
  });

  it('asked of somebody else next is taken from the first, and whoever asked sees it', async () => {
    await upTo('acceptAllocation');
    await bot.deliver();
    expect(bot.sentTo(accept)).toEqual(['investigator']);
    await chooses('secondInvestigator');
    await bot.deliver();
    expect(bot.sentTo(accept)).toEqual(['investigator', 'secondInvestigator']);
    expect(changedFor()).toEqual(['investigator', 'leadManager']);
    expect((await copies()).map(({ person }) => person).sort()).toEqual(
      [people.secondInvestigator.id, people.leadManager.id].sort(),
    );
  });

  it('has no buttons for somebody who may not decide it (any more)', async () => {
    await upTo('approveDraft');
    bot.without.set('complaintsOfficer', people.complaintsOfficer.roles);
    await bot.deliver();
    expect(bot.sentTo('waits for the check by the Complaints Team')).toContain('complaintsOfficer');
    expect(bot.sentTo('Pass it on')).not.toContain('complaintsOfficer');
  });

  it('is changed once on each message, and not again', async () => {
    await upTo('decideExtension');
    await bot.deliver();
    const decide = complaint.find(({ command }) => command === 'decideExtension')!;
    await bot.does(decide);
    await bot.deliver();
    const changed = changedFor();
    expect([...changed].sort()).toEqual(['investigator', 'leadManager', 'seniorManager']);
    await bot.does(complaint.find(({ command }) => command === 'recordEvidence')!);
    await bot.deliver();
    expect(changedFor()).toEqual(changed);
  });

  it('that has an answer changes nothing for somebody who has left', async () => {
    await upTo('approveDraft');
    await bot.deliver();
    bot.outsiders.add('palsOfficer');
    await bot.does(complaint.find(({ command }) => command === 'approveDraft')!);
    await bot.deliver();
    expect(changedFor()).toContain('complaintsOfficer');
    expect(changedFor()).not.toContain('palsOfficer');
  });

  it('that has an answer says nothing of it to who may no longer read it', async () => {
    await upTo('approveDraft');
    await bot.deliver();
    bot.without.set('palsOfficer', ['palsOfficer', 'complaintsTeam']);
    await bot.does(complaint.find(({ command }) => command === 'approveDraft')!);
    await bot.deliver();
    const said = bot.arrived.find(({ to, how }) => to === 'palsOfficer' && how === 'changed');
    expect(JSON.stringify(said?.reply)).toContain('There is nothing to decide here any more');
    expect(JSON.stringify(said?.reply)).not.toContain(bot.reference);
  });

  it('is said to wait later, where whoever asked it could not be told at once, and asked of nobody twice', async () => {
    bot.outcomes.set('investigator', { is: 'later', why: '503' });
    await upTo('decideExtension');
    await bot.deliver();
    const asked = bot.sentTo('"Approve"');
    expect(bot.sentTo(waits)).not.toContain('investigator');

    bot.outcomes.delete('investigator');
    bot.clock.now = '2026-01-05T11:00:00.000Z';
    await bot.deliver();
    expect(bot.sentTo(waits)).toContain('investigator');
    expect(bot.sentTo('"Approve"')).toEqual(asked);
  });

  it('is not said to wait to whoever asked it and has left since', async () => {
    await upTo('decideExtension');
    bot.outsiders.add('investigator');
    await bot.deliver();
    expect(bot.sentTo(waits)).not.toContain('investigator');
  });

  it('is not said to wait to whoever may not see the case it is about (any more)', async () => {
    await upTo('acceptAllocation');
    bot.without.set('leadManager', people.leadManager.roles);
    await bot.deliver();
    expect(bot.sentTo(accept)).toEqual(['investigator']);
    expect(bot.sentTo(waits)).toEqual([]);
  });

  it('that follows from a decision is not said to wait to whoever made that', async () => {
    await upTo('signResponse');
    await bot.deliver();
    expect(bot.sentTo('"title":"Sign"')).toEqual(['chiefExecutive']);
    expect(bot.sentTo(waits)).not.toContain('headOfCorporateAffairs');
  });

  it('that falls away by something restricted says so, and its answer to the few who may know alone (6.5)', async () => {
    await bot.logs();
    const stream = { kind: 'case', id: bot.reference };
    const asked = ['palsOfficer', 'leadManager'] as const;
    await bot.world.copies.change(stream, (before) => ({
      ...before,
      copies: asked.map((who) => ({
        command: 'approveDraft',
        person: people[who].id,
        seq: 1,
        conversation: who,
        activity: who,
      })),
    }));
    const at = bot.clock.now;
    const decided = { closes: ['approveDraft'], answer: 'Steps about staff', at, seq: 2 };
    const to = { person: people.leadManager.id };
    const by = people.leadManager.id;
    const message = { to, say: 'x', paragraph: '6.5', command: 'considerStaffSteps', by, decided };
    await closeQuestions(bot.world, { stream, id: '1', message, attempts: 1, fence: 1 });
    const saidTo = (who: Who) =>
      JSON.stringify(bot.arrived.find(({ to: reached }) => reached === who)?.reply);
    expect(saidTo('leadManager')).toContain('Steps about staff');
    expect(saidTo('palsOfficer')).toContain('this has been decided');
    expect(saidTo('palsOfficer')).not.toContain('Steps about staff');
  });

  it('says for whom it is where one chat serves everybody', async () => {
    bot.close();
    bot = aDelivery({ oneChat: true });
    await upTo('decideExtension');
    await bot.deliver();
    const asked = bot.arrived.filter(({ reply }) => JSON.stringify(reply).includes('"title":"Approve"'));
    expect(asked).toHaveLength(1);
    expect(JSON.stringify(asked)).toContain(people.seniorManager.name);
    const waiting = bot.arrived.filter(({ reply }) =>
      JSON.stringify(reply).includes('waiting for a decision'),
    );
    expect(JSON.stringify(waiting)).toContain(people.investigator.name);
    await bot.does(complaint.find(({ command }) => command === 'decideExtension')!);
    await bot.deliver();
    const changed = bot.arrived.filter(({ how }) => how === 'changed');
    expect(JSON.stringify(changed)).toContain(people.investigator.name);
  });

  it('is kept for a year, by chat and message', async () => {
    const { copies: kept } = bot.world;
    const stream = { kind: 'case', id: bot.reference };
    const copy = { command: 'x', person: 'y', seq: 1, conversation: 'a', activity: '1' };
    await kept.change(stream, (before) => ({ ...before, copies: [copy] }));
    bot.clock.now = '2027-01-05T09:59:59.000Z';
    expect((await kept.of(stream)).copies).toHaveLength(1);
    bot.clock.now = '2027-01-05T10:00:01.000Z';
    expect((await kept.of(stream)).copies).toEqual([]);
    expect([isSame(copy, copy), isSame(copy, { ...copy, conversation: 'b' })]).toEqual([true, false]);
  });

  it('whose copy cannot be changed just now is changed later; one that never can be is left', async () => {
    await upTo('decideExtension');
    await bot.deliver();
    bot.outcomes.set('seniorManager', { is: 'later', why: '503' });
    await bot.does(complaint.find(({ command }) => command === 'decideExtension')!);
    await bot.deliver();
    expect(changedFor()).not.toContain('seniorManager');
    expect((await copies()).map(({ person }) => person)).toEqual([people.seniorManager.id]);
    bot.outcomes.delete('seniorManager');
    bot.clock.now = '2026-01-05T10:05:00.000Z';
    await bot.deliver();
    expect(changedFor().filter((who) => who === 'seniorManager')).toHaveLength(1);
    expect(await copies()).toEqual([]);
  });

  it('whose copy could not be changed for too long is left as it stands', async () => {
    await upTo('decideExtension');
    await bot.deliver();
    bot.outcomes.set('seniorManager', { is: 'later', why: '503' });
    await bot.does(complaint.find(({ command }) => command === 'decideExtension')!);
    for (let tries = 0; tries < 12; tries += 1) {
      expect(await copies()).not.toEqual([]);
      await bot.deliver();
      bot.clock.now = new Date(Date.parse(bot.clock.now) + 24 * 60 * 60_000).toISOString();
    }
    expect(await copies()).toEqual([]);
  });
});
