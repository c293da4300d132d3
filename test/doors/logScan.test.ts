import { personalIn } from './logScan';
import { people } from './people';
import { aWholeBot } from './wholeBot';

const line = (value: string): string => JSON.stringify({ event: 'fault', reference: 'A2B3C4', where: value });

describe('a log', () => {
  it.each<[string, string]>([
    ...Object.values(people).map(({ name }) => ['a name', name] as [string, string]),
    ['a name', 'Sample Person'],
    ['a name', 'sample.person'],
    ['an NHS number', '943 476 5919'],
    ['an NHS number', '9434765919'],
    ['an NHS number', '943-476-5919'],
    ['a telephone number', '01632 960001'],
    ['a telephone number', '07700 900123'],
    ['a telephone number', '07700900123'],
    ['a telephone number', '+44 7700 900123'],
    ['a telephone number', '0121 496 0123'],
    ['a telephone number', '020 7946 0123'],
    ['an e-mail address', 'someone@example.test'],
  ])('is found to have %s: %s', (...[kind = '', text = '']: readonly string[]) => {
    expect(personalIn(line(`at ${text} <`))[0]).toMatch(new RegExp(`^${kind}: `));
  });

  it.each(['The ward was cold.', 'He said “no” and left.', 'One line\nand another'])(
    'is found to have what was said: %j',
    (text) => {
      expect(personalIn(line(`at ${text} <`), ['other words', text])).toEqual([`what was said: ${text}`]);
      expect(personalIn(`at ${text} <`, [text])).toHaveLength(1);
    },
  );

  it.each([
    people.wardSister.id,
    'C26-Y7YRY',
    '2026-01-05T10:00:00.000Z',
    'at handle (storage/handle.ts:120:33)',
    '9434765918',
    '1800000000000',
  ])('may have %s', (text) => {
    expect(personalIn(line(text), ['log', 'What was never logged'])).toEqual([]);
  });
});

it('of a whole bot is scanned when it stops', async () => {
  const quiet = await aWholeBot();
  await quiet.user(people.wardSister).say('The ward was cold, again.');
  await quiet.stop();

  for (const words of ['Sample Person', 'The ward was cold, again.']) {
    const bot = await aWholeBot();
    await bot.user(people.wardSister).say('The ward was cold, again.');
    bot.log('fault', { where: words });
    await expect(bot.stop()).rejects.toThrow('The log has');
  }
});
