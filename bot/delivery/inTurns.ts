/** Does the work on each item, so many side by side; the answers come in the order of the items. The first fault rejects. */
export async function inTurns<T, R>(
  sideBySide: number,
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const answers: R[] = [];
  let next = 0;
  async function lane(): Promise<void> {
    while (next < items.length) {
      const at = next;
      next += 1;
      answers[at] = await work(items[at] as T);
    }
  }
  await Promise.all(Array.from({ length: Math.min(sideBySide, items.length) }, lane));
  return answers;
}
