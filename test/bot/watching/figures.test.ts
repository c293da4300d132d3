import { Registry } from 'prom-client';
import { gaugesIn, readFigures } from '../../../bot/watching/figures';
import type { LondonDate } from '../../../policy/calendar/dates';
import type { Backlog } from '../../../storage/ports/caseStore';
import { calendar } from '../../doors/aCase';

/** What is shown at this instant of a store with this backlog, and the days up to which cases were counted. */
async function shownAt(now: string, backlog: Partial<Backlog> = {}) {
  const counted: LondonDate[] = [];
  const figures = await readFigures({
    store: {
      count: async ({ dueBy }) => (dueBy ? counted.push(dueBy) : 0),
      backlog: async () => ({ messages: 0, givenUp: 0, ...backlog }),
    },
    calendar,
    now: () => now,
  });
  const registry = new Registry();
  gaugesIn(registry, calendar)(figures, now.slice(0, 10) as LondonDate);
  const text = await registry.metrics();
  const gauge = (name: string) => Number(new RegExp(`^complaints_${name} (\\S+)$`, 'm').exec(text)?.[1]);
  return { counted, gauge };
}

describe('how late a look for reminders is', () => {
  const lagAt = async (now: string, oldestWake?: string) =>
    (await shownAt(now, oldestWake === undefined ? {} : { oldestWake })).gauge('sweep_lag_seconds');

  it('is counted from when it was due, or from this morning', async () => {
    const now = '2026-01-06T10:00:00.000Z';
    expect(await lagAt(now)).toBe(0);
    expect(await lagAt(now, '2026-01-06T09:59:00.000Z')).toBe(60);
    const sinceMorning = await lagAt(now, '2026-01-06T03:00:00.000Z');
    expect(sinceMorning).toBeLessThan(3 * 3_600);
    expect(await lagAt(now, '2026-01-05T16:00:00.000Z')).toBe(sinceMorning);
  });

  it('is nothing outside working hours, when nobody looks', async () => {
    for (const now of ['2026-01-06T03:00:00.000Z', '2026-01-10T10:00:00.000Z'])
      expect(await lagAt(now, '2026-01-05T10:00:00.000Z')).toBe(0);
  });
});

describe('what is due', () => {
  it('is counted to yesterday, and from today to two working days on, or two days where the list of bank holidays ends', async () => {
    expect((await shownAt('2026-01-09T10:00:00.000Z')).counted).toEqual(['2026-01-08', '2026-01-13']);
    expect((await shownAt('2055-01-08T10:00:00.000Z')).counted).toEqual(['2055-01-07', '2055-01-10']);
  });
});
