import { refuse, refuseField, type Refusal } from '../../machine/refusal';
import type { Limit, RestrictionEvent, Standing } from './facts';
import { allowsMore } from './questions';

export const nothingApproved = (paragraph: string): Refusal =>
  refuse(
    paragraph,
    'No limit on contact is approved here.',
    'Nothing is limited: help them as you would anybody.',
  );

/** The eased limit; a refusal where it would not allow more contact. */
export function easedTo(standing: Standing, limit: Partial<Limit>, paragraph: string): Limit | Refusal {
  const { number = standing.limit.number, period = standing.limit.period } = limit;
  if (allowsMore({ number, period }, standing.limit)) return { number, period };
  return refuseField(
    paragraph,
    'number',
    'Easing allows more contact than now. A stricter limit is a new proposal, with its agreements and approval.',
  );
}

export const ended = (
  because: 'review' | 'challenge' | 'decision',
  reasons: string,
): readonly RestrictionEvent[] => [{ type: 'restrictionEnded', because, reasons }];
