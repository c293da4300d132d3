import { people } from '../doors/people';
import { aWholeBot } from '../doors/wholeBot';
import { fuzz } from './fuzz';
import { mutated, seededChance } from './mutate';

it('three hundred mutated activities break nothing, and the bot still answers', async () => {
  const bot = await aWholeBot();
  const unhandled: unknown[] = [];
  const note = (fault: unknown): void => void unhandled.push(fault);
  process.on('unhandledRejection', note);
  const { statuses, broke } = await fuzz({
    url: bot.endpoint,
    serviceUrl: bot.connector.serviceUrl,
    people: Object.values(people).map(({ id, name, email = '' }) => ({ id, name, email })),
    seed: 20_260_105,
    count: 300,
  });
  process.off('unhandledRejection', note);
  expect(broke).toEqual([]);
  expect(unhandled).toEqual([]);
  expect(statuses[200]).toBeGreaterThan(100);
  expect(statuses[400]).toBeGreaterThan(5);
  expect((await bot.user(people.wardSister).say('help')).cards).toHaveLength(1);
  await bot.stop();
}, 60_000);

it('the same seed mutates the same, and another seed otherwise', () => {
  const body = { type: 'message', from: { id: 'a', name: 'b' }, value: { bot: { verb: 'do' } } };
  const drawn = (seed: number): string => JSON.stringify(mutated(seededChance(seed), body, 5, ['type']));
  expect(drawn(1)).toBe(drawn(1));
  expect(new Set([1, 2, 3, 4, 5].map(drawn)).size).toBe(5);
  expect(drawn(1)).toContain('"type":"message"');
});
