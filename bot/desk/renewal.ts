import { caseStream } from '../../policy/machine/case';
import type { Handling } from '../../storage/handle';
import { promoteAgain } from '../../storage/promoteAgain';
import { factsOfFault, type Log } from '../log';

/** A second or two of work. */
const AT_ONCE = 2_000;

/**
 * Makes again, a part each time it is called, what an earlier program left for lists and searches to find cases by; once
 * nothing is left it does nothing. A fault is logged, and it is tried again the next time.
 */
export function openRenewal(handling: Handling, log: Log): () => Promise<void> {
  let done = false;
  return async () => {
    if (done) return;
    try {
      const renewed = await promoteAgain(handling, caseStream, AT_ONCE);
      if (renewed > 0) log('promotedAgain', { renewed });
      done = renewed < AT_ONCE;
    } catch (fault) {
      log('promotingFailed', factsOfFault(fault));
    }
  };
}
