import type { Ending } from '../endings';
import { eventOf, type Change } from './law';

/** Do these events hand the case to another body, which answers it from now on (11.3)? */
const isHandedAway = ({ before, after }: Pick<Change, 'before' | 'after'>): boolean =>
  after.stage === 'ledElsewhere' && before.stage !== 'ledElsewhere';

/** The ending these events give the case: closed, or in the hands of another body. Undefined when they end nothing. */
export function endingOf(change: Change): Ending | undefined {
  const closed = eventOf(change, 'caseClosed');
  if (closed) return closed.ending;
  return isHandedAway(change) ? 'ledElsewhereDone' : undefined;
}
