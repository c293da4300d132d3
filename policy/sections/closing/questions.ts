import type { Ending } from '../../endings';
import type { CaseState } from '../../machine/caseState';
import type { Context } from '../../machine/command';
import type { Role } from '../../roles';

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

/**
 * The Lead Manager decides; the Head of Corporate Affairs on what the Lead Manager asked for, and may where members of
 * staff are named, because the Lead Manager can be one of them.
 */
export function decidersOn({ closing: { asked }, staffConcerned: { named } }: CaseState): readonly Role[] {
  if (!asked) return [];
  if (asked.byLeadManager) return ['headOfCorporateAffairs'];
  return named.length > 0 ? ['leadManager', 'headOfCorporateAffairs'] : ['leadManager'];
}

/** How the learning of what nobody looked into begins: the reason comes after it. */
export const notLookedInto = 'Not looked into: ';
