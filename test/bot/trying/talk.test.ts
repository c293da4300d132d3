import { readEnvironment } from '../../../bot/config';
import { jsonTalk } from '../../../bot/trying/talk/jsonLines';
import { linesOf } from '../../../bot/trying/talk/linesOf';
import { plainTurns } from '../../doors/jobs';

const logged: string[] = [];
jest.setTimeout(30_000);

let talk: ReturnType<typeof jsonTalk>;
beforeEach(() => {
  logged.length = 0;
  talk = jsonTalk(readEnvironment({}), (event) => void logged.push(event));
});
afterEach(() => talk.close());

interface Answer {
  readonly error?: string;
  readonly text: string;
  readonly asks: readonly string[];
  readonly taken: Readonly<Record<string, unknown>>;
  readonly unread: readonly string[];
  readonly draft: Readonly<Record<string, unknown>> | null;
  readonly saved: { readonly reference: string; readonly record: Readonly<Record<string, unknown>> } | null;
}

const line = async (asked: unknown): Promise<Answer> =>
  JSON.parse(await talk.answer(typeof asked === 'string' ? asked : JSON.stringify(asked))) as Answer;
const start = (as = 'frontline', today = '2026-11-29') => line({ start: { as, today } });
const say = (words: string) => line({ say: words });
const tap = (words: string, entries?: object) => line({ tap: words, ...(entries ? { entries } : {}) });

const theirWords = 'I waited two hours past my appointment and nobody told me why.';

async function logAConcern(): Promise<readonly Answer[]> {
  const answers = [await start(), await say('log a concern')];
  for (const words of [...plainTurns, 'save']) answers.push(await say(words));
  return answers;
}

describe('one JSON object a line', () => {
  it('answers each with what is said, asked, taken and kept so far', async () => {
    const greeted = await start();
    expect(greeted).toMatchObject({ asks: [], taken: {}, unread: [], draft: null, saved: null });
    expect(greeted.text).toContain('I help with concerns and complaints.');

    expect(await say('log a concern')).toMatchObject({ asks: ['words'], saved: null });
    const told = await say(theirWords);
    expect(told.taken).toEqual({ words: theirWords });
    expect(told.draft).toMatchObject({ words: theirWords });
    expect(told.asks).toEqual(['raisedBy']);
  });

  it('says with the saving turn what is recorded, dates and choices by their keys', async () => {
    const { asks, draft, saved, text } = (await logAConcern()).at(-1) as Answer;
    expect({ asks, draft }).toEqual({ asks: [], draft: null });
    expect(text).toContain(saved?.reference);
    expect(saved?.record).toMatchObject({
      words: theirWords,
      raisedBy: 'patient',
      service: 'communityNorth',
      channel: 'phone',
      happenedOn: '2026-11-27',
      receivedOn: '2026-11-29',
      reassured: true,
      flags: [],
    });
    expect((await say('my cases')).saved).toBeNull();
  });

  it.each([
    'nonsense',
    '',
    '{}',
    '{"say": 3}',
    '{"say": "a", "tap": "b"}',
    '{"start": {"as": "frontline", "today": "2026-02-30"}}',
    '[]',
  ])('answers %j with an error, and goes on', async (text) => {
    await start();
    await say('log a concern');
    expect(Object.keys(await line(text))).toEqual(['error']);
    expect((await say(theirWords)).taken).toEqual({ words: theirWords });
  });

  it('asks to be started, by somebody there is', async () => {
    expect((await say('help')).error).toContain('start');
    expect((await start('nobodyOfThisName')).error).toContain('nobodyOfThisName');
    expect((await start('Sample PALS officer, Experience Team')).text).toContain('Team queue');
    expect((await start('palsOfficer')).text).toContain('Team queue');
  });

  it('answers with what is wrong with the settings', async () => {
    const wrong = jsonTalk(readEnvironment({ DIRECTORY_FILE: 'nowhere.json' }), () => undefined);
    const started = await wrong.answer('{"start": {"as": "frontline", "today": "2026-11-29"}}');
    expect(JSON.parse(started)).toEqual({
      error: expect.stringContaining('there is no such file') as string,
    });
  });

  it('takes no words for a command of trying out', async () => {
    await start();
    await say('log a concern');
    const words = 'Clock on the ward was wrong, so I missed my tablets.';
    expect((await say(words)).taken).toEqual({ words });
  });
});

describe('a tap', () => {
  it('sends its card’s inputs with what was entered', async () => {
    await start();
    await tap('log a concern');
    const { taken, asks } = await tap('Next', { words: theirWords });
    expect(taken).toEqual({ words: theirWords });
    expect(asks).toEqual(['raisedBy']);
  });

  it('takes yes or no, and several choices, as they are and as a card writes them', async () => {
    await start();
    await say('log a concern');
    await say(theirWords);
    for (const words of plainTurns.slice(1, 6)) await say(words);
    await tap('Next', { wantsResponse: true });
    await say('none');
    await tap('Next', { flags: ['police', 'legal'] });
    const { draft } = await tap('Next', { reassured: 'true' });
    expect(draft).toMatchObject({ flags: ['police', 'legal'], reassured: true, wantsResponse: true });
  });

  it('names the buttons there are when there is none of these words, and changes nothing', async () => {
    await start();
    const { draft } = await say('log a concern');
    const unknown = await tap('Frobnicate', { words: 'x' });
    expect(unknown.text).toMatch(/no button “Frobnicate”.*“Next”/);
    const { taken, asks } = unknown;
    expect({ taken, asks, draft: unknown.draft }).toEqual({ taken: {}, asks: ['words'], draft });
  });

  it('is of the card that was shown last', async () => {
    await start();
    await say('log a concern');
    await say(theirWords);
    expect((await tap('Next', { raisedBy: 'patient' })).draft).toMatchObject({
      words: theirWords,
      raisedBy: 'patient',
    });
  });
});

describe('a start', () => {
  it('begins where nothing has happened yet', async () => {
    const reference = (await logAConcern()).at(-1)?.saved?.reference ?? 'none';
    const { draft } = await start();
    expect(draft).toBeNull();
    expect((await say('my cases')).text).not.toContain(reference);
  });

  it('is on the day it says', async () => {
    await start('frontline', '2026-07-01');
    await say('log a concern');
    await say(theirWords);
    await say('the patient');
    await say('Sample Person, 01632 960001');
    const { taken } = await say('Community North, happened yesterday, by phone today');
    expect(taken.happenedOn).toBe('2026-06-30');
  });

  it('has the same words answered the same', async () => {
    expect(await logAConcern()).toEqual(await logAConcern());
    expect(logged).toEqual([]);
  });
});

it('ends a line where JSON does, however it comes in pieces', async () => {
  async function* pieces(): AsyncGenerator<string> {
    yield '{"say": "one\u2028';
    yield 'two"}\n\n{"say"';
    yield ': "three"}';
  }
  const lines: string[] = [];
  for await (const each of linesOf(pieces())) lines.push(each);
  expect(lines).toEqual(['{"say": "one\u2028two"}', '', '{"say": "three"}']);
});
