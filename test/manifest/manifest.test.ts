import { readChannelWords } from '../../dialogs/words/channelWords';
import { hear } from '../../dialogs/said';
import { menu } from '../../dialogs/sayings';
import manifest from '../../manifest/manifest.json';

const MOST_COMMANDS = 12;

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
        expect({ title, understood: hear(title) !== undefined }).toEqual({ title, understood: true });
    }
  });

  it('offers what the table of sayings has for the menu, and one command', () => {
    const titles = lists.flatMap(({ commands }) => commands.map(({ title }) => title));
    expect([...titles].sort()).toEqual([...menu, 'triage'].sort());
  });

  it('names no Trust and no app: those are filled in when it is packaged', () => {
    expect(manifest.id).toBe('${APP_ID}');
    expect(Object.values(manifest.developer).every((value) => value.startsWith('${'))).toBe(true);
  });
});
