import type { CaseState } from '../../policy/machine/caseState';
import type { Context } from '../../policy/machine/command';
import type { Person } from '../../policy/roles';
import type { Restriction } from '../../policy/streams/restriction/facts';

/** What a letter is drawn up from. Whoever asks for it signs it, unless it is somebody else’s to sign. */
export interface LetterSource {
  readonly state: CaseState;
  readonly context: Context;
  /** The people the case names by id, as the directory knows them (`peopleIn`). */
  readonly people: ReadonlyMap<string, Person>;
  /** The limit on contact that goes with the case, where the reader may see it (9.4). */
  readonly restriction?: Restriction;
}

/** The ids of everybody whom a letter may have to name. */
export function peopleIn(state: CaseState, restriction?: Restriction): readonly string[] {
  const ids = [
    state.allocation.investigator,
    state.response.approvals.signature?.by,
    state.sixMonths.oversight,
    restriction?.standing?.terms.contact,
    ...state.remedy.agreed.map(({ owner }) => owner),
    ...state.actions.items.flatMap(({ because, owner }) => (because === 'meeting' ? [owner] : [])),
    ...state.staffConcerned.named.map(({ person }) => person),
  ];
  return [...new Set(ids.filter((id) => id !== undefined))];
}
