import { isAbout, maySee } from '../../policy/access/access';
import { caseStream } from '../../policy/machine/case';
import type { CaseState } from '../../policy/machine/caseState';
import type { Context } from '../../policy/machine/command';
import { respondedOn } from '../../policy/machine/kind';
import type { Target } from '../../policy/machine/target';
import type { Registers } from '../../policy/machine/registers';
import type { Person } from '../../policy/roles';
import { equalityStanding } from '../../policy/access/equalityForm';
import type { Restriction } from '../../policy/streams/restriction/facts';
import { isBroughtIn } from '../../policy/streams/restriction/people';
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
  /** This person may not know of what it stands beside: for them it is not there, whatever it or its command allows (7.1). */
  readonly outOfReach: boolean;
}

export interface Things {
  find(target: Target, id: string, person: Person): Promise<Thing>;
  /** How decisions on this record are handled: for what stands beside a case, with what it has to know of that (8.39, 9.1). */
  handlingFor(target: Target, id: string): Promise<Handling>;
}

/** Looks things up with what they need of the world besides their own record. Nothing here says who may see one. */
export function thingsIn(handling: Handling, directory: Directory): Things {
  const { store } = handling;
  const loadCase = async (id: string): Promise<CaseState | undefined> =>
    (await loadState(store, caseStream, id))?.state;

  /** May this person come near the record, by what it stands beside? Asked before anything the record itself says. */
  async function mayComeNear(
    { kind }: Target,
    id: string,
    kept: unknown,
    context: Context,
  ): Promise<boolean> {
    switch (kind) {
      case 'restriction':
      case 'equality': {
        const state = await loadCase(id);
        // NB: whoever the case is about sees their own extract of it and nothing beside it, whatever their role.
        if (!state || isAbout(state, context.actor.id)) return false;
        if (maySee(state, context.actor, context)) return true;
        return kind === 'restriction' && kept !== undefined && isBroughtIn(kept as Restriction, context);
      }
      case 'training':
      case 'delegations':
        return kept !== undefined || (await directory.person(id)) !== undefined;
      default:
        return true;
    }
  }

  async function handlingFor({ kind }: Target, id: string): Promise<Handling> {
    if (kind !== 'restriction' && kind !== 'equality') return handling;
    const state = await loadCase(id);
    const answeredOn = state && respondedOn(state);
    const ofCase: Partial<Registers> =
      kind === 'restriction'
        ? { respondedOn: () => answeredOn }
        : { equalityOf: (person) => (state ? equalityStanding(state, person) : 'somebodyElses') };
    return { ...handling, registers: async () => ({ ...(await handling.registers()), ...ofCase }) };
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
        outOfReach: !(await mayComeNear(target, id, kept?.state, context)),
      };
    },
  };
}
