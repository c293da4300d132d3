import { aroundForm, nextForm } from '../../cards/caseSteps';
import { buildCommandForm } from '../../cards/commandForm';
import { nextPart, only, onForm, partToMend } from '../../cards/parts';
import type { Names } from '../../cards/decision';
import { buildRefusalCard } from '../../cards/sayCards';
import { readsOf } from '../../policy/access/readsOf';
import { refusalNotFound } from '../../policy/machine/casePermission';
import type { CaseState } from '../../policy/machine/caseState';
import type { Context } from '../../policy/machine/command';
import type { Entries } from '../../policy/machine/fields';
import type { Refusal } from '../../policy/machine/refusal';
import type { AnyCommand, Target } from '../../policy/machine/target';
import type { Told } from '../../policy/machine/telling';
import { caseTarget, commandNamed } from '../../policy/machine/targets';
import type { Person } from '../../policy/roles';
import type { Desk } from '../port/desk';
import { peopleToOffer } from './people';
import { openThing, findTitle } from './records';
import { replyCard, type Reply } from '../port/reply';
import { isInSteps } from '../script/script';
import { knownIn } from './timeline';

/**
 * The form of a command, in place of the card that was clicked, with what its button had filled in. What the person may
 * not do shows how it stands.
 */
export async function openForm(
  desk: Desk,
  person: Person,
  id: string,
  commandName: string,
  begun: Entries = {},
): Promise<readonly Reply[]> {
  const kind = commandNamed(commandName)?.target.kind ?? caseTarget.kind;
  const refusal = await desk.refusalToStart(person, id, commandName);
  if (refusal) return openThing(desk, person, kind, id, { refusal });
  return drawForm(desk, person, id, commandName, { card: desk.newId(), begun });
}

/** The form of what this person owes the case next, below what was just done; undefined where that is no form. */
export async function openNextForm(
  desk: Desk,
  person: Person,
  reference: string,
  done: string,
): Promise<readonly Reply[] | undefined> {
  const state = await desk.read(person, reference);
  const next = state && nextForm(state, await desk.context(person));
  if (!next || isInSteps(next.command.name)) return undefined;
  return drawForm(desk, person, reference, next.command.name, {
    card: desk.newId(),
    done,
    begun: next.begun,
  });
}

/** The case a record goes with, when its letters are the case’s (9.4). */
async function readItsCase(
  desk: Desk,
  person: Person,
  { kind }: Target,
  id: string,
): Promise<CaseState | undefined> {
  return kind === 'restriction' ? desk.read(person, id) : undefined;
}

/** What a step rests on, as far as this person may read it, and the names in it. */
export async function readBefore(
  desk: Desk,
  command: AnyCommand,
  state: CaseState,
  context: Context,
  entries: Entries,
): Promise<{ readonly told: readonly Told[]; readonly names: Names }> {
  const told = readsOf(command, state, context, entries);
  const known = await knownIn(desk, told);
  return { told, names: new Map([...known].map(([id, { name }]) => [id, name])) };
}

interface FormTry {
  readonly card: string;
  readonly entries?: Entries;
  /** Filled in besides what the command itself fills in. */
  readonly begun?: Entries;
  readonly refusal?: Refusal;
  /** What was done just before it. */
  readonly done?: string;
  /** What earlier cards of the form have asked, and this one when it comes back. */
  readonly asked?: readonly string[];
}

/** A command’s form, with what was entered and what was wrong with it. */
export async function drawForm(
  desk: Desk,
  person: Person,
  id: string,
  commandName: string,
  { card, entries, begun, refusal, done, asked = [] }: FormTry,
): Promise<readonly Reply[]> {
  const known = commandNamed(commandName);
  if (!known) return [replyCard(buildRefusalCard(refusalNotFound()))];
  const { target, command } = known;
  // NB: of a record that may only be added to nothing is shown, and its form is drawn as that of a new one.
  const state = (await desk.record(person, target.kind, id)) ?? target.stream.initial(id, desk.trust);
  const own = await desk.context(person);
  const context = target.actingOn?.(state, command, own) ?? own;
  const isCase = target === caseTarget;
  const ofCase = isCase ? (state as CaseState) : await readItsCase(desk, person, target, id);
  const filled = entries ?? { ...command.prefill(state, context), ...begun };
  const shown = refusal
    ? partToMend(command.fields, asked, Object.keys(refusal.fields ?? {}))
    : nextPart(onForm(command.fields, state, context), filled, asked);
  const form = buildCommandForm({
    command,
    id,
    title: isCase ? id : await findTitle(desk, target.kind, id),
    state,
    ...(ofCase ? { ofCase, letters: await desk.draftLetters(person, ofCase, commandName) } : {}),
    entries: filled,
    shown,
    asked: [...new Set([...asked, ...shown])],
    people: await peopleToOffer(desk, only(command.fields, shown), filled, context),
    picker: desk.picker,
    sources: context,
    basis: target.basisOf(state, command),
    card,
    ...(isCase ? { reads: await readBefore(desk, command, state as CaseState, context, filled) } : {}),
    ...(refusal ? { refusal } : {}),
    done,
    ...(isCase ? aroundForm(state as CaseState, context, command) : {}),
  });
  return [replyCard(form)];
}
