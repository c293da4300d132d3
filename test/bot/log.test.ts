import { keepLibrariesQuiet } from '../../bot/frontDoor/quiet';
import { factsOfFault, logFault } from '../../bot/log';

const aFault = (code: unknown): Error => Object.assign(new TypeError('Sample person was here'), { code });

describe('what is logged of a fault', () => {
  it.each([
    ['SQLITE_FULL', 'SQLITE_FULL'],
    ['ECONNRESET', 'ECONNRESET'],
    [503, '503'],
  ])('has its code, %j', (code, told) => {
    expect(factsOfFault(aFault(code))).toEqual({ kind: 'TypeError', code: told });
    const lines: unknown[] = [];
    logFault((event, facts) => void lines.push({ event, ...facts }), aFault(code));
    expect(lines).toEqual([expect.objectContaining({ event: 'fault', kind: 'TypeError', code: told })]);
  });

  it.each(['Sample person', '', { of: 'Sample' }, undefined])('has no code that is a text: %j', (code) => {
    expect(factsOfFault(aFault(code))).toEqual({ kind: 'TypeError' });
  });
});

describe('what a library prints', () => {
  const ways = ['log', 'info', 'warn', 'error', 'debug'] as const;
  const before = Object.fromEntries(ways.map((how) => [how, console[how]]));
  afterEach(() => void Object.assign(console, before));

  it('is logged as having been printed, and nothing of it', () => {
    const lines: string[] = [];
    keepLibrariesQuiet((event, facts) => void lines.push(JSON.stringify({ event, ...facts })));
    for (const how of ways) console[how]('Error finding key for token. Available keys: Sample');
    expect(lines).toEqual(ways.map((how) => JSON.stringify({ event: 'libraryPrinted', how })));
  });
});
