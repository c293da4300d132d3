import type { CaseState } from '../../machine/caseState';
import type { Context } from '../../machine/command';
import { refuse, refuseField, type Refusal } from '../../machine/refusal';
import { openStages } from '../../stages';
import { lateForThem, sayLateEntry, undecidedLate } from './questions';

const entriesFrom = (state: CaseState) =>
  Object.fromEntries(undecidedLate(state).map((entry) => [entry.id, sayLateEntry(entry)]));

/** What accepting late entries and leaving them as missed have in common (L7). */
export const decidingOnLate = {
  paragraph: '8.40',
  who: { roles: ['leadManager', 'headOfCorporateAffairs', 'chiefExecutive'], not: ['staffConcerned'] },
  stages: [...openStages, 'closed'],
  basis: ['lateEntries'],
  offered: (state: CaseState, context: Context): boolean => lateForThem(state, context).length > 0,
} as const;

/** The late entries of the case that are still to be decided on. */
export const pickLate = (label: string) => ({ kind: 'picks', label, from: entriesFrom }) as const;

/** The refusal of a decision on no entry, on one’s own, or on one that is for somebody else. */
export function refuseLate(
  state: CaseState,
  entries: readonly string[],
  context: Context,
): Refusal | undefined {
  if (entries.length === 0) return refuseField('8.40', 'entries', 'Choose at least one entry.');
  const mine = new Set(lateForThem(state, context).map(({ id }) => id));
  if (mine.size === 0)
    return {
      ...refuse(
        '8.40',
        'Nobody accepts an entry of their own.',
        'Ask the Lead Manager. For an entry of theirs, ask the Head of Corporate Affairs or the Chief Executive.',
      ),
      refused: 'notYours',
    };
  return entries.every((id) => mine.has(id))
    ? undefined
    : refuseField(
        '8.40',
        'entries',
        'One of these is your own entry, or is for somebody else to accept. Leave it out.',
      );
}
