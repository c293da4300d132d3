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
import { learningDigestStream } from '../../policy/streams/learningDigest/learningDigest';
import { isBroughtIn } from '../../policy/streams/restriction/people';
import { THE_DIGEST } from '../../policy/streams/learningDigest/questions';
import { THE_REVIEWS } from '../../policy/streams/quarterlyReview/questions';
import { contextFor, type Handling } from '../../storage/handle';
import { loadState } from '../../storage/loadState';
import type { Directory } from '../../storage/ports/directory';
import { learningFor } from './learning';

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
  handlingFor(target: Target, id: string, person: Person): Promise<Handling>;
}

/** Looks things up with what they need of the world besides their own record. Nothing here says who may see one. */
export function thingsIn(handling: Handling, directory: Directory): Things {
  const { store } = handling;
  const loadCase: LoadCase = async (id) => (await loadState(store, caseStream, id))?.state;

  /** Somebody who has left is in no directory, and has what they had. */
  const hasCases = async (involving: string): Promise<boolean> =>
    (await store.count({ kind: caseStream.kind, involving })) > 0;

  /** A release of learning is checked against the cases it comes from, as whoever releases it may read them (7.2). */
  async function handlingFor(target: Target, id: string, person: Person): Promise<Handling> {
    if (target.kind !== learningDigestStream.kind || !person.roles.includes('leadManager'))
      return besides(target, id);
    const kept = await learningFor(handling, directory, person, await contextFor(handling, person));
    return {
      ...handling,
      registers: async () => ({ ...(await handling.registers()), learningKept: () => kept }),
    };
  }

  async function besides({ kind }: Target, id: string): Promise<Handling> {
    const knowing = ofCase[kind];
    if (!knowing) return handling;
    const ofTheCase = knowing(await loadCase(id));
    return { ...handling, registers: async () => ({ ...(await handling.registers()), ...ofTheCase }) };
  }

  return {
    handlingFor,
    async find(target, id, person) {
      const kept = await loadState(store, target.stream, id);
      const context = await contextFor(await besides(target, id), person);
      const found = {
        target,
        id,
        state: kept?.state ?? target.stream.initial(id, context.trust),
        begun: kept !== undefined,
        context,
      };
      return { ...found, outOfReach: !(await mayComeNear(found, loadCase, directory, hasCases)) };
    },
  };
}

type LoadCase = (id: string) => Promise<CaseState | undefined>;

/** What stands beside a case has to know of it. */
const ofCase: Readonly<Record<string, (state: CaseState | undefined) => Partial<Registers>>> = {
  restriction(state) {
    const answeredOn = state && respondedOn(state);
    return { respondedOn: () => answeredOn };
  },
  equality: (state) => ({
    equalityOf: (person) => (state ? equalityStanding(state, person) : 'somebodyElses'),
  }),
};

/** May whoever asks come near the record, by what it stands beside? Asked before anything the record itself says. */
async function mayComeNear(
  { target: { kind }, id, state: kept, begun, context }: Omit<Thing, 'outOfReach'>,
  loadCase: LoadCase,
  directory: Directory,
  hasCases: (person: string) => Promise<boolean>,
): Promise<boolean> {
  switch (kind) {
    case 'restriction':
    case 'equality': {
      const state = await loadCase(id);
      // NB: whoever the case is about sees their own extract of it and nothing beside it, whatever their role.
      if (!state || isAbout(state, context.actor.id)) return false;
      if (maySee(state, context.actor, context)) return true;
      return kind === 'restriction' && begun && isBroughtIn(kept as Restriction, context);
    }
    case 'quarterlyReview':
      return id === THE_REVIEWS;
    case 'learningDigest':
      return id === THE_DIGEST;
    case 'absence':
      return begun || (await directory.person(id)) !== undefined || (await hasCases(id));
    case 'training':
    case 'delegations':
      return begun || (await directory.person(id)) !== undefined;
    default:
      return true;
  }
}
