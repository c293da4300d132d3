import { button } from '../../cards/card';
import { peopleIn } from '../../cards/decision';
import type { Outcome } from '../../cards/designs/case';
import { type RecordRow, buildRecordListCard } from '../../cards/designs/list';
import { buildRecordCard, buildWhoseRecordCard } from '../../cards/recordCard';
import { buildRefusalCard } from '../../cards/sayCards';
import { shortDate } from '../../policy/calendar/dates';
import { refusalNotFound } from '../../policy/machine/casePermission';
import type { Context } from '../../policy/machine/command';
import type { RecordTarget } from '../../policy/machine/target';
import type { Person } from '../../policy/roles';
import { findRegister } from '../../policy/machine/targets';
import { equalityStream } from '../../policy/streams/equality/equality';
import { THE_DIGEST } from '../../policy/streams/learningDigest/questions';
import { THE_REVIEWS } from '../../policy/streams/quarterlyReview/questions';
import { openCase, tellUnseen } from './cases';
import type { Desk } from '../port/desk';
import { findNames, findPersonMeant } from './people';
import { withoutEnd } from '../reading/plain';
import { hearReference } from '../reading/references';
import { replyCard, type Reply } from '../port/reply';
import { answerWithinCalendar } from '../port/withinCalendar';

interface RegisterWords {
  readonly title: string;
  readonly none: string;
  /** Its records are of people, and their ids are people’s. */
  readonly ofPeople?: true;
  /** There is one record of it alone, with this id. */
  readonly only?: string;
  /** So many of its lines say more in a list than its stage does. */
  readonly linesListed?: number;
}

/** How each register is spoken of. */
const registers: Readonly<Record<string, RegisterWords>> = {
  restriction: {
    title: 'Limits on contact',
    none: 'There is no limit on contact that you may see. Open a case and choose “More” to record a behaviour.',
  },
  absence: {
    title: 'Leave and cover',
    none: 'Nobody is away that I know of. Say “I’m off from Monday to Friday, … covers” to arrange it.',
    ofPeople: true,
    linesListed: 2,
  },
  delegations: { title: 'Delegations', none: 'Nothing has been delegated yet.', ofPeople: true },
  training: { title: 'Training', none: 'No training is on record yet.', ofPeople: true },
  partner: { title: 'Partner organisations', none: 'The directory is empty.' },
  learningDigest: { title: 'Learning that was shared', none: 'Nothing was shared yet.', only: THE_DIGEST },
  quarterlyReview: { title: 'Quarterly reviews', none: 'No review is recorded yet.', only: THE_REVIEWS },
};

/** What a record is of: a person, a case, an organisation. */
export async function findTitle(desk: Desk, kind: string, id: string): Promise<string> {
  const { title, ofPeople, only } = registers[kind] ?? { title: kind };
  if (ofPeople) return `${title}: ${(await desk.directory.person(id))?.name ?? 'somebody who has left'}`;
  return kind === 'partner' || only === id ? title : `${title}: ${id}`;
}

/** A case or a record of a register, as this person may see it, with what has just happened above it. */
export async function openThing(
  desk: Desk,
  person: Person,
  kind: string,
  id: string,
  outcome?: Outcome,
): Promise<readonly Reply[]> {
  const target = findRegister(kind);
  // Nobody reads an equality form: whoever was in it goes back to its case.
  if (!target || kind === equalityStream.kind) return openCase(desk, person, id, outcome);
  const state = await desk.record(person, kind, id);
  if (state === undefined) return tellUnseen(outcome);
  return answerWithinCalendar(drawRecord(desk, person, { target, id, state }, outcome));
}

async function drawRecord(
  desk: Desk,
  person: Person,
  { target, id, state }: { readonly target: RecordTarget; readonly id: string; readonly state: unknown },
  outcome: Outcome | undefined,
): Promise<readonly Reply[]> {
  const context = await desk.context(person);
  const lines = target.describe(state, context);
  const card = buildRecordCard({
    target,
    id,
    title: await findTitle(desk, target.kind, id),
    state,
    context,
    card: desk.newId(),
    names: await findNames(desk, peopleIn(lines)),
    ...(outcome ? { outcome } : {}),
  });
  return [replyCard(card)];
}

/** The records of a register that this person may see. */
export async function listRecords(
  desk: Desk,
  person: Person,
  kind: string,
  continuation?: string,
): Promise<readonly Reply[]> {
  const [words, target] = [registers[kind], findRegister(kind)];
  if (!words || !target) return [replyCard(buildRefusalCard(refusalNotFound()))];
  if (words.only) return openThing(desk, person, kind, words.only);
  const actions = words.ofPeople ? [button('Find somebody else', 'record.find', { kind })] : [];
  if (kind === 'partner') {
    const partners = await desk.partners(person);
    const rows = partners.map(({ id, name }) => ({ id, title: name, line: 'Open its entry' }));
    return [replyCard(buildRecordListCard({ kind, ...words, rows, actions: [newPartner(desk)] }))];
  }
  const page = await desk.records(person, kind, continuation);
  const context = await desk.context(person);
  const rows = await Promise.all(page.rows.map((row) => rowOf(desk, target, row, context)));
  const more = page.continuation
    ? [button('More', 'record.list', { kind, continuation: page.continuation })]
    : [];
  return [replyCard(buildRecordListCard({ kind, ...words, rows, actions: [...more, ...actions] }))];
}

const newPartner = (desk: Desk) =>
  button('Add an organisation', 'form', { command: 'updatePartner', case: desk.newId() });

async function rowOf(
  desk: Desk,
  target: RecordTarget,
  { id, state }: { readonly id: string; readonly state: unknown },
  context: Context,
): Promise<RecordRow> {
  const title = await findTitle(desk, target.kind, id);
  const { linesListed = 0 } = registers[target.kind] ?? {};
  if (linesListed > 0) {
    const lines = target.describe(state, context).slice(0, linesListed);
    const names = await findNames(desk, peopleIn(lines));
    const said = lines.map((each) => {
      const words = 'person' in each ? names.get(each.person) : 'words' in each ? each.words : undefined;
      return `${each.label}: ${words ?? 'somebody who has left'}`;
    });
    return { id, title, line: said.join(' · ') };
  }
  const [next] = target
    .deadlines(state, context)
    .filter(({ state: clock }) => clock === 'running' || clock === 'missed');
  const due = next ? ` · ${next.label} ${shortDate(next.due)}` : '';
  return { id, title, line: `${target.stageOf(state)}${due}` };
}

/** The record of the person with this name; asks again when it is nobody’s, or several people’s. */
export async function openRecordOf(
  desk: Desk,
  person: Person,
  kind: string,
  name: string,
): Promise<readonly Reply[]> {
  const title = registers[kind]?.title ?? '';
  if (!registers[kind]?.ofPeople) return listRecords(desk, person, kind);
  const wanted = name.trim();
  const found = wanted === '' ? undefined : await findPersonMeant(desk.directory, wanted);
  if (found !== undefined && typeof found !== 'string') return openThing(desk, person, kind, found.id);
  return [replyCard(buildWhoseRecordCard({ kind, title, ...(found ? { problem: found } : {}) }))];
}

/** A register asked for by words: all of it, its record of somebody, or the limit on contact of a case. */
export function openRegister(
  desk: Desk,
  person: Person,
  kind: string,
  said: string,
): Promise<readonly Reply[]> {
  const about = withoutEnd(said);
  const reference = hearReference(about);
  if (kind === 'restriction' && reference) return openThing(desk, person, kind, reference);
  return about === '' ? listRecords(desk, person, kind) : openRecordOf(desk, person, kind, about);
}
