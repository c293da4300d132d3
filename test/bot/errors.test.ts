import Sqlite from 'better-sqlite3';
import { gzipSync } from 'node:zlib';
import { actionOn } from '../doors/cardActions';
import { people } from '../doors/people';
import type { TeamsUser } from '../doors/teamsUser';
import type { Turn } from '../doors/turn';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

const SECRET = 'Sample person of 1 Sample Street';
const APOLOGY =
  /^Something went wrong on our side, .* nothing is saved twice\. If it goes on, quote ([2-9A-Z]{6})\.$/;

const reference = expect.stringMatching(/^[2-9A-Z]{6}$/) as string;

let bot: WholeBot;
let printed: string[];

beforeEach(async () => {
  bot = await aWholeBot();
  printed = [];
  for (const how of ['error', 'warn', 'log'] as const)
    jest
      .spyOn(console, how)
      .mockImplementation(
        (...said: unknown[]) =>
          void printed.push(
            said
              .map((each) => (each instanceof Error ? `${each.stack} ${JSON.stringify(each)}` : String(each)))
              .join(' '),
          ),
      );
});
afterEach(async () => {
  jest.restoreAllMocks();
  await bot.stop();
});

const nurse = (): TeamsUser => bot.user(people.wardSister);

/** What the machine's owner could read afterwards. */
const traces = (): string => [...bot.logged, ...printed].join('\n');

function alter(sql: string): void {
  const beside = new Sqlite(bot.dataFile);
  beside.exec(sql);
  beside.close();
}

/** From now on writing to the table fails, with a message that quotes what was to be written and looks like a stack. */
const breakWriting = (table: string): void =>
  alter(
    `CREATE TRIGGER broken BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'Cannot keep' || char(10) || '    at ' || NEW.body); END`,
  );
const mend = (): void => alter('DROP TRIGGER broken');

describe('a request that is no activity', () => {
  const activity = JSON.stringify({
    type: 'message',
    text: SECRET,
    serviceUrl: 'http://127.0.0.1:9/',
    conversation: { id: 'a' },
  });
  const without = (name: string): string =>
    JSON.stringify({ ...(JSON.parse(activity) as object), [name]: undefined });
  const json = { 'content-type': 'application/json' };

  it.each<[string, number, string, RequestInit]>([
    [
      'compressed',
      415,
      'Send it uncompressed.',
      { headers: { ...json, 'content-encoding': 'gzip' }, body: new Uint8Array(gzipSync(activity)) },
    ],
    [
      'said to be compressed',
      415,
      'Send it uncompressed.',
      { headers: { ...json, 'content-encoding': 'identity' }, body: activity },
    ],
    ['of another type', 415, 'Send JSON.', { headers: { 'content-type': 'text/plain' }, body: activity }],
    ['a form', 415, 'Send JSON.', { body: new URLSearchParams({ text: SECRET }) }],
    [
      'too large',
      413,
      'That request cannot be taken.',
      { headers: json, body: JSON.stringify({ text: SECRET.repeat(40_000) }) },
    ],
    ['cut short', 400, 'That request cannot be taken.', { headers: json, body: activity.slice(0, -1) }],
    [
      'cut short, asking for plain text',
      400,
      'That request cannot be taken.',
      { headers: { ...json, accept: 'text/plain' }, body: activity.slice(0, -1) },
    ],
    ['empty', 400, 'Send an activity.', { headers: json, body: '' }],
    ['nothing', 400, 'Send an activity.', { headers: json, body: 'null' }],
    ['words', 400, 'Send an activity.', { headers: json, body: JSON.stringify(SECRET) }],
    ['a list', 400, 'Send an activity.', { headers: json, body: `[${activity}]` }],
    ['without a type', 400, 'Send an activity.', { headers: json, body: without('type') }],
    ['without a conversation', 400, 'Send an activity.', { headers: json, body: without('conversation') }],
    ['without where to answer', 400, 'Send an activity.', { headers: json, body: without('serviceUrl') }],
  ])('is refused in a few words that repeat nothing: %s', async (_, status, error, request) => {
    const response = await fetch(bot.endpoint, { method: 'POST', ...request });
    expect([response.status, await response.json()]).toEqual([status, { error, reference }]);
    expect(printed).toEqual([]);
    expect(bot.logged).toEqual([
      expect.stringMatching(/^{"event":"refused","reference":"\w{6}","why":"\w+"}$/),
    ]);
    expect(bot.connector.requests).toEqual([]);
  });

  it.each([
    ['GET', '', 405],
    ['POST', `/${encodeURIComponent(SECRET)}`, 404],
  ])('gets no more than that when %s is not how or where: %s', async (method, path, status) => {
    const response = await fetch(bot.endpoint + path, { method });
    expect([response.status, await response.json()]).toEqual([
      status,
      { error: 'That request cannot be taken.', reference },
    ]);
  });

  it('stops nobody else', async () => {
    await fetch(bot.endpoint, { method: 'POST', headers: json, body: '{' });
    expect((await nurse().say('help')).cards).toHaveLength(1);
  });
});

