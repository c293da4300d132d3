import { readEnvironment } from '../../bot/config';
import { jsonTalk } from '../../bot/trying/talk/jsonLines';
import { plainTurns } from '../doors/jobs';
import { aTalk, type Talked } from '../doors/aTalk';

/** What somebody says of the case that they logged on Thursday 26 November 2026. */
async function afterLogging(
  who: string,
  ...said: readonly string[]
): Promise<Talked & { readonly of: string }> {
  const talk = jsonTalk(readEnvironment({}), () => undefined);
  const line = async (asked: object): Promise<Talked> =>
    JSON.parse(await talk.answer(JSON.stringify(asked))) as Talked;
  let last = await line({ start: { as: who, today: '2026-11-26' } });
  for (const words of [...plainTurns, 'save']) last = await line({ say: words });
  const of = last.saved?.reference ?? '';
  for (const words of said) last = await line({ say: words.replaceAll('§', of) });
  await talk.close();
  return { ...last, of };
}

describe('what is said with a request is filled in where it was said', () => {
  it.each([
    [
      'Complaints Team',
      ['triage § as feedback because she only wanted us to know'],
      { route: 'feedback', reason: 'she only wanted us to know' },
    ],
    [
      'PALS officer',
      ['open §', 'triage it as feedback because he asked for no reply'],
      { route: 'feedback', reason: 'he asked for no reply' },
    ],
    ['PALS officer', ['triage § as a PALS enquiry'], { route: 'enquiry' }],
    ['PALS officer', ['open §', 'this one is just feedback'], { route: 'feedback' }],
    ['Complaints Team', ["ack'd § by email today"], { how: 'email', on: '2026-11-26' }],
    ['Complaints Team', ['acknowledge § by phone just now'], { how: 'phone', on: '2026-11-26' }],
    ['Complaints Team', ['§ acknowledged by email today'], { how: 'email', on: '2026-11-26' }],
    ['Complaints Team', ['§', 'acknowledged by letter yesterday'], { how: 'letter', on: '2026-11-25' }],
    ['PALS officer', ['record a call on § She said thank you'], { note: 'She said thank you' }],
  ])('%s: %j', async (who, said, entries) => {
    expect((await afterLogging(who, ...said)).draft).toMatchObject(entries);
  });

  it('and nothing else is: a fact that may do harm is asked by itself', async () => {
    const { draft } = await afterLogging('Complaints Team', 'acknowledge § by phone just now');
    expect(draft).not.toHaveProperty('reassured');
    expect(draft).not.toHaveProperty('advocacy');
    const triage = await afterLogging('PALS officer', 'triage § as something or other');
    expect(triage.draft).not.toHaveProperty('route');
    expect(triage.text).toContain('I have not filled in “something or other”');
  });

  it('two ways of telling somebody are neither', async () => {
    const { draft } = await afterLogging('Complaints Team', 'acknowledge § by phone and by letter today');
    expect(draft).not.toHaveProperty('how');
  });
});

describe('a case that is not named by its whole reference', () => {
  it.each([
    ['PALS officer', ['open §', 'who has it'], 'Who has §'],
    ['PALS officer', ['open §', 'remind me who has it'], 'Who has §'],
    ['PALS officer', ['open §', 'when is it due and why'], 'How each date was worked out'],
    ['PALS officer', ['open §', 'give me the letter'], 'Letters on §'],
    ['PALS officer', ['open §', 'what did they say in that one'], '§: what was said'],
    ['PALS officer', ['c26 1'], '§'],
    ['PALS officer', ['C26-0001'], '§'],
    ['PALS officer', ['1'], '§'],
    ['PALS officer', ['who has OOOO1'], 'Who has §'],
    ['PALS officer', ['0000l'], '§'],
    ['PALS officer', ['who has 1'], 'Who has §'],
    ['PALS officer', ['acknowledge c26 1 by letter'], 'Record acknowledgement · §'],
    ['Lead Manager', ['triage the next one'], 'Triage · §'],
    ['Lead Manager', ['why is the worst one late'], 'Nothing is overdue'],
    ['Lead Manager', ['open the oldest one'], '§'],
    ['Lead Manager', ['who has c26 9'], 'nearest'],
  ])('%s: %j', async (who, said, shows) => {
    const { text, of } = await afterLogging(who, ...said);
    expect(text).toContain(shows.replaceAll('§', of));
  });

  it('is none where nothing was shown, and nothing is logged for it', async () => {
    const talk = aTalk();
    const { text, draft } = await talk.conversation('when is this case due');
    await talk.close();
    expect(text).toContain('Which case do you mean?');
    expect(draft).toBeNull();
  });

  it('numbers of days are no case', async () => {
    const { text } = await afterLogging('PALS officer', 'what is due in 1 days');
    expect(text).not.toContain('Who has');
  });
});

describe('a request that names two cases', () => {
  it.each([
    'link § C26-00002',
    'is § a duplicate of C26-00002',
    'triage § as feedback like C26-00002',
    'give § to sample for C26-00002',
  ])('begins on neither, and both are a tap away: “%s”', async (words) => {
    const { text, draft, of } = await afterLogging('PALS officer', words);
    expect(draft).toBeNull();
    for (const reference of [of, 'C26-00002']) expect(text).toContain(`Open ${reference}`);
  });
});
