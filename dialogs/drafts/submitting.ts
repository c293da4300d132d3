import { nextPart, only, onForm } from '../../cards/parts';
import { withTypedNames } from '../../cards/personInputs';
import { readEntries } from '../../policy/machine/entries';
import type { Entries } from '../../policy/machine/fields';
import { keepsEntries, refuseEntries, type Refusal } from '../../policy/machine/refusal';
import type { AnyCommand, AnyFields, Target } from '../../policy/machine/target';
import { caseTarget, commandNamed } from '../../policy/machine/targets';
import type { Person } from '../../policy/roles';
import { openCase } from '../cases/cases';
import { idIn, wordIn, type Click } from '../state/click';
import type { Desk } from '../port/desk';
import { drawForm, openNextForm } from '../cases/forms';
import { offerAfter } from './offerAfter';
import { openThing } from '../cases/records';
import type { Reply } from '../port/reply';

const DAYS_KEPT = 2;

const targetOf = (command: string): Target => commandNamed(command)?.target ?? caseTarget;

interface Submission {
  readonly id: string;
  readonly command: string;
  /** The rendering it was sent from: a second click on it is the same click. */
  readonly card: string;
  readonly basis: string;
  /** The number of the one-tap answer that was chosen. */
  readonly quick?: number;
  /** What this card and those before it asked. */
  readonly asked: readonly string[];
  /** What it did not carry, because it was too long: a blank leaves it as it is. */
  readonly held: readonly string[];
  readonly entries: Entries;
  /** The next step opens once this one is saved. */
  readonly next: boolean;
  /** What is done at once when this one is saved, and needs no form. */
  readonly then?: string;
}

/** Where the answers of a form are kept: by what it is of, so that they can be found with that. */
const keyOf = ({ id, card }: Pick<Submission, 'id' | 'card'>): string => `${id}:${card}`;

/** A form or a one-tap answer came back. */
export function submitForm(desk: Desk, person: Person, click: Click): Promise<readonly Reply[]> {
  const { data, entries } = click;
  const [command, id] = [wordIn(data.command), idIn(click)];
  // A new concern is only ever saved from its conversation, which gives it its reference.
  if (id === '' || command === 'logConcern') return openCase(desk, person, id);
  return submit(desk, person, {
    id,
    command,
    card: wordIn(data.card),
    basis: wordIn(data.basis),
    ...(typeof data.quick === 'number' ? { quick: data.quick } : {}),
    asked: wordIn(data.asked).split(',').filter(Boolean),
    held: wordIn(data.held).split(',').filter(Boolean),
    entries,
    next: data.next === true,
    ...(data.then === undefined ? {} : { then: wordIn(data.then) }),
  });
}

/** What was answered on this card over what is kept of the cards before it. A blank leaves a long answer, which the card did not carry, as it is: what was kept, or else what the form starts from. */
async function putTogether(
  desk: Desk,
  person: Person,
  { id, command: name, entries: sent, held }: Submission,
  { fields, prefill }: AnyCommand,
  kept: Entries | undefined,
): Promise<Entries> {
  const given = withTypedNames(fields, sent);
  const blanks = held.filter((each) => fields[each] && (given[each] ?? '') === '');
  if (blanks.length === 0) return { ...kept, ...given };
  const state = kept ? undefined : await desk.record(person, targetOf(name).kind, id);
  const whole = kept ?? (state === undefined ? {} : prefill(state, await desk.context(person)));
  return { ...kept, ...given, ...Object.fromEntries(blanks.map((each) => [each, whole[each] ?? ''])) };
}

async function submit(desk: Desk, person: Person, submission: Submission): Promise<readonly Reply[]> {
  const { command: name, quick } = submission;
  const { command } = commandNamed(name) ?? {};
  if (!command) return act(desk, person, submission, submission.entries);
  if (quick !== undefined) return act(desk, person, submission, command.quick?.[quick]?.entries ?? {});
  const kept = await desk.recall<Entries>(person, 'form', keyOf(submission));
  const entries = await putTogether(desk, person, submission, command, kept?.body);
  const sent = { ...submission, asked: askedOf(submission, command) };
  const more = await askMore(desk, person, sent, command, entries);
  return more ?? act(desk, person, sent, entries, kept !== undefined);
}

/** What has been asked, as the card says, and what came with it. Nothing, for a card that was no form. */
function askedOf({ asked, entries }: Submission, { fields }: AnyCommand): readonly string[] {
  const names = asked.length > 0 ? [...asked, ...Object.keys(withTypedNames(fields, entries))] : [];
  return Object.keys(fields).filter((name) => names.includes(name));
}

