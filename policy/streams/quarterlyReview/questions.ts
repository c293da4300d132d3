import { isIn, type Period } from '../../reports/period';
import type { HeldReview } from '../../machine/registers';
import { roles } from '../../roles';

/** The id of the one record there is. */
export const THE_REVIEWS = 'all';

export const heldIn = (held: readonly HeldReview[], period: Period): readonly HeldReview[] =>
  held.filter(({ on }) => isIn(period, on));

/** Who was there, what was decided, and where that is reported. */
export const sayReview = ({ present, decided, goesTo }: HeldReview): string =>
  [
    `${present.map((role) => roles[role]).join(', ')}. Decided: ${decided}`,
    ...(goesTo ? [`Reported to: ${goesTo}`] : []),
  ].join('\n\n');
