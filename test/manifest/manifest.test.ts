import { readIntent } from '../../dialogs/words';
import manifest from '../../manifest/manifest.json';

const MOST_COMMANDS = 12;

describe('the Teams app manifest', () => {
  const lists = manifest.bots.flatMap(({ commandLists }) => commandLists);

  it('works in personal chats only (R7.1a)', () => {
    expect(manifest.bots.flatMap(({ scopes }) => scopes)).toEqual(['personal']);
    expect(lists.flatMap(({ scopes }) => scopes)).toEqual(['personal']);
  });

  it('offers only words that the bot understands, and no more than Teams shows', () => {
    for (const { commands } of lists) {
      expect(commands.length).toBeLessThanOrEqual(MOST_COMMANDS);
      for (const { title } of commands)
        expect({ title, understood: readIntent(title) !== undefined }).toEqual({ title, understood: true });
    }
  });

  it('names no Trust and no app: those are filled in when it is packaged', () => {
    expect(manifest.id).toBe('${APP_ID}');
    expect(Object.values(manifest.developer).every((value) => value.startsWith('${'))).toBe(true);
  });
});
