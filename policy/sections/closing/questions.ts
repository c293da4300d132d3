import type { Ending } from '../../endings';
import type { CaseState } from '../../machine/caseState';
import type { Context } from '../../machine/command';
import type { Role } from '../../roles';
import { decidersOf } from '../shared/whoDecides';

/** Did the Lead Manager agree that the case ends this way? What is found or recorded of the issues after it asks again (L21). */
export const isAgreedEnding = ({ closing: { agreed }, changed }: CaseState, ending: Ending): boolean =>
  agreed?.ending === ending && agreed.seq > (changed.investigation ?? 0);

/** The ending that waits for this person to decide: never one they asked for themselves (L32). */
export const endingToDecide = (
  state: CaseState,
  { actor }: Pick<Context, 'actor'>,
): CaseState['closing']['asked'] => {
  const { asked } = state.closing;
  return asked && asked.by !== actor.id && decidersOn(state).some((role) => actor.roles.includes(role))
    ? asked
    : undefined;
};

/** Who decides on the ending that was asked for. */
export const decidersOn = (state: CaseState): readonly Role[] =>
  state.closing.asked ? decidersOf(state.closing.asked.byLeadManager, state) : [];

/** How the learning of what nobody looked into begins: the reason comes after it. */
export const notLookedInto = 'Not looked into: ';
