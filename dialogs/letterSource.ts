import { drawnUp, letterKinds, lettersOn } from '../cards/letters/letterKinds';
import { peopleIn, type LetterSource } from '../cards/letters/source';
import type { DraftLetter } from '../cards/commandForm';
import { BeyondCalendar } from '../policy/calendar/calendar';
import type { CaseState } from '../policy/machine/caseState';
import type { Person } from '../policy/roles';
import type { Desk } from './desk';

/** All that a letter of this case may need, for this reader. */
export async function sourceFor(desk: Desk, person: Person, state: CaseState): Promise<LetterSource> {
  const restriction = await desk.restriction(person, state.reference);
  const [context, found] = await Promise.all([
    desk.context(person),
    Promise.all(peopleIn(state, restriction).map((id) => desk.directory.person(id))),
  ]);
  const people = new Map(found.flatMap((one) => (one ? [[one.id, one] as const] : [])));
  return { state, context, people, ...(restriction ? { restriction } : {}) };
}

/** The letters that go with a command, drafted from the case; none for a reader who may not read what they hold. */
export async function draftsFor(
  desk: Desk,
  person: Person,
  state: CaseState,
  command: string,
): Promise<readonly DraftLetter[]> {
  const goesWith = Object.values(letterKinds).some(({ on }) => (on as readonly string[]).includes(command));
  if (!goesWith) return [];
  const source = await sourceFor(desk, person, state);
  try {
    return lettersOn(command, source).map((kind) => ({ kind, letter: drawnUp(kind, source) }));
  } catch (fault) {
    if (fault instanceof BeyondCalendar) return [];
    throw fault;
  }
}
