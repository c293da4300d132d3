import { countedNow } from '../../../bot/delivery/counting';
import { notifier } from '../../../bot/delivery/notifier';
import { sweeper } from '../../../bot/delivery/sweep';
import { emptyRegisters } from '../../../policy/machine/registers';
import { defaultSettings } from '../../../policy/settings';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import type { Duty, Wake } from '../../../storage/ports/caseStore';
import { triageAs } from '../../doors/aCase';
import { aCommit } from '../../doors/aCommit';
import { aDelivery } from '../../doors/aDelivery';
import { people } from '../../doors/people';

let bot: ReturnType<typeof aDelivery>;
beforeEach(() => {
  bot = aDelivery();
});
afterEach(() => bot.close());

describe('a sweep', () => {
  it('owes nothing outside working hours, and what is due on the next working morning, once', async () => {
    await bot.logs();
    for (const closed of ['2026-01-06T03:00:00.000Z', '2026-01-10T10:00:00.000Z']) {
      bot.clock.now = closed;
      expect(await bot.sweep()).toBe(0);
    }
    bot.clock.now = '2026-01-12T10:00:00.000Z';
    expect(await bot.sweep()).toBeGreaterThan(0);
    expect(await bot.sweep()).toBe(0);
  });

  it('counts nothing for a look that somebody’s decision overtook, and looks again', async () => {
    await bot.logs();
    bot.clock.now = '2026-01-12T10:00:00.000Z';
    const overtaken = sweeper({
      ...bot.world,
      settings: defaultSettings,
      trust: defaultTrust,
      registers: async () => {
        await bot.does({ by: 'palsOfficer', command: 'triage', entries: triageAs('enquiry') });
        return emptyRegisters;
      },
    });
    expect(await overtaken.sweep()).toBe(0);
    expect(await bot.sweep()).toBeGreaterThan(0);
  });

  it('counts what it owes in all of its batches', async () => {
    await bot.logs();
    bot.clock.now = '2026-01-12T10:00:00.000Z';
    const wake: Wake = { stream: { kind: 'case', id: bot.reference }, fence: 1, reminded: [] };
    const owedOf = (wakes: Wake[]): Promise<number> =>
      sweeper({
        ...bot.world,
        settings: defaultSettings,
        trust: defaultTrust,
        registers: async () => emptyRegisters,
        store: {
          ...bot.world.store,
          claimWakes: async ({ limit }) => wakes.splice(0, limit),
          settleWake: async () => true,
        },
      }).sweep();
    const ofOne = await owedOf([wake]);
    expect(ofOne).toBeGreaterThan(0);
    expect(await owedOf(Array.from({ length: 101 }, () => wake))).toBe(101 * ofOne);
  });

  it('looks at nothing outside working hours, and counts nothing for a look that failed', async () => {
    await bot.logs();
    const logged: string[] = [];
    const failing = sweeper({
      ...bot.world,
      settings: defaultSettings,
      trust: defaultTrust,
      registers: () => Promise.reject(new Error('Not now.')),
      log: (event) => void logged.push(event),
    });
    bot.clock.now = '2026-01-10T10:00:00.000Z';
    expect([await failing.sweep(), logged]).toEqual([0, []]);
    bot.clock.now = '2026-01-12T10:00:00.000Z';
    expect([await failing.sweep(), logged]).toEqual([0, ['lookFailed']]);
  });
});

describe('the counts of a morning', () => {
  const counted = async () => {
    const { store, calendar } = bot.world;
    const today = bot.clock.now.slice(0, 10) as '2026-01-05';
    const registers = emptyRegisters;
    const context = { calendar, today, settings: defaultSettings, trust: defaultTrust, registers };
    return countedNow(store, context);
  };

  it('are of open cases alone', async () => {
    await bot.logs();
    await bot.world.store.commit(aCommit({ id: 'C26-00001', promoted: { open: false } }));
    expect(await counted()).toMatchObject({ open: 1, overdue: 0, unacknowledged: 1 });
  });

  it('have an acknowledgement that was missed among those that are owed', async () => {
    await bot.logs();
    bot.clock.now = '2026-01-12T10:00:00.000Z';
    expect(await counted()).toMatchObject({ open: 1, overdue: 1, unacknowledged: 1 });
  });
});

describe('a notice', () => {
  it.each([true, false])('says that it cannot wait where that is so: %s', async (urgent) => {
    const to = { person: people.palsOfficer.id };
    const message = { to, say: 'Something happened.', paragraph: '8.24', by: '' };
    await bot.owes({ ...message, ...(urgent ? { urgent } : {}) });
    await bot.deliver();
    expect(bot.sentTo('Something happened.')).toEqual(['palsOfficer']);
    expect(bot.sentTo('"Now"')).toHaveLength(urgent ? 1 : 0);
  });
});

describe('what is owed', () => {
  it('is all taken up, though it is more than one batch', async () => {
    const by = people.palsOfficer.id;
    const message = { to: { person: by }, say: 'x', paragraph: '8.24', by };
    const duties = Array.from({ length: 1_200 }, (_, index): Duty => ({
      stream: { kind: 'case', id: `C26-${index}` },
      id: '1',
      message,
      attempts: 1,
      fence: 1,
    }));
    const settled: Duty[] = [];
    const store = {
      ...bot.world.store,
      claimDuties: async ({ limit }: { readonly limit: number }) => duties.splice(0, limit),
      settleDuty: async (duty: Duty) => settled.push(duty) > 0,
    };
    await notifier({ ...bot.world, store }).deliver();
    expect(settled).toHaveLength(1_200);
  });
});
