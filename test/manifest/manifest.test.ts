import { readChannelWords, readIntent, type Intent } from '../../dialogs/words';
import manifest from '../../manifest/manifest.json';

const MOST_COMMANDS = 12;

/** NB: every kind of words the bot knows is here by the compiler, so that a new one is offered or left out on purpose. */
const askedFor: Readonly<Record<Intent['is'], 'alone' | 'with more words'>> = {
  log: 'alone',
  day: 'alone',
  mine: 'alone',
  queue: 'alone',
  command: 'alone',
  approvals: 'alone',
  risk: 'alone',
  howTo: 'alone',
  date: 'alone',
  register: 'alone',
  help: 'alone',
  problems: 'alone',
  case: 'with more words',
  why: 'with more words',
  timeline: 'with more words',
  policy: 'with more words',
  letter: 'with more words',
};

describe('the Teams app manifest', () => {
  const every = manifest.bots.flatMap(({ commandLists }) => commandLists);
  const listsFor = (scope: string) => every.filter(({ scopes }) => scopes.includes(scope));
  const lists = listsFor('personal');

  it('does its work in personal chats; a team gets words for counts, and nothing else (R7.1a)', () => {
    expect(manifest.bots.flatMap(({ scopes }) => scopes)).toEqual(['personal', 'team']);
    expect(every.map(({ scopes }) => scopes)).toEqual([['personal'], ['team']]);
    const words = listsFor('team').flatMap(({ commands }) => commands.map(({ title }) => title));
    expect(words.map(readChannelWords)).toEqual(['postCounts', 'stopPosting']);
  });

  it('offers only words that the bot understands, and no more than Teams shows', () => {
    for (const { commands } of lists) {
      expect(commands.length).toBeLessThanOrEqual(MOST_COMMANDS);
      for (const { title } of commands)
        expect({ title, understood: readIntent(title) !== undefined }).toEqual({ title, understood: true });
    }
  });

  it('offers everything that can be asked for without a reference or other words', () => {
    const asked = lists.flatMap(({ commands }) => commands.map(({ title }) => readIntent(title)?.is));
    const alone = Object.keys(askedFor).filter((is) => askedFor[is as Intent['is']] === 'alone');
    expect([...new Set(asked)].sort()).toEqual(alone.sort());
    expect(asked).toHaveLength(alone.length);
  });

  it('names no Trust and no app: those are filled in when it is packaged', () => {
    expect(manifest.id).toBe('${APP_ID}');
    expect(Object.values(manifest.developer).every((value) => value.startsWith('${'))).toBe(true);
  });
});
