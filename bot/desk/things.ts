import { maySee } from '../../policy/access/access';
import { caseStream } from '../../policy/machine/case';
import type { CaseState } from '../../policy/machine/caseState';
import type { Context } from '../../policy/machine/command';
import { respondedOn } from '../../policy/machine/kind';
import type { Target } from '../../policy/machine/target';
import { caseTarget } from '../../policy/machine/targets';
import type { Person } from '../../policy/roles';
import { contextFor, type Handling } from '../../storage/handle';
import { loadState } from '../../storage/loadState';
import type { Directory } from '../../storage/ports/directory';

/** A case or a record of a register, with the facts of the moment for whoever asks. */
export interface Thing {
  readonly target: Target;
  readonly id: string;
  readonly state: unknown;
  readonly begun: boolean;
  readonly context: Context;
  /** Nobody has written in it yet, and this person may not know of what it would be about. */
  readonly outOfReach: boolean;
}

export interface Things {
  find(target: Target, id: string, person: Person): Promise<Thing>;
  /** How decisions on this record are handled: for a limit on contact, with the answer of its case (9.1). */
  handlingFor(target: Target, id: string): Promise<Handling>;
}

/** Looks things up with what they need of the world besides their own record. Nothing here says who may see one. */
export function thingsIn(handling: Handling, directory: Directory): Things {
  const { store } = handling;
  const loadCase = async (id: string): Promise<CaseState | undefined> =>
    (await loadState(store, caseStream, id))?.state;

  async function mayBeAbout({ kind }: Target, id: string, context: Context): Promise<boolean> {
    switch (kind) {
      case 'restriction':
      case 'equality': {
        const state = await loadCase(id);
        // NB: whoever the case is about sees their own extract of it, which is not enough to begin anything beside it.
        return state !== undefined && maySee(state, context.actor, context);
      }
      case 'training':
      case 'delegations':
        return (await directory.person(id)) !== undefined;
      default:
        return true;
    }
  }

  async function handlingFor({ kind }: Target, id: string): Promise<Handling> {
    if (kind !== 'restriction') return handling;
    const state = await loadCase(id);
    const answeredOn = state && respondedOn(state);
    return {
      ...handling,
      registers: async () => ({ ...(await handling.registers()), respondedOn: () => answeredOn }),
    };
  }

  return {
    handlingFor,
    async find(target, id, person) {
      const kept = await loadState(store, target.stream, id);
      const context = await contextFor(await handlingFor(target, id), person);
      const begun = kept !== undefined;
      return {
        target,
        id,
        state: kept?.state ?? target.stream.initial(id, context.trust),
        begun,
        context,
        outOfReach: target !== caseTarget && !begun && !(await mayBeAbout(target, id, context)),
      };
    },
  };
}
