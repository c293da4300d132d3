import type { Entries } from '../../policy/machine/fields';
import type { Person } from '../../policy/roles';
import { isRepresented } from '../../policy/sections/representation/questions';
import { openCase } from '../cases/cases';
import type { Desk } from '../port/desk';
import { Drafting } from '../drafts/drafting';
import { askWhere } from '../drafts/noteWhere';
import { offerRedFlag } from '../drafts/offerRedFlag';
import { readFromNote, type NoteHeard } from '../reading/contactWords';
import { setAside, type Session, type Turned, type Turning } from '../state/session';
import { shownLast } from '../cases/shownLast';
import { withCarryOn } from '../state/underWay';

const COMMAND = 'recordContact';

/** Begins a note on a case: the words stand in it as they were typed, and what they say besides is offered. */
export async function startNote(
  desk: Desk,
  person: Person,
  session: Session,
  reference: string,
  words: string,
): Promise<Turned> {
  const refusal = await desk.refusalToStart(person, reference, COMMAND);
  const state = refusal ? undefined : await desk.read(person, reference);
  if (!state) return { session, replies: await openCase(desk, person, reference, refusal && { refusal }) };
  const { today, calendar } = await desk.context(person);
  const { personName, affectedName } = state.intake.concern ?? {};
  const people = { personName, affectedName, spokenFor: isRepresented(state) };
  const holidays = calendar.holidaysBetween(calendar.firstDay, calendar.lastDay);
  const suggests: Entries = { ...readFromNote(words, people, { today, holidays }) };
  const entries = { note: words };
  const flag = await offerRedFlag(desk, person, { command: COMMAND, reference, entries });
  const drafting = new Drafting(desk, person, setAside(session));
  const turned = await drafting.start(COMMAND, reference, entries, { suggests });
  return { ...turned, replies: [...flag, ...turned.replies] };
}

/** Is the case that was shown last the one that is meant: nobody else is named? */
async function isMeant(desk: Desk, person: Person, reference: string, { name }: NoteHeard): Promise<boolean> {
  if (name === undefined) return true;
  return (await desk.findCases(person, name)).rows.some(({ row }) => row.id === reference);
}

/** A note that was typed: on the case it names, on the one shown last, or on one that is asked for. `otherwise` is what it is if none fits. */
export const addNote =
  (note: NoteHeard, otherwise: Turning): Turning =>
  async (desk, person, session) => {
    const { reference, words } = note;
    if (reference !== undefined) return startNote(desk, person, session, reference, words);
    const last = await shownLast(desk, person);
    if (last !== undefined && (await isMeant(desk, person, last, note)))
      return startNote(desk, person, session, last, words);
    const replies = await askWhere(desk, person, note);
    return replies
      ? { session: { ...session, heard: words }, replies: withCarryOn(replies, session.draft) }
      : otherwise(desk, person, session);
  };
