import type { CaseState } from '../machine/caseState';
import type { ClockContext } from '../machine/clock';
import { knownClocks } from '../machine/clocks';
import { concernOf } from '../sections/intake/questions';
import { outcomeOf } from '../sections/monitoring/questions';
import type { CountedBeside } from '../streams/equality/counting';
import { serviceOf } from '../trust/services';

/** What of a case that closes its answers are counted beside. */
export function countedBeside(state: CaseState, context: ClockContext): CountedBeside {
  const area = serviceOf(context.trust, concernOf(state).service)?.area ?? 'other';
  const outcome = outcomeOf(state);
  const clock = knownClocks(state, context).find(({ name }) => name === 'response');
  const answered = clock?.state === 'met' || clock?.state === 'metLate';
  return {
    area,
    ...(outcome === undefined ? {} : { upheld: outcome === 'upheld' || outcome === 'partlyUpheld' }),
    ...(answered ? { inTime: clock.state === 'met' } : {}),
  };
}
