import { button, type Action } from '../../cards/card';
import { buildListCard } from '../../cards/designs/list';
import { plain } from '../../cards/escape';
import { buildSayCard } from '../../cards/sayCards';
import { oversees, type Person } from '../../policy/roles';
import type { Desk } from '../port/desk';
import { caseOnList } from './lists';
import { replyCard, type Reply } from '../port/reply';

const MOST_STAFF = 3;

const ways = (person: Person): readonly Action[] => [
  button('My cases', 'mine', {}),
  ...(oversees(person) ? [button('Team queue', 'queue', {})] : []),
];

/** Cases by words: names where they may be read, and what to try where there are none. */
export async function findByWords(
  desk: Desk,
  person: Person,
  words: string,
  continuation?: string,
): Promise<{ readonly any: boolean; readonly replies: readonly Reply[] }> {
  const { today } = await desk.context(person);
  const { rows, ofAll, continuation: next } = await desk.findCases(person, words, continuation);
  if (rows.length === 0) return { any: false, replies: [await sayNone(desk, person, words, ofAll)] };
  const card = replyCard(
    buildListCard({
      title: `Cases for “${plain(words)}”`,
      none: '',
      cases: rows.map(({ row, names }) => ({ ...caseOnList(desk, row), names })),
      today,
      ...(next ? { more: button('More', 'find', { words, continuation: next }) } : {}),
      actions: ways(person),
    }),
  );
  return { any: true, replies: [card] };
}

async function sayNone(desk: Desk, person: Person, words: string, ofAll: boolean): Promise<Reply> {
  const { people } = await desk.directory.search(words, MOST_STAFF);
  const where = ofAll ? 'of every case' : 'of the cases you are involved in';
  return replyCard(
    buildSayCard({
      title: `I find no case for “${plain(words)}”`,
      lines: [
        `I looked through the names, phone numbers, emails, references and services ${where}.`,
        'Try another spelling, the first three letters of a name, or the last four digits of a phone number.',
        ...(ofAll ? [] : ['If somebody asks about a case that is not yours, ask PALS to look.']),
        ...people.map(({ name, jobTitle }) => `Staff: ${[name, jobTitle].filter(Boolean).join(', ')}`),
      ],
      actions: [...ways(person), button('Log a concern', 'log', { heard: true })],
    }),
  );
}
