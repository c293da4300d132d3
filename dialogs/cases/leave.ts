import { buildSayCard } from '../../cards/sayCards';
import type { Person } from '../../policy/roles';
import { replyCard, replyText, type Reply } from '../port/reply';
import type { Desk } from '../port/desk';
import type { AskedOfLeave } from '../reading/leaveWords';
import { openForm } from './forms';
import { findPersonMeant } from './people';
import { listRecords, openRecordOf, openThing } from './records';

const whoseIsIt = (name: string, problem: string): readonly Reply[] => [
  replyCard(
    buildSayCard({
      title: 'Whose leave is it?',
      lines: [problem, `Say it again with their whole name in place of “${name}”.`],
      actions: [],
    }),
  ),
];

/** Who stands in for whom: for one person, or all that whoever asks may know of. */
export const showCover = (desk: Desk, person: Person, name: string): Promise<readonly Reply[]> => {
  if (name === 'me') return openThing(desk, person, 'absence', person.id);
  return name === '' ? listRecords(desk, person, 'absence') : openRecordOf(desk, person, 'absence', name);
};

/** The form of what was asked about somebody’s leave, on their own record, with whom it names filled in. */
export async function openLeaveForm(
  desk: Desk,
  person: Person,
  { command, whose, person: named, entries }: AskedOfLeave,
): Promise<readonly Reply[]> {
  const of = whose === '' ? person : await findPersonMeant(desk.directory, whose);
  if (typeof of === 'string') return whoseIsIt(whose, of);
  const found = named.name === '' ? undefined : await findPersonMeant(desk.directory, named.name);
  const known = found !== undefined && typeof found !== 'string';
  const form = await openForm(desk, person, of.id, command, {
    ...entries,
    ...(known ? { [named.entry]: found.id } : {}),
  });
  return typeof found === 'string' ? [replyText(`${found} Choose them on the form.`), ...form] : form;
}
