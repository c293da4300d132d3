import { button } from '../../cards/card';
import { buildListCard } from '../../cards/designs/list';
import { plain } from '../../cards/escape';
import type { Person } from '../../policy/roles';
import type { Desk } from '../port/desk';
import { caseOnList } from '../cases/lists';
import type { NoteHeard } from '../reading/contactWords';
import { replyCard, type Reply } from '../port/reply';

const MOST_LISTED = 6;

/** Which case it is about: nobody’s is taken because only one fits, and it may be something new. */
export async function askWhere(
  desk: Desk,
  person: Person,
  note: NoteHeard,
): Promise<readonly Reply[] | undefined> {
  const { today } = await desk.context(person);
  const found = note.name
    ? (await desk.findCases(person, note.name)).rows
    : (await desk.myCases(person)).rows.map((row) => ({ row, names: row.names }));
  if (found.length === 0 && !note.isAsked) return undefined;
  const card = buildListCard({
    title: 'Add it to which case?',
    none: note.name
      ? `I find no case for “${plain(note.name)}” that you may see. Say it with a reference: “note on C26-…: …”.`
      : 'You have no open case. Say it with a reference: “note on C26-…: …”.',
    cases: found.slice(0, MOST_LISTED).map(({ row, names }) => ({ ...caseOnList(desk, row), names })),
    today,
    choose: { verb: 'note', data: {} },
    actions: [
      ...(note.isAsked ? [] : [button('Log it as a concern', 'log', { heard: true })]),
      button('My cases', 'mine', {}),
    ],
  });
  return [replyCard(card)];
}
