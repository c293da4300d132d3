import { createHash } from 'node:crypto';
import type { Instant } from '../../policy/calendar/dates';
import type { Seal, SealedHead } from '../ports/proving';

export const linkOfSeal = (before: string, { number, at, heads }: Omit<Seal, 'link'>): string =>
  createHash('sha256')
    .update(JSON.stringify([before, number, at, heads]))
    .digest('hex');

/** The seal that follows this one, or the first. */
export function sealAfter(
  before: Pick<Seal, 'number' | 'link'> | undefined,
  at: Instant,
  heads: readonly SealedHead[],
): Seal {
  const seal = { number: (before?.number ?? 0) + 1, at, heads };
  return { ...seal, link: linkOfSeal(before?.link ?? '', seal) };
}
