/**
 * Does the work on each of what comes, so many under way at most, and gives the answers in the order they were asked for. No
 * more is begun than is taken from it. The first fault rejects, once all that is under way has ended.
 */
export async function* inOrder<T, R>(
  most: number,
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  try {
    for await (const item of items) {
      const working = work(item);
      // NB: one that fails before its turn is no fault that nobody takes.
      working.catch(() => undefined);
      underWay.push(working);
      if (underWay.length >= most) yield await (underWay.shift() as Promise<R>);
    }
    for (let next = underWay.shift(); next; next = underWay.shift()) yield await next;
  } finally {
    await Promise.allSettled(underWay);
  }
}
