import type { Reading } from '../../dialogs/port/desk';
import { mayRead } from '../../policy/access/parts';
import type { Part } from '../../policy/machine/partsOfCase';
import { initialState } from '../../policy/machine/case';
import type { CaseState } from '../../policy/machine/caseState';
import { caseTarget, findTarget } from '../../policy/machine/targets';
import type { Person } from '../../policy/roles';
import { contextFor, type Handling } from '../../storage/handle';
import type { Audit } from './audit';
import { tellingDesk } from './telling';
import type { Thing, Things } from './things';

const KIND = caseTarget.kind;

/** A register’s record that nobody has written in yet may be seen by whoever may know of what it would be about. */
const isSeen = ({ target, state, begun, outOfReach, context }: Thing): boolean =>
  (begun || target !== caseTarget) && !outOfReach && target.maySee(state, context);

/** Reads cases and records, for those who may see them. */
export function readingDesk(handling: Handling, things: Things, audit: Audit): Reading {
  async function noteSeen({ target: { kind }, id }: Thing, person: Person, seen: boolean): Promise<void> {
    await audit.note({ kind, id }, person, seen ? { what: 'read' } : { what: 'refused', why: 'notFound' });
  }

  async function record(person: Person, kind: string, id: string): Promise<unknown> {
    const thing = await things.find(findTarget(kind), id, person);
    await noteSeen(thing, person, isSeen(thing));
    return isSeen(thing) ? thing.state : undefined;
  }

  /** A case for somebody who may read one of these parts of it: those it names see their own extract and nothing else (7.1). */
  async function readWith(
    parts: readonly Part[],
    person: Person,
    reference: string,
  ): Promise<Thing | undefined> {
    const thing = await things.find(caseTarget, reference, person);
    const { state, context } = thing;
    const may = mayRead(state as CaseState, person, context);
    const seen = thing.begun && parts.some((part) => may.has(part));
    await noteSeen(thing, person, seen);
    return seen ? thing : undefined;
  }

  return {
    context: (person) => contextFor(handling, person),
    blank: initialState,
    record,
    read: async (person, reference) => (await record(person, KIND, reference)) as CaseState | undefined,
    async clocks(person, reference) {
      const thing = await readWith(['summary'], person, reference);
      return thing && caseTarget.deadlines(thing.state, thing.context);
    },
    ...tellingDesk(
      handling,
      (person, reference) => readWith(['summary'], person, reference),
      (person, reference) => readWith(['summary', 'ownExtract'], person, reference),
    ),
    async access(person, reference) {
      const may = person.roles.includes('leadManager');
      const thing = may ? await readWith(['summary'], person, reference) : undefined;
      if (!may) await audit.note({ kind: KIND, id: reference }, person, { what: 'refused', why: 'notYours' });
      return thing && handling.store.accessRecords({ kind: KIND, id: reference });
    },
  };
}
