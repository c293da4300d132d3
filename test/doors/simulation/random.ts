/** Whole numbers from 0 to below `most`, the same in every run of one seed. */
export type Random = (most: number) => number;

export function seeded(seed: number): Random {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

export function oneOf<T>(list: readonly T[], random: Random): T {
  const found = list[random(list.length)];
  if (found === undefined) throw new Error('There is nothing to choose from.');
  return found;
}
