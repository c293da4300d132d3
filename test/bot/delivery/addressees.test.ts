import type { Outcome } from '../../../bot/delivery/messenger';
import type { OwedMessage } from '../../../storage/ports/caseStore';
import { aDelivery } from '../../doors/aDelivery';
import { aMessage } from '../../doors/aCommit';
import { people } from '../../doors/people';

const words = 'Something to look at.';
const to = (audience: OwedMessage['to'], more: Partial<OwedMessage> = {}): OwedMessage => ({
  ...aMessage(words),
  to: audience,
  ...more,
});
const blocked: Outcome = { is: 'blocked', why: '403' };
const noChat: Outcome = { is: 'unreachable', why: 'noChat' };

let bot: ReturnType<typeof aDelivery>;
beforeEach(() => {
  bot = aDelivery();
});
afterEach(() => bot.close());

async function delivered(message: OwedMessage): Promise<readonly string[]> {
  await bot.owes(message);
  await bot.deliver();
  return bot.sentTo(words);
}
const waiting = async () => (await bot.world.store.backlog('2026-02-01T00:00:00.000Z')).messages;

describe('whom a message goes to', () => {
  it('everybody who holds the role, but for whoever did what it tells of', async () => {
    const { id } = people.palsOfficer;
    const all = await bot.world.directory.inRole('complaintsTeam');
    expect(all.length).toBeGreaterThan(1);
    const heard = await delivered(to({ role: 'complaintsTeam' }, { by: id }));
    expect(heard).toHaveLength(all.length - 1);
    expect(heard).not.toContain('palsOfficer');
  });

  it('nobody where the one it is for did it themselves', async () => {
    expect(await delivered(to({ person: people.palsOfficer.id }, { by: people.palsOfficer.id }))).toEqual([]);
    expect(await waiting()).toBe(0);
  });

  it('nobody outside the Trust: the next in line hears in their place', async () => {
    bot.outsiders.add('investigator');
    expect(await delivered(to({ person: people.investigator.id }))).toEqual(['leadManager']);
  });

  it('one message, labelled, where one chat serves everybody', async () => {
    bot.close();
    bot = aDelivery({ oneChat: true });
    expect(await delivered(to({ role: 'complaintsTeam' }))).toHaveLength(1);
    expect(bot.sentTo('Complaints Team')).toHaveLength(1);
  });
});

describe('who cannot be reached', () => {
  it('Lead Manager, Head of Corporate Affairs, Chief Executive: each hears only where the one before cannot', async () => {
    bot.outcomes.set('investigator', blocked);
    bot.outcomes.set('leadManager', noChat);
    expect(await delivered(to({ person: people.investigator.id }))).toEqual(['headOfCorporateAffairs']);
    expect(bot.sentTo('Lead Manager for Complaints, who cannot be reached')).toHaveLength(1);
  });

  it('the line ends with the Chief Executive', async () => {
    for (const who of ['investigator', 'leadManager', 'headOfCorporateAffairs'] as const)
      bot.outcomes.set(who, noChat);
    expect(await delivered(to({ person: people.investigator.id }))).toEqual(['chiefExecutive']);
    bot.outcomes.set('chiefExecutive', noChat);
    bot.clock.now = '2026-01-05T11:00:00.000Z';
    await bot.deliver();
    expect(bot.sentTo(words)).toEqual(['chiefExecutive']);
  });

  it('one blocked among others who have no chat yet: it is not given up for them', async () => {
    const all = await bot.world.directory.inRole('complaintsTeam');
    expect(all.length).toBeGreaterThan(1);
    bot.outcomes.set('palsOfficer', blocked);
    bot.outcomes.set('complaintsOfficer', noChat);
    await bot.owes(to({ role: 'complaintsTeam' }));
    await bot.deliver();
    expect(await waiting()).toBe(1);
  });

  it('nobody hears twice when it is tried again', async () => {
    bot.outcomes.set('investigator', noChat);
    expect(await delivered(to({ person: people.investigator.id }))).toEqual(['leadManager']);
    bot.clock.now = '2026-01-05T11:00:00.000Z';
    await bot.deliver();
    expect(bot.sentTo(words)).toEqual(['leadManager']);
  });
});
