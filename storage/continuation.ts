import { z } from 'zod';

const keys = z.tuple([z.string(), z.string()], z.string());

/** Where a page ended: the keys its rows are sorted by. */
export const continuationAfter = (...sortedBy: readonly [string, string, ...string[]]): string =>
  JSON.stringify(sortedBy);

/** The keys a page goes on after. It comes back from cards, so what was never given out reads as the beginning. */
export function readContinuation(continuation: string | undefined): readonly [string, string, string] {
  const read = keys.safeParse(parsed(continuation));
  const [first = '', second = '', third = ''] = read.success ? read.data : [];
  return [first, second, third];
}

function parsed(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
