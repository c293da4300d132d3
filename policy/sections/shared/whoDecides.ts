import type { CaseState } from '../../machine/caseState';
import type { Role } from '../../roles';

const line = ['leadManager', 'headOfCorporateAffairs', 'chiefExecutive'] as const satisfies readonly Role[];

/** Whoever may come to decide on what is the Lead Manager’s to decide, as roles of a command. */
export const leadManagerOrAbove = { roles: line, not: ['staffConcerned'] } as const;

/**
 * The roles that decide on what is the Lead Manager’s: they themselves, or on their own act the next in the line (L32). For
 * each member of staff who is named one more may, up to the Chief Executive: those before can be the ones it is about.
 */
export const decidersOf = (
  byLeadManager: boolean | undefined,
  { staffConcerned: { named } }: Pick<CaseState, 'staffConcerned'>,
): readonly Role[] => line.slice(byLeadManager ? 1 : 0).slice(0, 1 + named.length);
