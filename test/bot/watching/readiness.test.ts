import { readiness } from '../../../bot/watching/readiness';

describe('whether the bot is ready', () => {
  it('is no as soon as one check throws or says no, and the others are told apart', async () => {
    const ready = readiness(
      { store: () => Promise.reject(new Error('cut')), sweep: () => false, calendar: () => true },
      () => 0,
    );
    expect(await ready()).toEqual({
      ready: false,
      checks: { store: 'failed', sweep: 'failed', calendar: 'ok' },
    });
  });

  it('is asked again after five seconds, and not before', async () => {
    let now = 0;
    let asked = 0;
    const ready = readiness({ store: () => (asked += 1) > 0 }, () => now);
    await ready();
    now = 4_999;
    await ready();
    expect(asked).toBe(1);
    now = 5_000;
    await ready();
    expect(asked).toBe(2);
  });
});
