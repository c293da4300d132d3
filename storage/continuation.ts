import { z } from 'zod';

const keys = z.tuple([z.string(), z.string()]);

/** Where a page ended: the two keys its rows are sorted by. */
export const continuationAfter = (first: string, second: string): string => JSON.stringify([first, second]);

/** The keys a page goes on after. It comes back from cards, so what was never given out reads as the beginning. */
export function readContinuation(continuation: string | undefined): readonly [string, string] {
  const read = keys.safeParse(parsed(continuation));
  return read.success ? read.data : ['', ''];
}

function parsed(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
