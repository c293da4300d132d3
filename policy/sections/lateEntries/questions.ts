import { shortDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import type { Context, Line } from '../../machine/command';
import type { Role } from '../../roles';
import { decidersOf } from '../shared/whoDecides';
import type { LateEntry } from './facts';

/** Late entries that nobody has decided on. */
export const undecidedLate = ({ lateEntries }: Pick<CaseState, 'lateEntries'>): readonly LateEntry[] =>
  lateEntries.entries.filter(({ accepted, left }) => !accepted && !left);

/** Who decides on it: the Lead Manager; where they made it, whoever is above them (L7, L32). */
const decidersOn = ({ byLeadManager }: LateEntry, state: CaseState): readonly Role[] =>
  byLeadManager ? ['headOfCorporateAffairs', 'chiefExecutive'] : decidersOf(false, state);

/** The roles that late entries of this case wait for. */
export const lateDeciders = (state: CaseState): readonly Role[] => [
  ...new Set(undecidedLate(state).flatMap((entry) => decidersOn(entry, state))),
];

/** Those this person may decide on: never their own. */
export const lateForThem = (
  state: CaseState,
  { actor: { id, roles } }: Pick<Context, 'actor'>,
): readonly LateEntry[] =>
  undecidedLate(state).filter(
    (entry) => entry.by !== id && decidersOn(entry, state).some((role) => roles.includes(role)),
  );

/** Which clock, what was entered, and when. */
export const sayLateEntry = ({ label, due, doneOn, recordedOn }: LateEntry): string =>
  doneOn
    ? `${label}: done ${shortDate(doneOn)}, recorded ${shortDate(recordedOn)}, due ${shortDate(due)}`
    : `${label}: changed ${shortDate(recordedOn)}, overdue since ${shortDate(due)}`;

/** What to decide by. */
export const linesOnLate = (state: CaseState, context: Context): readonly Line[] =>
  lateForThem(state, context).flatMap((entry) => [
    { label: 'Recorded late', words: sayLateEntry(entry) },
    { label: 'Entered by', person: entry.by },
  ]);
