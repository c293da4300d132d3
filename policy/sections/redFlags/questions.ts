import type { CaseState } from '../../machine/caseState';
import type { Context } from '../../machine/command';
import { memoiseByThing } from '../../machine/memoise';
import { leadOf, redFlags, type RedFlag } from './choices';
import type { Handled, Raised } from './facts';

export interface FlagOnCase extends Raised, Handled {
  readonly flag: RedFlag;
}

const unhandled: Handled = { done: [] };

/** Every red flag of the case, raised when it was logged or since, with what became of it; lowered ones included. */
export const flagsOf = memoiseByThing(({ intake, redFlags: { raised, handled } }: CaseState) => {
  const { concern, loggedOn, loggedBy } = intake;
  const logged: Raised | undefined = loggedOn && loggedBy ? { on: loggedOn, by: loggedBy } : undefined;
  return (Object.keys(redFlags) as RedFlag[]).flatMap((flag): readonly FlagOnCase[] => {
    const raising = raised[flag] ?? (concern?.flags?.includes(flag) ? logged : undefined);
    return raising ? [{ flag, ...raising, ...(handled[flag] ?? unhandled) }] : [];
  });
});

/** The red flags that are up: raised, and not lowered since. */
export const flagsUp = (state: CaseState): readonly FlagOnCase[] =>
  flagsOf(state).filter(({ loweredOn }) => !loweredOn);

/** The red flags that nobody has accepted yet (D45). */
export const unaccepted = (state: CaseState): readonly FlagOnCase[] =>
  flagsUp(state).filter(({ accepted }) => !accepted);

/** Is this person the named lead of the flag (2.3)? */
export const leads = ({ flag }: Pick<FlagOnCase, 'flag'>, { actor }: Pick<Context, 'actor'>): boolean =>
  actor.roles.includes(leadOf(flag));
