import { button, type Action } from '../../cards/card';
import { buildSayCard } from '../../cards/sayCards';
import { commandNamed } from '../../policy/machine/targets';
import { oversees, type Person } from '../../policy/roles';
import { openThose } from './nearestThing';
import { findDanger } from '../reading/danger';
import { likeness } from '../reading/nearWords';
import { readSentence } from '../reading/sentence';
import { replyCard } from '../port/reply';
import type { Session, Turned } from '../state/session';
import { commandWords, readCommand } from './spokenCommands';

const MOST_SUGGESTED = 3;
const ALIKE = 0.6;
const LONGEST_HEARD = 20_000;

/** What may be said, as it is compared, with the button that does the same. */
const views: readonly (readonly [string, Action, 'team'?])[] = [
  ['log a concern', button('Log a concern', 'log', {})],
  ['my day', button('My day', 'day', {})],
  ['what is due', button('My day', 'day', {})],
  ['my cases', button('My cases', 'mine', {})],
  ['team queue', button('Team queue', 'queue', {}), 'team'],
  ['at risk overdue', button('At risk', 'risk', {}), 'team'],
  ['approvals', button('Approvals', 'approvals', {})],
  ['delivery problems', button('Delivery problems', 'problems', {}), 'team'],
  ['limits on contact', button('Limits on contact', 'record.list', { kind: 'restriction' })],
  ['delegations', button('Delegations', 'record.list', { kind: 'delegations' })],
  ['training', button('Training', 'record.list', { kind: 'training' })],
  ['partners directory', button('Partners', 'record.list', { kind: 'partner' })],
];

function commandButton(words: string, reference: string | undefined): readonly Action[] {
  const commands = readCommand(words) ?? [];
  const [first = ''] = commands;
  if (first === '') return [];
  const title =
    commands.length > 1
      ? words.charAt(0).toUpperCase() + words.slice(1)
      : (commandNamed(first)?.command.button ?? words);
  return [button(title, 'ask', { command: commands.join(','), ...(reference ? { case: reference } : {}) })];
}

/** The nearest three of what may be said, likest first; none for what is not like any, or has a word of danger in it. */
export function findLikely(words: string, person: Person): readonly Action[] {
  const sentence = readSentence(words);
  if (!sentence || findDanger(words).length > 0) return [];
  const asked = sentence.asked.replaceAll('§', '').trim();
  const [of] = sentence.references;
  const likely = [
    ...views
      .filter(([, , team]) => !team || oversees(person))
      .map(([said, action]) => ({ said, actions: [action] })),
    ...commandWords.map((said) => ({ said, actions: commandButton(said, of) })),
  ]
    .map((each) => ({ ...each, alike: likeness(asked, each.said) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((one, other) => other.alike - one.alike)
    .flatMap(({ actions }) => actions);
  const once = new Map(
    [...openThose(sentence), ...likely].map((action) => [JSON.stringify(action.title), action]),
  );
  return [...once.values()].slice(0, MOST_SUGGESTED);
}

/** The session with the words that may be logged yet. */
export const keepHeard = (session: Session, words: string): Session => ({
  ...session,
  heard: words.slice(0, LONGEST_HEARD),
});

/** The nearest there is to a question or a request of which nothing is known. */
function nearestThree(person: Person, words: string, likely: readonly Action[]): readonly Action[] {
  const sentence = readSentence(words);
  const [of] = sentence?.references ?? [];
  const onCase = of
    ? [
        button('Read the case file', 'file', { case: of }),
        button('See its history', 'timeline', { case: of }),
      ]
    : [];
  const usual = [
    button('My day', 'day', {}),
    ...(oversees(person) ? [button('See what needs a look', 'troubles', {})] : []),
    button('My cases', 'mine', {}),
  ];
  const all = [...likely, ...onCase, ...(of ? [] : usual)];
  return [...new Map(all.map((action) => [JSON.stringify(action.title), action])).values()].slice(
    0,
    MOST_SUGGESTED,
  );
}

const TOO_FEW = 3;

/** What was not understood: what it is nearest to, and that it can be logged as it was typed: last, where it asks for something. */
export function sayNotUnderstood(
  person: Person,
  session: Session,
  words: string,
  { likely, isForBot }: { readonly likely: readonly Action[]; readonly isForBot: boolean },
): Turned {
  const asks = isForBot || likely.length > 0 || words.trim().split(/\s+/).length <= TOO_FEW;
  const log = button('Log it as a concern', 'log', { heard: true }, asks ? {} : { style: 'positive' });
  const nearest = asks ? nearestThree(person, words, likely) : [];
  const card = buildSayCard({
    title:
      likely.length > 0
        ? 'Do you mean one of these?'
        : asks
          ? 'I do not know that yet. This is the nearest I have.'
          : 'I am not sure what to do with that',
    lines: ['If it is something a person raised with you, I can log it with the words you typed.'],
    actions: asks
      ? [...nearest, button('What can I do?', 'help', {}), log]
      : [log, button('What can I do?', 'help', {})],
  });
  return { session: keepHeard(session, words), replies: [replyCard(card)] };
}
