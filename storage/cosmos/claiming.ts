const AT_ONCE = 8;

/**
 * Claims each of these, a few at a time; what somebody else claimed first is left out. In an order of chance, so that
 * many sweepers who found the same ones do not meet at every one of them.
 */
export async function claimed<T, C>(
  found: readonly T[],
  claim: (each: T) => Promise<C | undefined>,
): Promise<readonly C[]> {
  const waiting = shuffled(found.map((each, place) => ({ each, place })));
  const claims: { claim: C; place: number }[] = [];
  const lane = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const got = await claim(next.each);
      if (got) claims.push({ claim: got, place: next.place });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return claims.sort((a, b) => a.place - b.place).map((each) => each.claim);
}

function shuffled<T>(list: T[]): T[] {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    const [a, b] = [list[last] as T, list[other] as T];
    list[last] = b;
    list[other] = a;
  }
  return list;
}
