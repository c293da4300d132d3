import { button } from '../../cards/card';
import { buildListCard } from '../../cards/designs/list';
import { excerpt, plain } from '../../cards/escape';
import { buildSayCard } from '../../cards/sayCards';
import { quoted } from '../../policy/machine/sentences';
import type { Person } from '../../policy/roles';
import { foldedWords } from '../../policy/search/fold';
import { wordsOfName } from '../../policy/search/words';
import { caseOnList } from '../cases/lists';
import { keepShown } from '../cases/shownLast';
import type { Desk, FoundCase } from '../port/desk';
import { replyCard, type Reply } from '../port/reply';
import { findDanger } from '../reading/danger';
import {
  besideEachOther,
  findNamesSaid,
  namesIn,
  putForNames,
  type CasePut,
  type WordSaid,
} from '../reading/namesSaid';
import type { Session, Turned } from '../state/session';
import { keepHeard } from './likeness';

const MOST_LISTED = 6;
const LONGEST_SAID = 120;

/** The cases whose person is named in a message, and the message with a case in their place. */
export interface NamedCases {
  readonly cases: readonly FoundCase[];
  readonly put: CasePut;
  /** The names as they were typed, to search by. */
  readonly names: string;
}

/** Those of whose people one is called so: the whole word, and not its beginning. */
const areCalled = (names: readonly string[], { words }: WordSaid): boolean => {
  const called = names.flatMap((name) => wordsOfName(name));
  return namesIn(words).some((name) => called.includes(foldedWords(name).join('')));
};

/** The open cases of those found, or all of them where none is open. */
function openFirst(found: readonly FoundCase[]): readonly FoundCase[] {
  const open = found.filter(({ row }) => row.promoted.stage !== 'closed');
  return open.length > 0 ? open : found;
}

const findCalled = async (
  desk: Desk,
  person: Person,
  said: readonly WordSaid[],
): Promise<readonly FoundCase[]> => {
  const words = said.flatMap((each) => namesIn(each.words)).map((name) => foldedWords(name).join(''));
  return words.length === 0 ? [] : openFirst((await desk.findNamed(person, words)).rows);
};

/** The cases that these words name by the people on them: open ones before closed, and those that most of the words fit. */
export async function findCasesNamed(
  desk: Desk,
  person: Person,
  words: string,
): Promise<NamedCases | undefined> {
  const said = findNamesSaid(words);
  const cases = await findCalled(desk, person, said);
  const [first] = cases;
  const by = said.filter((each) => first && areCalled(first.names, each));
  if (!first || by.length === 0) return undefined;
  return { cases, put: putForNames(words, by), names: by.map((each) => each.words).join(' ') };
}

/** The one case of whose people somebody has all of these names. */
async function onlyCalled(
  desk: Desk,
  person: Person,
  run: readonly WordSaid[],
): Promise<FoundCase | undefined> {
  const found = await findCalled(desk, person, run);
  const [only, ...others] = found.filter(({ names }) => run.every((each) => areCalled(names, each)));
  return others.length === 0 ? only : undefined;
}

/** The words with a case for each name that can be of only one: first and last name are one. */
export async function putEachNamed(desk: Desk, person: Person, words: string): Promise<string> {
  let put = words;
  for (const run of [...besideEachOther(words, findNamesSaid(words))].reverse()) {
    const whole = run.length > 1 ? await onlyCalled(desk, person, run) : undefined;
    const parts = whole ? [run] : [...run].reverse().map((each) => [each]);
    for (const part of parts) {
      const only = whole ?? (await onlyCalled(desk, person, part));
      if (only) put = putForNames(put, part).inPlace(only.row.id);
    }
  }
  return put;
}

/** Says which case was taken for the one that is meant: whose it is stands on the card, and never in a notification. */
export const sayMeant = ({ row, names }: FoundCase, said: string): Reply =>
  replyCard(
    buildSayCard({
      title: `I take this to be about ${row.id}`,
      lines: [names.map((each) => plain(each)).join(', ')].filter((line) => line !== ''),
      actions: [button('Find another case', 'find', { words: said })],
    }),
  );

async function listed(
  desk: Desk,
  person: Person,
  { cases, names }: NamedCases,
  card: Pick<Parameters<typeof buildListCard>[0], 'title' | 'choose' | 'actions'>,
): Promise<Reply> {
  const { today } = await desk.context(person);
  return replyCard(
    buildListCard({
      none: '',
      today,
      cases: cases
        .slice(0, MOST_LISTED)
        .map((each) => ({ ...caseOnList(desk, each.row), names: each.names })),
      ...(cases.length > MOST_LISTED ? { more: button('Find more', 'find', { words: names }) } : {}),
      ...card,
    }),
  );
}

/** Asks which of several cases is meant; what was asked is heard again on the one that is chosen. */
export async function askWhichNamed(
  desk: Desk,
  person: Person,
  session: Session,
  named: NamedCases,
  heard: string,
): Promise<Turned> {
  const card = await listed(desk, person, named, {
    title: `Which case for “${plain(named.names)}”?`,
    choose: { verb: 'ask', data: { command: '', said: true } },
    actions: [button('My cases', 'mine', {})],
  });
  return { session: { ...session, heard }, replies: [card] };
}

/** Something is told, and somebody on a case is named: it may belong there, or be new. Danger is never kept waiting for it. */
export async function askWhetherOnCase(
  desk: Desk,
  person: Person,
  session: Session,
  named: NamedCases,
  words: string,
): Promise<Turned> {
  const log = button('Log it as something new', 'log', { heard: true });
  const danger = findDanger(words).length > 0 ? ['If anybody is in danger now, act first.'] : [];
  const [only, ...others] = named.cases;
  const kept = keepHeard(session, words);
  if (!only || others.length > 0) {
    const card = await listed(desk, person, named, {
      title: 'Is it about one of these? I add your words to it as a note or contact.',
      choose: { verb: 'note', data: {} },
      actions: [log],
    });
    return { session: kept, replies: [card] };
  }
  const { row, names } = only;
  // “Rang the ward for her”, said next, is about this one, and not about what was opened before.
  await keepShown(desk, person, row.id);
  const said = quoted([plain(excerpt(words, LONGEST_SAID))]);
  const card = buildSayCard({
    title: `Is this about ${row.id}?`,
    lines: [
      ...danger,
      names.map((each) => plain(each)).join(', '),
      `If so, I add ${said} to it as a note or contact. If not, I log it as something new.`,
    ].filter((line) => line !== ''),
    actions: [
      button(`Add it to ${row.id}`, 'note', { case: row.id }, { style: 'positive' }),
      log,
      button('Open the case', 'open', { case: row.id }),
    ],
  });
  return { session: { ...kept, continues: row.id }, replies: [replyCard(card)] };
}
