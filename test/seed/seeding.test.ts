import { openStores } from '../../bot/chosen/stores';
import { verify } from '../../bot/jobs/verify';
import { streams } from '../../policy/machine/streams';
import { aTriedStore, environmentOf } from '../doors/storesToTry';
import type { StreamId } from '../../storage/ports/caseStore';
import { NotSeeded, seedYear, type Seed } from './seeding';

const UNTIL = '2026-03-17T09:30:00.000Z';
const small: Seed = { cases: 20, year: 2026, seed: 1, until: UNTIL };

/** A store in which these were written one after another, and what is in it. */
async function written(...seeds: readonly Seed[]) {
  const tried = await aTriedStore();
  const stores = await openStores(environmentOf(tried.settings), {
    now: () => UNTIL,
    log: () => undefined,
  });
  const { store, close } = stores;
  try {
    for (const seed of seeds) await seedYear(store, seed, () => undefined);
    const lines: string[] = [];
    const same = await verify(stores, (line) => lines.push(line));
    const { rows } = await store.streams({ pageSize: 1_000 });
    const factsOf = async (stream: StreamId) => ({ stream, events: await store.events(stream) });
    const facts = await Promise.all(rows.map(factsOf));
    return { same, lines, facts, backlog: await store.backlog(UNTIL) };
  } finally {
    await close();
    await tried.stop();
  }
}

describe('a made-up year', () => {
  it('is written through the ordinary commands, up to the present, and verifies', async () => {
    const { same, lines, facts, backlog } = await written(small);
    expect(same).toBe(true);
    expect(lines.at(-1)).toBe('20 cases verified, 0 differ');
    const days = facts.flatMap(({ events }) => events.map(({ meta }) => meta.at)).sort();
    expect(days[0]).toMatch(/^2026-01-/);
    expect(days.at(-1)).toMatch(/^2026-03-1/);
    expect(days.every((at) => at <= UNTIL)).toBe(true);
    expect(facts.every(({ stream }) => streams.has(stream.kind))).toBe(true);
    expect(facts.flatMap(({ events }) => events).length).toBeGreaterThan(60);
    expect(JSON.stringify(facts)).not.toContain('undefined');
    // Nobody hears of it when the bot starts on it.
    expect(backlog).toEqual({ messages: 0, givenUp: 0 });
  }, 60_000);

  it('is the same for the same seed, and another for another', async () => {
    const [first, second, other] = [
      await written(small),
      await written(small),
      await written({ ...small, seed: 2 }),
    ];
    expect(second.facts).toEqual(first.facts);
    expect(other.facts.map(({ events }) => events)).not.toEqual(first.facts.map(({ events }) => events));
  }, 60_000);

  it('may be added to by another seed, and not by the same again', async () => {
    const { lines } = await written(small, { ...small, seed: 2 });
    expect(lines.at(-1)).toBe('40 cases verified, 0 differ');
    await expect(written(small, small)).rejects.toThrow(NotSeeded);
  }, 60_000);

  it('of a year to come is refused', async () => {
    await expect(written({ ...small, year: 2027 })).rejects.toThrow('has not begun');
  });
});
