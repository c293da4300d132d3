import { heldBack } from '../cards/form';
import { withTypedNames } from '../cards/personInputs';
import { buildCommandForm } from '../cards/commandForm';
import { buildRefusalCard } from '../cards/sayCards';
import { refusalNotFound } from '../policy/machine/case';
import type { CaseState } from '../policy/machine/caseState';
import { addDays } from '../policy/calendar/dates';
import type { Entries } from '../policy/machine/fields';
import { keepsEntries, type Refusal } from '../policy/machine/refusal';
import type { Person } from '../policy/roles';
import type { Target } from '../policy/machine/target';
import { caseTarget, commandNamed } from '../policy/machine/targets';
import type { Desk } from './desk';
import { draftsFor } from './letterSource';
import { peopleToOffer } from './people';
import { openedThing, titleOf } from './records';
import { replyCard, type Reply } from './reply';

const KIND = 'form';
const DAYS_KEPT = 2;

/**
 * The form of a command, in place of the card that was clicked, with what its button had filled in. What the person may
 * not do shows how it stands.
 */
export async function openedForm(
  desk: Desk,
  person: Person,
  id: string,
  commandName: string,
  begun: Entries = {},
): Promise<readonly Reply[]> {
  const kind = commandNamed(commandName)?.subject.kind ?? caseTarget.kind;
  const refusal = await desk.refusalToStart(person, id, commandName);
  if (refusal) return openedThing(desk, person, kind, id, { refusal });
  return formAgain(desk, person, id, commandName, { card: desk.newId(), begun });
}

/** The case a record goes with, when its letters are the case’s (9.4). */
async function caseOf(
  desk: Desk,
  person: Person,
  { kind }: Target,
  id: string,
): Promise<CaseState | undefined> {
  return kind === 'restriction' ? desk.read(person, id) : undefined;
}

interface FormTry {
  readonly card: string;
  readonly entries?: Entries;
  /** Filled in besides what the command itself fills in. */
  readonly begun?: Entries;
  readonly refusal?: Refusal;
}

/** The same form with what was entered and what was wrong with it. */
async function formAgain(
  desk: Desk,
  person: Person,
  id: string,
  commandName: string,
  { card, entries, begun, refusal }: FormTry,
): Promise<readonly Reply[]> {
  const known = commandNamed(commandName);
  if (!known) return [replyCard(buildRefusalCard(refusalNotFound()))];
  const { subject, command } = known;
  // NB: of a record that may only be added to nothing is shown, and its form is drawn as that of a new one.
  const state = (await desk.record(person, subject.kind, id)) ?? subject.stream.initial(id);
  const context = await desk.context(person);
  const isCase = subject === caseTarget;
  const ofCase = isCase ? (state as CaseState) : await caseOf(desk, person, subject, id);
  const shown = entries ?? { ...command.prefill?.(state, context), ...begun };
  const form = buildCommandForm({
    command,
    id,
    title: isCase ? id : await titleOf(desk, subject.kind, id),
    state,
    ...(ofCase ? { ofCase, letters: await draftsFor(desk, person, ofCase, commandName) } : {}),
    entries: shown,
    people: await peopleToOffer(desk, command.fields, shown, context),
    picker: desk.picker,
    registers: context.registers,
    basis: subject.basisOf(state, command),
    card,
    ...(refusal ? { refusal } : {}),
  });
  return [replyCard(form)];
}

export interface Sent {
  readonly id: string;
  readonly command: string;
  /** The rendering it was sent from: a second click on it is the same click. */
  readonly card: string;
  readonly basis: string;
  /** The number of the one-tap answer that was chosen. */
  readonly quick?: number;
  readonly entries: Entries;
}

/** A form or a one-tap answer came back: its long entries kept from an earlier try are put with it, then the command decides. */
export async function sentForm(desk: Desk, person: Person, sent: Sent): Promise<readonly Reply[]> {
  const { id, command: name, card, basis } = sent;
  const { subject, command } = commandNamed(name) ?? { subject: caseTarget, command: undefined };
  const keptId = `${person.id}:${card}`;
  const kept = await desk.documents.read<Entries>(KIND, keptId);
  const quick = sent.quick === undefined ? undefined : command?.quick?.[sent.quick]?.entries;
  const entries: Record<string, unknown> = {
    ...(quick ?? withTypedNames(command?.fields ?? {}, sent.entries)),
  };
  for (const [field, entry] of Object.entries(kept?.body ?? {}))
    if ((entries[field] ?? '') === '') entries[field] = entry;

  const request = { command: name, entries, basis };
  const acted = await desk.act(person, id, request, `card:${card}:${name}:${person.id}`);
  if (!('refusal' in acted)) {
    if (kept) await desk.documents.remove(KIND, keptId);
    const done = acted.repeated ? `${acted.sentence} (This was done already.)` : acted.sentence;
    return openedThing(desk, person, subject.kind, id, { done });
  }
  const { refusal } = acted;
  if (!keepsEntries(refusal) || !command) return openedThing(desk, person, subject.kind, id, { refusal });
  const held = heldBack(command.fields, entries);
  const long = Object.fromEntries(
    Object.entries(entries).filter(([field]) => held.has(field) && !(field in (refusal.fields ?? {}))),
  );
  if (Object.keys(long).length > 0) {
    const { today } = await desk.context(person);
    await desk.documents.write(KIND, keptId, long, {
      expiresAt: `${addDays(today, DAYS_KEPT)}T00:00:00.000Z`,
    });
  }
  return formAgain(desk, person, id, name, { card, entries, refusal });
}
