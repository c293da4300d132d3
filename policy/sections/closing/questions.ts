import type { Ending } from '../../endings';
import type { CaseState } from '../../machine/caseState';
import type { Context } from '../../machine/command';

/** Did the Lead Manager agree that the case ends this way? What is found or recorded of the issues after it asks again (L21). */
export const isAgreedEnding = ({ closing: { agreed }, changed }: CaseState, ending: Ending): boolean =>
  agreed?.ending === ending && agreed.seq > (changed.investigation ?? 0);

/** The ending that waits for this person to decide: never one they asked for themselves (L32). */
export const endingToDecide = (
  { closing: { asked } }: CaseState,
  { actor }: Pick<Context, 'actor'>,
): CaseState['closing']['asked'] =>
  asked &&
  asked.by !== actor.id &&
  actor.roles.includes(asked.byLeadManager ? 'headOfCorporateAffairs' : 'leadManager')
    ? asked
    : undefined;

/** How the learning of what nobody looked into begins: the reason comes after it. */
export const notLookedInto = 'Not looked into: ';
