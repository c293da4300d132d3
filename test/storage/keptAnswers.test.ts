import { keptAnswers } from '../../storage/keptAnswers';

function kept(options: { most?: number } = {}) {
  const world = { now: 1_000, asked: [] as string[], fails: false };
  const answers = keptAnswers({
    async load(key) {
      world.asked.push(key);
      if (world.fails) throw new Error('No answer.');
      return `${key} at ${world.now}`;
    },
    now: () => world.now,
    freshFor: 100,
    keptFor: 1_000,
    most: options.most ?? 10,
  });
  return { world, answers };
}

describe('answers kept for a while', () => {
  it('are asked for again when they are no longer fresh, and not before', async () => {
    const { world, answers } = kept();
    await answers.get('a');
    world.now += 99;
    expect(await answers.get('a')).toEqual({ value: 'a at 1000', at: 1_000 });
    world.now += 1;
    expect(await answers.get('a')).toEqual({ value: 'a at 1100', at: 1_100 });
    expect(world.asked).toEqual(['a', 'a']);
  });

  it('stand in while nobody answers, saying how old they are, until they are too old', async () => {
    const { world, answers } = kept();
    await answers.get('a');
    world.fails = true;
    world.now += 999;
    expect(await answers.get('a')).toEqual({ value: 'a at 1000', at: 1_000 });
    expect(answers.all()).toEqual(['a at 1000']);
    world.now += 1;
    await expect(answers.get('a')).rejects.toThrow('No answer.');
    expect(answers.all()).toEqual([]);
  });

  it('are asked for once by all who want the same at the same time, a failure too', async () => {
    const { world, answers } = kept();
    await Promise.all([answers.get('a'), answers.get('a'), answers.get('b')]);
    expect(world.asked).toEqual(['a', 'b']);

    world.fails = true;
    await Promise.allSettled([answers.get('c'), answers.get('c')]);
    await Promise.allSettled([answers.get('c')]);
    expect(world.asked).toEqual(['a', 'b', 'c', 'c']);
  });

  it('are so many at the most: what was not used for longest goes first', async () => {
    const { world, answers } = kept({ most: 2 });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await answers.get(key);
    expect(world.asked).toEqual(['a', 'b', 'c', 'b']);
  });

  it('are old, not new, to a clock that was put back', async () => {
    const { world, answers } = kept();
    await answers.get('a');
    world.now -= 500;
    expect(await answers.get('a')).toMatchObject({ at: 500 });
  });
});
