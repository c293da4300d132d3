import { people } from '../../doors/people';
import { logOnCards } from '../../doors/jobs';
import { aFakeBotFramework } from '../../doors/fakeBotFramework';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

const at = (bot: WholeBot, path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(new URL(path, bot.endpoint), { headers });

const figures = async (bot: WholeBot): Promise<string> => (await at(bot, '/metrics')).text();

describe('a bot that is watched', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await aWholeBot();
  });
  afterAll(() => bot.stop());

  it('is alive, and ready with each check by its name', async () => {
    expect(await (await at(bot, '/healthz')).json()).toEqual({ ok: true });
    const ready = await at(bot, '/readyz');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({
      ready: true,
      checks: { store: 'ok', connector: 'ok', calendar: 'ok', sweep: 'ok' },
    });
  });

  it('counts turns, refusals, looks and what was sent, and shows what is due and owed', async () => {
    await logOnCards(bot.user(people.wardSister));
    await bot.user(people.stranger).say('case C26-7K4MQ');
    await bot.deliver();
    const text = await figures(bot);
    expect(text).toMatch(/complaints_turns_total\{kind="message",outcome="answered"\} [1-9]/);
    expect(text).toMatch(/complaints_sweeps_total\{outcome="done"\} [1-9]/);
    for (const name of [
      'store_up 1',
      'cases_overdue 0',
      'cases_due_soon',
      'sweep_lag_seconds 0',
      'outbox_messages',
      'outbox_oldest_seconds',
      'dead_letters 0',
      'calendar_days_left',
    ])
      expect(text).toContain(`complaints_${name}`);
  });

  it('names nobody and no case', async () => {
    expect(await figures(bot)).not.toMatch(/C26-|Sample|@/);
  });
});

describe('a bot whose list of bank holidays is about to end', () => {
  it('is not ready: a complaint that comes today could not be dated', async () => {
    const bot = await aWholeBot({ day: '2028-12-20' });
    try {
      const ready = await at(bot, '/readyz');
      expect(ready.status).toBe(503);
      expect(await ready.json()).toMatchObject({ ready: false, checks: { calendar: 'failed', store: 'ok' } });
    } finally {
      await bot.stop();
    }
  });
});

describe('a bot for real', () => {
  const token = 'a sample token of some length';

  it('shows its figures to whoever knows the token and to nobody else', async () => {
    const framework = await aFakeBotFramework();
    const bot = await aWholeBot({ framework, settings: { METRICS_TOKEN: token } });
    try {
      expect((await at(bot, '/metrics')).status).toBe(404);
      expect((await at(bot, '/metrics', { authorization: 'Bearer another' })).status).toBe(404);
      expect((await at(bot, '/metrics', { authorization: `Bearer ${token}` })).status).toBe(200);
      expect((await at(bot, '/readyz')).status).toBe(200);
    } finally {
      await bot.stop();
      await framework.stop();
    }
  });

  it('shows them to nobody where no token is set', async () => {
    const framework = await aFakeBotFramework();
    const bot = await aWholeBot({ framework });
    try {
      expect((await at(bot, '/metrics', { authorization: 'Bearer undefined' })).status).toBe(404);
    } finally {
      await bot.stop();
      await framework.stop();
    }
  });
});
