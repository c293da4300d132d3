import { maySee } from '../../policy/access/access';
import { caseStream } from '../../policy/machine/case';
import type { CaseState } from '../../policy/machine/caseState';
import type { Context } from '../../policy/machine/command';
import { respondedOn } from '../../policy/machine/kind';
import type { Target } from '../../policy/machine/target';
import type { Handling } from '../../storage/handle';
import { loadState } from '../../storage/loadState';
import type { Directory } from '../../storage/ports/directory';

export interface RecordDesk {
  /** Is there anything a record of this id can be about, as far as this person may know? */
  mayBeAbout(subject: Target, id: string, context: Context): Promise<boolean>;
  /** How decisions on this record are handled: for a limit on contact, with the answer of its case (9.1). */
  handlingFor(subject: Target, id: string): Promise<Handling>;
}

/** What the registers beside the cases need of the world besides their own record. */
export function recordDesk(handling: Handling, directory: Directory): RecordDesk {
  const caseOf = async (id: string): Promise<CaseState | undefined> =>
    (await loadState(handling.store, caseStream, id))?.state;

  return {
    async mayBeAbout({ kind }, id, context) {
      switch (kind) {
        case 'restriction':
        case 'equality': {
          const state = await caseOf(id);
          // NB: whoever the case is about sees their own extract of it, which is not enough to begin anything beside it.
          return state !== undefined && maySee(state, context.actor, context);
        }
        case 'training':
        case 'delegations':
          return (await directory.person(id)) !== undefined;
        default:
          return true;
      }
    },
    async handlingFor({ kind }, id) {
      if (kind !== 'restriction') return handling;
      const state = await caseOf(id);
      const answeredOn = state && respondedOn(state);
      return {
        ...handling,
        registers: async () => ({ ...(await handling.registers()), respondedOn: () => answeredOn }),
      };
    },
  };
}