describe('an activity that cannot be acted on', () => {
  const from = { id: '29:somebody', name: 'Somebody', aadObjectId: people.wardSister.id };
  const posted = (about: object): Promise<Response> =>
    fetch(bot.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        channelId: 'msteams',
        serviceUrl: bot.connector.serviceUrl,
        from,
        recipient: { id: '28:bot' },
        conversation: { id: 'a:chat', conversationType: 'personal' },
        ...about,
      }),
    });
  const faults = (): readonly string[] => bot.logged.filter((line) => line.includes('"fault"'));

  it.each([
    ['nothing', {}],
    ['no action', { action: null }],
    ['an action of no type', { action: { data: {} } }],
    ['an action of a strange type', { action: { type: { toString: 1 } } }],
  ])('is its sender’s mistake, and no fault of ours: a click with %s', async (_, value) => {
    const { status } = await posted({ type: 'invoke', name: 'adaptiveCard/action', value });
    expect([status, faults()]).toEqual([400, []]);
  });

  it('is not taken from nobody, even in trying out', async () => {
    const { status } = await posted({ type: 'message', text: SECRET, from: { id: '29:somebody' } });
    expect([status, faults()]).toEqual([403, []]);
  });
});

it('every answer says that it is not to be kept, framed, guessed at or passed on', async () => {
  const asked = [
    fetch(new URL('/healthz', bot.endpoint)),
    fetch(new URL('/nowhere', bot.endpoint)),
    fetch(bot.endpoint),
    fetch(bot.endpoint, { method: 'POST', body: 'x' }),
    fetch(bot.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: SECRET.repeat(40_000) }),
    }),
    fetch(bot.endpoint, {
      headers: Object.fromEntries([...Array(70).keys()].map((each) => [`x-${each}`, '1'])),
    }),
    fetch(bot.endpoint, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }),
  ];
  const answers = await Promise.all(asked);
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 405, 415, 413, 431, 400]);
  for (const { headers } of answers) {
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  }
});

describe('a verb the bot does not know', () => {
  it('is answered with a way on, and is no fault', async () => {
    const { card } = await nurse().say('help');
    const data = { ...(actionOn(card, 'log').data?.bot as object), verb: 'no such verb' };
    const turn = await nurse().send({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: 'no such verb', data: { bot: data } } },
    });
    expect(turn.status).toBe(200);
    expect(JSON.stringify(turn.card)).toContain('no longer in use');
    expect(traces()).toBe('');
  });
});

describe('a fault while somebody is answered', () => {
  /** The sentence has a reference, the log has it too, and neither has anything of what was said. */
  function expectApology({ text, status }: Turn): void {
    expect(status).toBe(200);
    const [, reference] = APOLOGY.exec(text) ?? [];
    expect(text).toMatch(APOLOGY);
    const faults = bot.logged
      .map((line) => JSON.parse(line) as Record<string, string>)
      .filter(({ event }) => event === 'fault');
    expect(faults).toEqual([
      {
        event: 'fault',
        reference,
        kind: 'SqliteError',
        code: expect.stringMatching(/^SQLITE_/) as string,
        where: expect.stringMatching(/^at .*database/) as string,
      },
    ]);
    expect(traces()).not.toContain(SECRET);
  }

  it('becomes one sentence with a reference, and nothing they said is in it or in the log', async () => {
    await nurse().say('log a concern');
    breakWriting('documents');
    expectApology(await nurse().say(SECRET));
  });

  it('becomes the answer to a click as well', async () => {
    const { card } = await nurse().say('log a concern');
    breakWriting('documents');
    const turn = await nurse().click(card, 'Next', { words: SECRET });
    expectApology(turn);
    expect(turn.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
  });

  it('while a concern is saved loses nothing: saving again saves it, once', async () => {
    const conversation = [
      'log a concern',
      SECRET,
      'the patient',
      'Sample Person, 01632 960001',
      'Community North, happened on Friday, by phone today',
      'I was upset.',
      'An explanation.',
      'yes',
      'none',
      'none of these',
      'yes',
      'no, it needs somebody else',
    ];
    for (const words of conversation) await nurse().say(words);
    breakWriting('events');
    expectApology(await nurse().say('save'));
    mend();
    const [reference = ''] = /C26-[0-9A-Z]{5}/.exec(JSON.stringify((await nurse().say('save')).card)) ?? [];
    expect(await bot.eventsOf(reference)).toHaveLength(1);
    const beside = new Sqlite(bot.dataFile, { readonly: true });
    expect(beside.prepare(`SELECT COUNT(*) FROM streams WHERE kind = 'case'`).pluck().get()).toBe(1);
    beside.close();
  });

  it('that keeps even the apology from being sent tells the caller and the log no more', async () => {
    bot.connector.answerNext(
      { status: 400, body: { error: { code: 'Failed', message: SECRET } } },
      { times: 10 },
    );
    const { status, body } = await nurse().say(`case ${SECRET}`);
    expect(status).toBe(500);
    expect(body).toEqual({ error: expect.stringMatching(APOLOGY) as string });
    expect(bot.logged.filter((line) => line.includes('"fault"'))).toHaveLength(2);
    expect(traces()).not.toContain(SECRET);
  });
});
