/** So many in so many milliseconds. */
interface Cap {
  readonly most: number;
  readonly within: number;
}

/** What Teams takes from a bot in one conversation. */
const conversationCaps = [
  { most: 7, within: 1_000 },
  { most: 8, within: 2_000 },
  { most: 60, within: 30_000 },
  { most: 1_800, within: 3_600_000 },
] as const satisfies readonly Cap[];

/**
 * A tenant takes 50 within a second. Whatever second one looks at, it meets five of these stretches at most, so ten in
 * each keep that without anybody knowing of all the others.
 */
export const tenantStretch = { most: 10, milliseconds: 250 } as const;

export const LONGEST = Math.max(...conversationCaps.map(({ within }) => within));
const MOST = Math.max(...conversationCaps.map(({ most }) => most));

/** The soonest moment from `now` on at which one more message keeps every cap; `times` are those before it, oldest first. */
export function soonest(times: readonly number[], now: number): number {
  let at = Math.max(now, times.at(-1) ?? now);
  for (const { most, within } of conversationCaps) {
    const oldest = times.at(-most);
    if (oldest !== undefined && oldest + within > at) at = oldest + within;
  }
  return at;
}

/** The times that still count, with one more. */
export const withOneMore = (times: readonly number[], at: number): readonly number[] =>
  [...times.filter((time) => time + LONGEST > at), at].slice(-MOST);
