import { refuse, refuseField, type Refusal } from '../../machine/refusal';
import {
  notEnded,
  type Restriction,
  type RestrictionEvent,
  type RestrictionStage,
  type Standing,
} from './state';
import { allowsMore, type Limit } from './terms';

/** Stages in which a limit may be in force. NB: it stays so while a new one is proposed. */
export const approvedBefore: readonly RestrictionStage[] = ['approved', 'proposed', 'agreed', 'returned'];

export const nothingApproved = (paragraph: string): Refusal =>
  refuse(
    paragraph,
    'No limit on contact is approved here.',
    'Nothing is limited: help them as you would anybody.',
  );

export const runs = (state: Restriction): boolean => notEnded(state) !== undefined;

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
