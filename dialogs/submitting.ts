import { heldBack } from '../cards/form';
import { withTypedNames } from '../cards/personInputs';
import type { Entries } from '../policy/machine/fields';
import { keepsEntries, type Refusal } from '../policy/machine/refusal';
import type { AnyCommand } from '../policy/machine/target';
import { caseTarget, commandNamed } from '../policy/machine/targets';
import type { Person } from '../policy/roles';
import { openCase } from './cases';
import { idIn, wordIn, type Click } from './click';
import type { Desk } from './desk';
import { drawForm } from './forms';
import { offerRedFlag } from './offerRedFlag';
import { openThing } from './records';
import type { Reply } from './reply';

const DAYS_KEPT = 2;

interface Submission {
  readonly id: string;
  readonly command: string;
  /** The rendering it was sent from: a second click on it is the same click. */
  readonly card: string;
  readonly basis: string;
  /** The number of the one-tap answer that was chosen. */
  readonly quick?: number;
  readonly entries: Entries;
}

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
    entries,
  });
}

/** What was answered, with the long answers kept from an earlier try, which the card did not carry. */
function putTogether(submission: Submission, command: AnyCommand | undefined, kept: Entries): Entries {
  const { quick, entries } = submission;
  const chosen = quick === undefined ? undefined : command?.quick?.[quick]?.entries;
  const given: Entries = chosen ?? withTypedNames(command?.fields ?? {}, entries);
  const missing = Object.entries(kept).filter(([field]) => (given[field] ?? '') === '');
  return { ...given, ...Object.fromEntries(missing) };
}

async function submit(desk: Desk, person: Person, submission: Submission): Promise<readonly Reply[]> {
  const { id, command: name, card, basis } = submission;
  const { target, command } = commandNamed(name) ?? { target: caseTarget, command: undefined };
  const kept = await desk.recall<Entries>(person, 'form', card);
  const entries = putTogether(submission, command, kept?.body ?? {});
  const request = { command: name, entries, basis };
  const acted = await desk.act(person, id, request, `card:${card}:${name}:${person.id}`);
  if (!('refusal' in acted)) {
    if (kept) await desk.discard(person, 'form', card);
    const done = acted.repeated ? `${acted.sentence} (This was done already.)` : acted.sentence;
    const opened = await openThing(desk, person, target.kind, id, { done });
    return [...opened, ...(await offerRedFlag(desk, person, { command: name, reference: id, entries }))];
  }
  const { refusal } = acted;
  if (!keepsEntries(refusal) || !command) return openThing(desk, person, target.kind, id, { refusal });
  await keepLong(desk, person, card, command, entries, refusal);
  return drawForm(desk, person, id, name, { card, entries, refusal });
}

/** Answers too long for a card wait here for the next try. */
async function keepLong(
  desk: Desk,
  person: Person,
  card: string,
  { fields }: AnyCommand,
  entries: Entries,
  refusal: Refusal,
): Promise<void> {
  const held = heldBack(fields, entries);
  const long = Object.entries(entries).filter(
    ([field]) => held.has(field) && !(field in (refusal.fields ?? {})),
  );
  if (long.length === 0) return;
  await desk.keep(person, 'form', Object.fromEntries(long), { key: card, days: DAYS_KEPT });
}