/** The card that asks what is still open: what was left out or is wrong, or what hangs on the answers. Undefined when all has been asked. */
async function askMore(
  desk: Desk,
  person: Person,
  { id, command: name, card, asked, basis }: Submission,
  command: AnyCommand,
  entries: Entries,
): Promise<readonly Reply[] | undefined> {
  const { fields, paragraph } = command;
  if (asked.length === 0 || nextPart(fields, entries, asked).length === 0) return undefined;
  const target = targetOf(name);
  const state = await desk.record(person, target.kind, id);
  if (state === undefined || basis !== target.basisOf(state, command)) return undefined;
  if (await desk.refusalToStart(person, id, name)) return undefined;
  const context = await desk.context(person);
  if (nextPart(onForm(fields, state, context), entries, asked).length === 0) return undefined;
  const reading = readEntries<unknown, AnyFields>(only(fields, asked), entries, { ...context, state });
  const refusal = 'problems' in reading ? refuseEntries(paragraph, reading.problems) : undefined;
  await keep(desk, person, { id, card }, fields, entries);
  return drawForm(desk, person, id, name, { card, entries, asked, ...(refusal ? { refusal } : {}) });
}

async function act(
  desk: Desk,
  person: Person,
  { id, command: name, card, basis, asked, next, then }: Submission,
  entries: Entries,
  isKept = false,
): Promise<readonly Reply[]> {
  const { target, command } = commandNamed(name) ?? { target: caseTarget, command: undefined };
  const request = { command: name, entries, basis };
  const acted = await desk.act(person, id, request, `card:${card}:${name}:${person.id}`);
  if (!('refusal' in acted)) {
    if (isKept) await desk.discard(person, 'form', keyOf({ id, card }));
    const done = acted.repeated ? `${acted.sentence} (This was done already.)` : acted.sentence;
    if (then !== undefined) return doAtOnce(desk, person, id, then, { card, done });
    const after = next && target === caseTarget ? await openNextForm(desk, person, id, done) : undefined;
    const opened = after ?? (await openThing(desk, person, target.kind, id, { done }));
    return [...opened, ...(await offerAfter(desk, person, { command: name, reference: id, entries }))];
  }
  const { refusal } = acted;
  if (!command || !(await mayTryAgain(desk, person, id, command, refusal)))
    return openThing(desk, person, target.kind, id, { refusal });
  await keep(desk, person, { id, card }, command.fields, entries);
  const all = asked.length > 0 ? asked : nextPart(command.fields, entries, []);
  return drawForm(desk, person, id, name, { card, entries, asked: all, refusal });
}

/** Is there a form to put it right in, for a step that is still theirs to take? */
async function mayTryAgain(
  desk: Desk,
  person: Person,
  id: string,
  { name, fields }: AnyCommand,
  refusal: Refusal,
): Promise<boolean> {
  if (!keepsEntries(refusal)) return false;
  if (refusal.refused !== 'notMet') return true;
  return Object.keys(fields).length > 0 && (await desk.refusalToStart(person, id, name)) === undefined;
}

/** What was to be done at once after a form was saved: with what became of both. */
async function doAtOnce(
  desk: Desk,
  person: Person,
  id: string,
  name: string,
  { card, done }: { readonly card: string; readonly done: string },
): Promise<readonly Reply[]> {
  const state = await desk.read(person, id);
  const { command, target = caseTarget } = commandNamed(name) ?? {};
  if (!state || !command || target !== caseTarget) return openThing(desk, person, target.kind, id, { done });
  const request = { command: name, entries: {}, basis: caseTarget.basisOf(state, command) };
  const acted = await desk.act(person, id, request, `card:${card}:${name}:${person.id}`);
  return openThing(desk, person, target.kind, id, {
    ...('refusal' in acted ? { done, refusal: acted.refusal } : { done: `${done} ${acted.sentence}` }),
  });
}

/** Answers wait here for the next card or the next try, right or wrong. */
async function keep(
  desk: Desk,
  person: Person,
  form: Pick<Submission, 'id' | 'card'>,
  fields: AnyFields,
  entries: Entries,
): Promise<void> {
  const own = Object.entries(entries).filter(([name]) => name in fields);
  await desk.keep(person, 'form', Object.fromEntries(own), { key: keyOf(form), days: DAYS_KEPT });
}
