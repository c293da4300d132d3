import { caseStream } from '../../policy/machine/case';
import type { CaseState } from '../../policy/machine/caseState';
import type { AnyCommand } from '../../policy/machine/target';
import { caseTarget, commandNamed } from '../../policy/machine/targets';
import { count } from '../../policy/calendar/dates';
import type { Request } from '../../policy/machine/stream';
import type { Person } from '../../policy/roles';
import { partsOf } from '../../policy/sections/triage/heldParts';
import { handle } from '../../storage/handle';
import { everyRow, type CaseStore, type Row } from '../../storage/ports/caseStore';
import type { Directory } from '../../storage/ports/directory';
import { whoIsChosen } from './chosen';
import type { Things } from './things';

interface HeldParts {
  readonly things: Things;
  readonly store: Pick<CaseStore, 'list'>;
  readonly directory: Pick<Directory, 'person'>;
}

const SIDE_BY_SIDE = 8;
const PAGE = 100;
const MOST_TOLD = 5;

/** Open cases first; closed ones may still have an action to do. */
async function casesOf({ store }: HeldParts, personId: string): Promise<readonly Row[]> {
  const found = { kind: caseTarget.kind, involving: personId, pageSize: PAGE };
  // NB: all of them before anything moves: what has gone over stands on no later page.
  const rows: Row[] = [];
  for (const which of [{ openOnly: true }, { stages: ['closed'] }])
    for await (const row of everyRow((continuation) => store.list({ ...found, ...which, continuation })))
      rows.push(row);
  return rows;
}

/**
 * Does a command on every case that the person of a record has anything in hand on, each decided by itself. What came of
 * it, in sentences: how many, which stay and why. What whoever acts may not know of is not told.
 */
export async function recordOnAllHeld(
  parts: HeldParts,
  person: Person,
  { id, command }: { readonly id: string; readonly command: AnyCommand },
  { entries }: Request,
  key: string,
): Promise<readonly string[]> {
  const { things } = parts;
  const name = command.onAllHeld ?? '';
  const chosen = await whoIsChosen(parts, commandNamed(name)?.command, entries);
  let moved = 0;
  const stay: string[] = [];
  const onOne = async ({ id: reference }: Row): Promise<void> => {
    const { state } = await things.find(caseTarget, reference, person);
    if (partsOf(state as CaseState, id).length === 0) return;
    const answer = await handle(
      { ...(await things.handlingFor(caseTarget, reference, person)), ...(chosen ? { chosen } : {}) },
      caseStream,
      {
        id: reference,
        actor: person,
        request: { command: name, entries: { ...entries, whose: id } },
        key: `${key}:${reference}`,
      },
    );
    if (!('refusal' in answer)) moved += 1;
    else if (answer.refusal.refused !== 'notFound') stay.push(`${reference}: ${answer.refusal.sentence}`);
  };
  const rows = await casesOf(parts, id);
  for (let at = 0; at < rows.length; at += SIDE_BY_SIDE)
    await Promise.all(rows.slice(at, at + SIDE_BY_SIDE).map(onOne));
  const more = stay.length > MOST_TOLD ? [`And ${count(stay.length - MOST_TOLD, 'other')}.`] : [];
  return [
    moved === 0 ? 'No case went over.' : `${count(moved, 'case')} went over.`,
    ...(stay.length === 0
      ? []
      : [`${count(stay.length, 'case')} stayed.`, ...stay.slice(0, MOST_TOLD), ...more]),
  ];
}
