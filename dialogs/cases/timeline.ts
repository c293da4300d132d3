import { buildEntryCard, buildHistoryCard, type Reading } from '../../cards/designs/file';
import { peopleTold } from '../../cards/toldWords';
import type { LondonDate } from '../../policy/calendar/dates';
import type { FileEntry } from '../../policy/caseFile/fileParts';
import { ownRole } from '../../policy/machine/asking';
import { commandNamed } from '../../policy/machine/targets';
import { relations, roles, type Person } from '../../policy/roles';
import { tellUnseen } from './cases';
import type { Desk } from '../port/desk';
import { replyCard, type Reply } from '../port/reply';

type Known = ReadonlyMap<string, Person>;

/** Whoever these entries are by or speak of, as the directory knows them. */
export async function knownIn(
  { directory }: Pick<Desk, 'directory'>,
  entries: readonly FileEntry[],
): Promise<Known> {
  const ids = entries.flatMap(({ meta, said }) => [
    ...(meta ? [meta.by, meta.standingFor ?? meta.by] : []),
    ...peopleTold(said),
  ]);
  const found = await Promise.all([...new Set(ids)].map((id) => directory.person(id)));
  return new Map(found.flatMap((person) => (person ? [[person.id, person] as const] : [])));
}

/** How entries are read: who everybody is, and in which role whoever recorded one did it. */
export const readingOf = (reference: string, known: Known): Reading => ({
  reference,
  names: new Map([...known].map(([id, { name }]) => [id, name])),
  signed({ meta, command, standingInFor, relations: held = [] }) {
    const by = meta && known.get(meta.by);
    if (!by) return 'Somebody who has left';
    const away = meta.standingFor === undefined ? undefined : known.get(meta.standingFor);
    if (meta.standingFor !== undefined) return `${by.name}, for ${away?.name ?? 'somebody who was away'}`;
    if (standingInFor) return `${by.name}, for the ${roles[standingInFor]}`;
    const done = command === undefined ? undefined : commandNamed(command)?.command;
    const role = done && ownRole(done, { actor: by });
    const asked = done?.who.relations ?? held;
    const relation = held.find((each) => asked.includes(each)) ?? (role ? undefined : held[0]);
    const as = [role && roles[role], relation && `who ${relations[relation]}`].filter(Boolean);
    return [by.name, ...as].join(', ');
  },
});

/** What was recorded on a case, the newest first; from before one entry, or from the last, and back to one day. */
export async function showHistory(
  desk: Desk,
  person: Person,
  reference: string,
  { before = Infinity, from }: { readonly before?: number; readonly from?: LondonDate } = {},
): Promise<readonly Reply[]> {
  const history = await desk.history(person, reference);
  if (!history) return tellUnseen(undefined);
  const entries = history.entries
    .filter(({ meta }) => meta.seq < before && (from === undefined || meta.on >= from))
    .reverse();
  const reading = readingOf(reference, await knownIn(desk, entries.slice(0, MOST_LOOKED_UP)));
  return [
    replyCard(buildHistoryCard({ ...reading, entries, hidden: history.hidden, ...(from ? { from } : {}) })),
  ];
}

/** More than stand on one page. */
const MOST_LOOKED_UP = 12;

/** One entry with every word of it. */
export async function showEntry(
  desk: Desk,
  person: Person,
  reference: string,
  seq: number,
  page = 0,
): Promise<readonly Reply[]> {
  const history = await desk.history(person, reference);
  const entry = history?.entries.find(({ meta }) => meta.seq === seq);
  if (!entry) return tellUnseen(undefined);
  const reading = readingOf(reference, await knownIn(desk, [entry]));
  return [replyCard(buildEntryCard(entry, { ...reading, page }))];
}
