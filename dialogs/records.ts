import { button } from '../cards/card';
import type { Outcome } from '../cards/designs/case';
import { buildRecordCard, buildWhoseRecordCard } from '../cards/recordCard';
import { buildRecordListCard, type RecordRow } from '../cards/designs/list';
import { buildRefusalCard } from '../cards/sayCards';
import { peopleIn } from '../cards/decision';
import { shortDate } from '../policy/calendar/dates';
import { refusalNotFound } from '../policy/machine/case';
import type { Person } from '../policy/roles';
import { registerOf } from '../policy/machine/targets';
import { openedCase, unseen } from './cases';
import type { Desk } from './desk';
import { namesOf, personMeant } from './people';
import { replyCard, type Reply } from './reply';

const PAGE = 10;

interface RegisterWords {
  readonly title: string;
  readonly none: string;
  /** Its records are of people, and their ids are people’s. */
  readonly ofPeople?: true;
}

/** How each register is spoken of. */
const registers: Readonly<Record<string, RegisterWords>> = {
  restriction: {
    title: 'Limits on contact',
    none: 'There is no limit on contact that you may see. Open a case and choose “More” to record a behaviour.',
  },
  delegations: { title: 'Delegations', none: 'Nothing has been delegated yet.', ofPeople: true },
  training: { title: 'Training', none: 'No training is on record yet.', ofPeople: true },
  partner: { title: 'Partner organisations', none: 'The directory is empty.' },
};

/** What a record is of: a person, a case, an organisation. */
export async function titleOf(desk: Desk, kind: string, id: string): Promise<string> {
  const { title, ofPeople } = registers[kind] ?? { title: kind };
  if (ofPeople) return `${title}: ${(await desk.directory.person(id))?.name ?? 'somebody who has left'}`;
  return kind === 'partner' ? title : `${title}: ${id}`;
}

/** A case or a record of a register, as this person may see it, with what has just happened above it. */
export async function openedThing(
  desk: Desk,
  person: Person,
  kind: string,
  id: string,
  outcome?: Outcome,
): Promise<readonly Reply[]> {
  const subject = registerOf(kind);
  if (!subject) return openedCase(desk, person, id, outcome);
  const state = await desk.record(person, kind, id);
  if (state === undefined) return unseen(outcome);
  const context = await desk.context(person);
  const lines = subject.describe(state, context);
  const card = buildRecordCard({
    subject,
    id,
    title: await titleOf(desk, kind, id),
    state,
    context,
    card: desk.newId(),
    names: await namesOf(desk, peopleIn(lines)),
    ...(outcome ? { outcome } : {}),
  });
  return [replyCard(card)];
}

/** The records of a register that this person may see. */
export async function listedRecords(
  desk: Desk,
  person: Person,
  kind: string,
  continuation?: string,
): Promise<readonly Reply[]> {
  const words = registers[kind];
  if (!words) return [replyCard(buildRefusalCard(refusalNotFound()))];
  const actions = words.ofPeople ? [button('Somebody else', 'record.find', { kind })] : [];
  if (kind === 'partner') {
    const { registers: known } = await desk.context(person);
    const rows = known.partners().map(({ id, name }) => ({ id, title: name, line: 'Open its entry' }));
    return [replyCard(buildRecordListCard({ kind, ...words, rows, actions: [newPartner(desk)] }))];
  }
  const page = await desk.list(person, { pageSize: PAGE, ...(continuation ? { continuation } : {}) }, kind);
  const rows = await Promise.all(page.rows.map(({ id }) => rowOf(desk, person, kind, id)));
  const more = page.continuation
    ? [button('More', 'record.list', { kind, continuation: page.continuation })]
    : [];
  return [
    replyCard(buildRecordListCard({ kind, ...words, rows: rows.flat(), actions: [...more, ...actions] })),
  ];
}

const newPartner = (desk: Desk) =>
  button('Add an organisation', 'form', { command: 'updatePartner', case: desk.newId() });

async function rowOf(desk: Desk, person: Person, kind: string, id: string): Promise<readonly RecordRow[]> {
  const subject = registerOf(kind);
  const state = subject && (await desk.record(person, kind, id));
  if (!subject || state === undefined) return [];
  const [next] = subject
    .deadlines(state, await desk.context(person))
    .filter(({ state: clock }) => clock === 'running' || clock === 'missed');
  const due = next ? ` · ${next.label} ${shortDate(next.due)}` : '';
  return [{ id, title: await titleOf(desk, kind, id), line: `${subject.stageOf(state)}${due}` }];
}

/** The record of the person with this name; asks again when it is nobody’s, or several people’s. */
export async function recordOfPerson(
  desk: Desk,
  person: Person,
  kind: string,
  name: string,
): Promise<readonly Reply[]> {
  const title = registers[kind]?.title ?? '';
  if (!registers[kind]?.ofPeople) return listedRecords(desk, person, kind);
  const wanted = name.trim();
  const found = wanted === '' ? undefined : await personMeant(desk.directory, wanted);
  if (found !== undefined && typeof found !== 'string') return openedThing(desk, person, kind, found.id);
  return [replyCard(buildWhoseRecordCard({ kind, title, ...(found ? { problem: found } : {}) }))];
}
